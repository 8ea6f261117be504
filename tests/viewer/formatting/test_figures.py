"""A figure is shown in the reader's language and number format; what is published stays near."""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from db.library import Library
from db.rows import Part, Period, Profile, Text, Value, ValueKind
from tests.languages import LANGUAGES
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules
from viewer.formatting.facts import FactLine, fact_lines, published_note, value_text

TODAY = datetime.date(2026, 1, 31)
Q, M, B = ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.BOUND
KM2 = "km\N{SUPERSCRIPT TWO}"


def plain(text: str) -> str:
    """A text with plain spaces and no marks of direction."""
    return re.sub("[\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", text))


def amount(kind: ValueKind, published: str, number: str, **more: object) -> Value:
    return Value(kind, published, Decimal(number), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "french"),
    [
        (amount(Q, "11.3 million", "11.3", scale="million", unit="people"), "11,3 millions"),
        (amount(Q, "1.5 million", "1.5", scale="million", unit="people"), "1,5 million"),
        (amount(Q, "30,528 km sq", "30528", unit="km2"), f"30 528 {KM2}"),
        (
            amount(M, "USD 11,322 million", "11322", scale="million", currency="USD"),
            "USD 11 322 millions",
        ),
        (amount(ValueKind.PERCENTAGE, "12.3%", "12.3"), "12,3 %"),
        (amount(ValueKind.RANK, "21 of 188", "21", per=188), "21 sur 188"),
        (
            amount(ValueKind.RATE, "4.2 migrants/1,000", "4.2", per=1000, unit="migrants"),
            "4,2 migrants pour 1 000",
        ),
        (amount(ValueKind.RANGE, "5.5 to 6", "5.5", upper=Decimal(6)), "5,5 à 6"),
        (amount(B, "<.1%", "0.1", relation="less-than", unit="%"), "moins de 0,1 %"),
        (
            amount(B, "nearly $30 billion", "30", relation="less-than", scale="billion",
                   currency="USD"),
            "moins de USD 30 milliards",
        ),
        (Value(ValueKind.CURRENCY, "Euro (EUR)", currency="EUR", name=Text("euro")), "euro (EUR)"),
        (Value(ValueKind.TEXT, "about a dozen"), "about a dozen"),
    ],
)  # fmt: skip
def test_a_figure_of_another_language_is_written_as_the_reader_writes(
    value: Value, french: str
) -> None:
    assert plain(value_text(LANGUAGES["fr"], value, "en")) == french


@pytest.mark.parametrize(
    ("published", "french"),
    [
        ("Brussels", "Brussels"),  # a capital is not the country in which it lies
        ("Belgium", "Belgique"),
        ("بلجيكا", "Belgique"),
        ("in the north", "in the north"),
    ],
)
def test_a_place_is_shown_as_its_country_only_where_it_is_one(published: str, french: str) -> None:
    place = Value(ValueKind.PLACE, published, country="BE")
    assert value_text(LANGUAGES["fr"], place, "en") == french
    assert value_text(LANGUAGES["en"], place._replace(country=""), "en") == published


def test_what_is_published_as_the_reader_writes_stays_to_the_letter() -> None:
    for published in ("USD 42,725", "$42,725", "42,725 dollars in 2014"):
        value = amount(M, published, "42725", currency="USD")
        assert value_text(LANGUAGES["en"], value, "en") == published
    other = amount(M, "42.725 dollars", "42725", currency="USD")
    assert value_text(LANGUAGES["en"], other, "en") == "USD 42,725"


def test_words_in_letters_that_are_not_the_readers_are_never_shown() -> None:
    value = amount(Q, "10 ملايين", "10", scale="million")
    assert value_text(LANGUAGES["en"], value, "en") == "10 million"
    assert plain(value_text(LANGUAGES["fr"], value, "en")) == "10 millions"
    assert value_text(LANGUAGES["ar"], value, "ar") == "10 ملايين"
    assert value_text(LANGUAGES["ar"], value._replace(published="10 million"), "en") == "10 ملايين"


def test_years_and_sexes_are_written_as_the_reader_writes_too() -> None:
    part = Part(None, "31,145", Decimal(31145), None, Period.parse("2015"))
    series = Value(ValueKind.SERIES, "31,145 (2015)", parts=(part,))
    assert plain(value_text(LANGUAGES["fr"], series, "en")) == "2015 : 31 145"


@pytest.fixture
def lines_of(tmp_path: Path) -> Callable[[str, str], tuple[FactLine, ...]]:
    """Gives the figures of a profile that comes along, to a reader of a language."""

    def lines(profile_id: str, tag: str) -> tuple[FactLine, ...]:
        library = Library.open(tmp_path / f"{tag}.sqlite", RESOURCES, (tag, "en"))
        profile: Profile = library.profile(profile_id)
        return fact_lines(LANGUAGES[tag], profile, AgeRules(TODAY))

    return lines


def test_no_line_of_a_figure_has_two_decimal_marks_and_no_english_one_has_arabic_words(
    lines_of: Callable[[str, str], tuple[FactLine, ...]],
) -> None:
    for profile_id in ("iom-belgium", "iom-egypt"):
        for line in lines_of(profile_id, "fr"):
            parts = [f"{part.figure} {part.share}" for part in line.parts]
            assert not [text for text in (line.value, *parts) if re.search(r"\d[.,]\d{3}", text)]
            assert not [text for text in (line.value, *parts) if re.search(r"\d\.\d", text)]
        values = [line.value for line in lines_of(profile_id, "en")]
        assert not [text for text in values if re.search("[\u0600-\u06ff]", text)]


def test_the_published_text_is_told_where_the_value_is_not_just_that(
    lines_of: Callable[[str, str], tuple[FactLine, ...]],
) -> None:
    french = {line.fact.id: line for line in lines_of("iom-belgium", "fr")}
    note = published_note(LANGUAGES["fr"], french["population"])
    assert plain(note) == "tel que publié : 11.3 million"
    assert published_note(LANGUAGES["fr"], french["voluntary-returns"]) != ""
    english = lines_of("iom-belgium", "en")
    assert {published_note(LANGUAGES["en"], line) for line in english} == {""}


def test_words_that_a_figure_lacks_are_said_beside_it(
    lines_of: Callable[[str, str], tuple[FactLine, ...]],
) -> None:
    remittances = next(
        line for line in lines_of("iom-egypt", "fr") if line.fact.id == "remittances"
    )
    said = [plain(note.text.value) for note in remittances.notes if note.kind == "published"]
    assert said == ["tel que publié : nearly $30 billion"]


def test_percentages_of_parts_are_marked_as_computed(
    lines_of: Callable[[str, str], tuple[FactLine, ...]],
) -> None:
    for line in lines_of("iom-belgium", "en"):
        computed = [note.text.value for note in line.notes if note.kind == "computed"]
        assert bool(computed) == any(part.share for part in line.parts)
