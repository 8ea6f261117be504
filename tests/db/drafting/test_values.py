"""Each rule for published values, by texts as sources write them."""

from collections.abc import Callable
from typing import Any

import pytest

from db.drafting.one_number import Read, decimal_sign
from db.drafting.published_values import RULES, read_value

Reader = Callable[..., Read]
TEXTS: list[tuple[str, str, dict[str, Any]]] = [
    ("", "absent", {"kind": "blank"}),
    ("\u2013", "absent", {"kind": "blank"}),
    ("not available", "absent", {"kind": "not-available"}),
    ("N/A", "absent", {"kind": "not-available"}),
    ("None", "absent", {"kind": "none"}),
    ("yes", "absent", {"kind": "yes-no", "answer": "yes"}),
    ("21 of 188", "rank", {"rank": "21", "of": "188"}),
    ("184 out of 188 countries", "rank", {"rank": "184", "of": "188"}),
    ("3rd of 20", "rank", {"rank": "3", "of": "20"}),
    ("Euro (EUR)", "currency", {"name": "Euro", "currency": "EUR"}),
    ("4.2 migrants/1,000 population", "rate", {"amount": "4.2", "per": "1000", "unit": "migrants"}),
    ("-2.3migrant(s)/1,000 population", "rate", {"amount": "-2.3", "unit": "migrant(s)"}),
    ("42 deaths per 100,000 live births", "rate", {"amount": "42", "per": "100000"}),
    ("less than 0.1%", "bound", {"relation": "less-than", "amount": "0.1", "unit": "%"}),
    ("~4 billion", "bound", {"relation": "about", "amount": "4", "scale": "billion"}),
    ("over USD 5 million", "bound", {"relation": "more-than", "currency": "USD"}),
    ("500 to 600 people", "range", {"amount": "500", "upper": "600", "unit": "people"}),
    ("10-12 million", "range", {"amount": "10", "upper": "12", "scale": "million"}),
    ("12.3%", "percentage", {"amount": "12.3"}),
    ("\u20130.3 %", "percentage", {"amount": "-0.3"}),
    ("male: 54.2 years, female: 58.3 years", "by sex", {"unit": "years"}),
    ("30,528 km\u00b2", "quantity", {"amount": "30528", "unit": "km2"}),
    ("54.20 per cent", "percentage", {"amount": "54.20"}),
    ("8 percent of GDP", "percentage", {"amount": "8", "of_what": "GDP"}),
    ("USD 42,725", "money", {"amount": "42725", "currency": "USD"}),
    ("8.367 billion USD", "money", {"amount": "8.367", "scale": "billion"}),
    ("€5 million", "money", {"amount": "5", "scale": "million", "currency": "EUR"}),
    ("US$ 1,234.50", "money", {"amount": "1234.50", "currency": "USD"}),
    ("30,528 km sq", "quantity", {"amount": "30528", "unit": "km2"}),
    ("27,834 sq. km", "quantity", {"amount": "27834", "unit": "km2"}),
    ("11.3 million", "quantity", {"amount": "11.3", "scale": "million"}),
    ("71.5 years", "quantity", {"amount": "71.5", "unit": "years"}),
    ("4.0 children per woman", "quantity", {"amount": "4.0", "unit": "children per woman"}),
    ("male: 79%, female: 78.2%", "by sex", {"unit": "%"}),
    ("31,145 (2015), 3,460 (2016)", "series", {}),
]
# Nothing of these can be read without a guess.
DOUBTFUL = [
    "310,500\u00b2",
    "10\u2074 km\u00b2",
    "1.234", "27.834 sq. km", "1950", "2010-2015", "17½%", "5 m", "two dozen", "USD 2 lakh",
    "9,345 or 9,567", "4,215 in Brussels", "3,460 as of May", "12/2016", "188 of 21", "$5 million",
    "3 of 10,000", "5 hundred thousand", "600 to 500", "male: 79%, female: 5 people", "1e5",
    "12 (see note)", "٣٬٤٦٠", "EUR 5 (USD 6)", "145th", "5 per thousand",
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "content"), TEXTS)
def test_a_text_is_read_by_its_rule(
    text: str, rule: str, content: dict[str, Any], read: Reader
) -> None:
    name, value = read_value(text, read())
    assert name == rule
    assert value.items() >= content.items()
    assert value.get("published", "") == text


def test_names_are_read_where_a_list_is_expected(read: Reader) -> None:
    text = "Dutch (local variant called Flemish), French and German"
    name, value = read_value(text, read(), is_list=True)
    assert name == "names"
    first, *rest = value["items"]
    assert first == {"text": "Dutch", "note": "local variant called Flemish"}
    assert rest == [{"text": "French"}, {"text": "German"}]
    assert read_value(text, read())[1]["kind"] == "text"


def test_every_rule_has_a_text() -> None:
    assert {rule for _, rule, _ in TEXTS} | {"names"} == set(RULES)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_can_be_read_in_two_ways_stays_a_text(text: str, read: Reader) -> None:
    assert read_value(text, read()) == ("text", {"kind": "text", "published": text})


@pytest.mark.parametrize(
    ("tag", "text", "content"),
    [
        ("fr", "11,3 millions", {"amount": "11.3", "scale": "million"}),
        ("fr", "11,3 millions d\u2019habitants", {"amount": "11.3", "unit": "people"}),
        ("fr", "30 528 km²", {"amount": "30528", "unit": "km2"}),
        ("fr", "1,2 milliard USD", {"amount": "1.2", "scale": "billion", "currency": "USD"}),
        ("fr", "21 sur 188", {"rank": "21"}),
        ("fr", "environ 54 %", {"relation": "about", "amount": "54"}),
        ("es", "USD 4.500 millones", {"amount": "4500", "scale": "million"}),
        ("es", "USD 1,2 mil millones", {"amount": "1.2", "scale": "billion", "currency": "USD"}),
        ("es", "1,2 mil millones de personas", {"scale": "billion", "unit": "people"}),
        ("es", "12.345 personas", {"amount": "12345", "unit": "people"}),
        ("es", "6,2 por ciento", {"amount": "6.2"}),
    ],
)
def test_numbers_are_read_as_the_page_writes_them(
    tag: str, text: str, content: dict[str, Any], read: Reader
) -> None:
    assert read_value(text, read(tag, ","))[1].items() >= content.items()


def test_thousands_are_no_decimals_where_the_page_does_not_tell(read: Reader) -> None:
    assert read_value("USD 4.500 millones", read("es"))[0] == "text"
    assert read_value("11,322", read("en", ","))[0] == "text"
    assert read_value("11,322", read("en"))[1]["amount"] == "11322"


def test_the_sign_before_decimals_is_told_by_numbers_that_are_plain() -> None:
    assert decimal_sign(["9,1 millones", "USD 4.500 millones"]) == ","
    assert decimal_sign(["11.3 million", "30,528"]) == "."
    assert decimal_sign(["11.3 million", "2,6%"]) == ""
    assert decimal_sign(["30,528", "12.3.2016"]) == ""


def test_the_unit_of_an_indicator_is_that_of_a_bare_number(read: Reader) -> None:
    assert read_value("3,358", read(), unit="people")[1]["unit"] == "people"
    assert read_value("3,358 returns", read(), unit="people")[1]["unit"] == "returns"
    assert "unit" not in read_value("3.5%", read(), unit="people")[1]
