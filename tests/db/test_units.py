"""Amounts in common units: exact, comparable only where they may be, never more precise."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import Part, PartialDate, Period, Value, ValueKind
from db.rows.units import (
    SCALES,
    SIDES,
    UNITS,
    Unit,
    amount_of,
    in_unit,
    measure,
    shifted,
    unit_of,
    upper_end,
)
from tests.languages import LANGUAGES
from viewer.i18n.language import Language

# All that a document may write, and no more: see "decimal" in the schema.
WRITTEN = st.from_regex(r"-?[0-9]{1,30}(\.[0-9]{1,30})?", fullmatch=True).filter(str.isascii)
EDGES = ["1" + 30 * "0", "-0", "0", "0.000001", "-0.0", "1234567890123456789012345678901.5"]


def quantity(amount: str, unit: str = "people", scale: str = "") -> Value:
    return Value(ValueKind.QUANTITY, "", Decimal(amount), unit=unit, scale=scale)


def rate(amount: str, per: int) -> Value:
    return Value(ValueKind.RATE, "", Decimal(amount), per=per)


def percentage(amount: str) -> Value:
    return Value(ValueKind.PERCENTAGE, "", Decimal(amount))


def read_back(language: Language, shown: str) -> Decimal:
    """What a reader who knows the language's signs reads in a number."""
    signs = [language.number(sample) for sample in (Decimal("1000"), Decimal("0.5"), Decimal(-1))]
    group, point, minus = signs[0][1:-3], signs[1][1:-1], signs[2][:-1]
    plain = shown.replace(group, "") if group else shown
    return Decimal(plain.replace(minus, "-").replace(point, "."))


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.tag)
@given(text=WRITTEN)
def test_a_number_that_is_read_shown_and_read_again_is_the_same_to_the_last_digit(
    language: Language, text: str
) -> None:
    number = Decimal(text)
    again = read_back(language, language.number(number))
    assert again == number
    assert again.as_tuple()[1:] == number.as_tuple()[1:]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.tag)
@pytest.mark.parametrize("text", EDGES)
def test_the_largest_the_smallest_and_nothing_at_all_are_shown_as_they_are(
    language: Language, text: str
) -> None:
    assert read_back(language, language.number(Decimal(text))) == Decimal(text)


@given(WRITTEN, WRITTEN, st.sampled_from(["", *SCALES]))
def test_figures_are_in_the_order_of_their_decimals(one: str, other: str, scale: str) -> None:
    first, second = measure(quantity(one, scale=scale)), measure(quantity(other, scale=scale))
    assert first
    assert second
    assert (first.amount < second.amount) == (Decimal(one) < Decimal(other))
    assert (first.amount == second.amount) == (Decimal(one) == Decimal(other))


@given(WRITTEN, st.integers(-20, 20))
def test_a_shift_keeps_every_digit_and_a_shift_back_gives_the_same(text: str, power: int) -> None:
    number = Decimal(text)
    moved = shifted(number, power)
    assert moved.as_tuple().digits == number.as_tuple().digits
    assert shifted(moved, -power).as_tuple() == number.as_tuple()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quantity("1", "km2"), quantity("100", "ha")),
        (quantity("1", "km2"), quantity("1000000", "m²")),
        (quantity("30.5", "km²", "thousand"), quantity("30500", "sq km")),
        (quantity("11.3", scale="million"), quantity("11300", "thousand people")),
        (
            Value(ValueKind.MONEY, "", Decimal("11322"), scale="million", currency="USD"),
            quantity("11322000000", "USD"),
        ),
        (quantity("3", "million USD"), quantity("3000000", "USD")),
        (rate("4.2", 1000), percentage("0.42")),
        (rate("42", 100_000), percentage("0.042")),
        (quantity("7", "%"), percentage("7")),
        (quantity("-0"), quantity("0")),
    ],
)
def test_the_same_in_another_unit_or_scale_is_the_same(one: Value, other: Value) -> None:
    assert measure(one) == measure(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quantity("1", "USD"), quantity("1", "EUR")),
        (rate("2.3", 1), percentage("230")),
        (quantity("1", "acres"), quantity("1", "ha")),
        (quantity("1"), quantity("1", "households")),
        (
            Value(ValueKind.RANK, "", Decimal(21), per=188),
            Value(ValueKind.RANK, "", Decimal(21), per=189),
        ),
    ],
)
def test_what_no_table_converts_is_of_another_dimension(one: Value, other: Value) -> None:
    first, second = measure(one), measure(other)
    assert first
    assert second
    assert first.dimension != second.dimension


def test_an_amount_is_shown_in_a_larger_unit_with_its_own_digits_and_in_a_smaller_never() -> None:
    hectares, kilometres = quantity("1200", "ha"), quantity("30", "km2")
    assert str(in_unit(hectares, UNITS["km2"])) == "12.00"
    assert in_unit(kilometres, UNITS["ha"]) is None
    assert str(in_unit(rate("4.2", 1000), UNITS["%"])) == "0.42"
    assert in_unit(percentage("0.42"), unit_of(rate("4.2", 1000))) is None
    assert in_unit(hectares, UNITS["%"]) is None


def test_a_range_the_wrong_way_round_runs_from_its_lower_to_its_upper_end() -> None:
    value = Value(ValueKind.RANGE, "9 to 5", Decimal(9), Decimal(5), scale="thousand")
    assert measure(value) == ("", Decimal(5000))
    assert upper_end(value) == Decimal(9000)


def test_the_newest_of_a_series_stands_for_it() -> None:
    parts = tuple(
        Part(None, "", Decimal(amount), None, Period(PartialDate(year), PartialDate(year)))
        for year, amount in ((2015, 3), (2017, 1), (2016, 2))
    )
    assert amount_of(Value(ValueKind.SERIES, "", parts=parts)) == 1
    assert amount_of(Value(ValueKind.TEXT, "yes")) is None


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        *((words, Unit("area", -6, "m²")) for words in ("m2", "m²", "sq m", "square metres")),
        *((words, Unit("area", -2, "ha")) for words in ("ha", "hectare", "Hectares")),
        *(
            (words, Unit("area", 0, "km²"))
            for words in ("km2", "km²", "sq km", "km sq", "square  kilometres")
        ),
        *((words, Unit("people")) for words in ("people", "persons", "person", "inhabitants")),
        ("%", Unit("share", 0, "%")),
        ("hundred people", Unit("people", 2)),
        ("Thousand hectares", Unit("area", 1, "ha")),
        ("million thousand USD", Unit("currency USD", 9)),
        ("billion", Unit("billion")),
        ("trillion EUR", Unit("currency EUR", 12)),
        ("usd", Unit("usd")),
        ("Straße", Unit("strasse")),
        ("ÄÖÜ", Unit("äöü")),
        ("EURO", Unit("euro")),
        ("", Unit("")),
    ],
)
def test_a_unit_is_known_by_its_words(words: str, unit: Unit) -> None:
    assert unit_of(quantity("1", words)) == unit


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (Value(ValueKind.RANK, "", Decimal(1), per=188, currency="USD"), Unit("rank out of 188")),
        (Value(ValueKind.MONEY, "", Decimal(1), currency="USD"), Unit("currency USD")),
        (rate("1", 10), Unit("per 10")),
        (rate("1", 100), Unit("share", 0)),
        (rate("1", 1_000_000), Unit("share", -4)),
        (rate("1", 10_000_000), Unit("per 10000000")),
        (Value(ValueKind.RATE, "", Decimal(1)), Unit("per None")),
    ],
)
def test_money_ranks_and_rates_have_units_of_their_own(value: Value, unit: Unit) -> None:
    assert unit_of(value) == unit


@pytest.mark.parametrize(
    ("scale", "amount"),
    [
        ("hundred", "150"), ("thousand", "1500"), ("million", "1500000"),
        ("billion", "1500000000"), ("trillion", "1500000000000"), ("", "1.5"),
    ],
)  # fmt: skip
def test_a_scale_multiplies_an_amount(scale: str, amount: str) -> None:
    assert measure(quantity("1.5", scale=scale)) == ("people", Decimal(amount))


def test_a_bound_stands_beside_its_amount_on_the_side_on_which_it_lies() -> None:
    relations = ["more-than", "at-least", "about", "at-most", "less-than"]
    in_order = sorted(relations, key=lambda relation: SIDES.get(relation, 0))
    assert in_order == list(reversed(relations))
    assert len({SIDES.get(relation, 0) for relation in relations}) == len(relations)


def test_the_first_sex_that_has_a_number_stands_for_both() -> None:
    amounts = (None, Decimal(3), Decimal(4))
    parts = tuple(Part(None, "", amount, None) for amount in amounts)
    assert amount_of(Value(ValueKind.BY_SEX, "", parts=parts)) == 3
    assert amount_of(Value(ValueKind.BY_SEX, "", parts=parts[:1])) is None


def test_parts_of_a_series_without_a_number_or_a_year_do_not_stand_for_it() -> None:
    year = Period.parse("2015/2016")
    parts = (
        Part(None, "", None, None, Period.parse("2020")), Part(None, "", Decimal(1), None),
        Part(None, "", Decimal(2), None, Period()), Part(None, "", Decimal(3), None, year),
    )  # fmt: skip
    assert amount_of(Value(ValueKind.SERIES, "", parts=parts)) == 3
    assert amount_of(Value(ValueKind.SERIES, "", parts=parts[:3])) is None


def test_only_a_range_has_two_ends() -> None:
    low, high = Decimal(5), Decimal(9)
    assert amount_of(Value(ValueKind.RANGE, "", low, high)) == low
    assert amount_of(Value(ValueKind.RANGE, "", None, high)) is None
    assert upper_end(Value(ValueKind.RANGE, "", None, high)) is None
    assert upper_end(Value(ValueKind.QUANTITY, "", low)) is None
    assert upper_end(Value(ValueKind.RANGE, "", low, high, unit="ha")) == Decimal("0.09")
    assert measure(Value(ValueKind.TEXT, "many")) is None


def test_an_amount_in_its_own_unit_is_not_told_again() -> None:
    assert in_unit(quantity("1", "ha"), UNITS["hectares"]) is None
    assert in_unit(Value(ValueKind.TEXT, "many", unit="ha"), UNITS["km2"]) is None
    assert str(in_unit(quantity("1200", "ha", "thousand"), UNITS["km2"])) == "12.00"
    assert str(in_unit(quantity("20500", "m2"), UNITS["ha"])) == "2.0500"
