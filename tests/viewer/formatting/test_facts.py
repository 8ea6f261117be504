"""Figures in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from db.rows import EarlierFacts, Fact, Part, PartialDate, Period, Text, Value, ValueKind
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules
from viewer.formatting.fact_details import earlier_figures
from viewer.formatting.facts import FactLine, Note, fact_line, fact_period, is_doubtful, value_text
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")
FACT = Fact(
    id="population",
    indicator="population",
    group="country",
    group_label=Text("The country", "en"),
    label=Text("Population", "en"),
    value=Value(ValueKind.QUANTITY, "11.3 million", Decimal("11.3"), scale="million"),
    period=Period.parse("2015"),
    status="observed",
    timeless=False,
    place=None,
    note=None,
    source=None,
)
FLOWS = Value(
    ValueKind.BREAKDOWN,
    "166,479 arrivals",
    Decimal(166479),
    parts=(
        Part(Text("Belgians", "en"), "39,602", Decimal(39602), None),
        Part(Text("Citizens of other EU-27 countries", "en"), "66,379", Decimal(66379), None),
        Part(Text("Third-country nationals", "en"), "60,226", Decimal(60226), None),
    ),
)


RULES = AgeRules(date(2026, 11, 24))


def line_of(fact: Fact = FACT, **changes: Any) -> FactLine:
    return fact_line(ENGLISH, fact._replace(**changes), PartialDate(2016, 2), RULES)


def notes_on(**changes: Any) -> tuple[str, ...]:
    return tuple(note.text.value for note in line_of(**changes).notes)


def test_a_figure_is_a_line_of_label_value_period_and_age() -> None:
    line = line_of()
    assert line.label == Text("Population", "en")
    assert (line.value, line.period, line.age) == ("11.3 million", "2015", "11 years old")
    assert (line.is_old, line.notes, line.parts, line.doubt) == (True, (), (), "")
    assert not line_of(period=Period.parse("2022")).is_old


def test_a_value_is_shown_as_published() -> None:
    assert value_text(ENGLISH, FACT.value) == "11.3 million"


def test_a_value_that_is_not_available_says_so_in_the_language_of_the_reader() -> None:
    value = Value(ValueKind.NOT_AVAILABLE, "n/a")
    assert value_text(ENGLISH, value) == "not available"
    french = Language.load(RESOURCES / "locale", "fr")
    assert value_text(french, value) == "non disponible"


@pytest.mark.parametrize(
    ("period", "status", "timeless", "text"),
    [
        ("2015", "observed", False, "2015"),
        ("2014", "estimate", False, "2014, estimate"),
        ("2030", "projection", False, "2030, projection"),
        ("2015/2020", "observed", False, "2015\N{EN DASH}2020"),
        ("", "observed", False, "year not stated"),
        ("", "estimate", False, "year not stated, estimate"),
        ("", "observed", True, ""),
        ("2015", "observed", True, "2015"),
    ],
)
def test_a_period_says_its_years_and_whether_it_is_a_guess(
    period: str, status: str, timeless: bool, text: str
) -> None:
    fact = FACT._replace(period=Period.parse(period), status=status, timeless=timeless)
    assert fact_period(ENGLISH, fact) == text


def test_what_the_parts_leave_open_is_computed_and_said() -> None:
    *parts, rest = line_of(value=FLOWS).parts
    assert (rest.label.value, rest.share) == ("272 not explained by the source", "0.2%")
    assert rest.is_unexplained
    assert [part.share for part in parts] == ["23.8%", "39.9%", "36.2%"]
    assert [part.figure for part in parts] == ["39,602", "66,379", "60,226"]
    assert sum(part.fraction for part in (*parts, rest)) == pytest.approx(1)


def test_parts_that_add_up_leave_nothing_to_say() -> None:
    whole = FLOWS._replace(amount=Decimal(166207))
    line = line_of(value=whole)
    assert [part.label for part in line.parts] == [part.label for part in FLOWS.parts]
    assert line.doubt == ""


def test_parts_that_exceed_their_total_make_a_figure_doubtful() -> None:
    value = FLOWS._replace(amount=Decimal(166000))
    line = line_of(value=value)
    assert line.parts[-1].label.value == "parts exceed the total by 207"
    assert line.doubt == "doubtful"
    assert is_doubtful(line.fact)
    assert not is_doubtful(FACT)


def test_a_share_that_cannot_be_told_is_empty() -> None:
    part = Part(None, "unknown", None, None)
    for value in (FLOWS._replace(parts=(part,)), FLOWS._replace(amount=Decimal())):
        (line, *_) = line_of(value=value).parts
        assert (line.share, line.fraction) == ("", Decimal())


def test_the_years_of_a_series_are_no_shares_of_it() -> None:
    years = (
        Part(None, "1.2", Decimal("1.2"), Text("new method", "en"), Period.parse("2015")),
        Part(None, "", None, None, Period.parse("2016")),
    )
    series = Value(ValueKind.SERIES, "from 1.2", Decimal("1.2"), parts=years)
    line = line_of(value=series)
    assert [(part.label.value, part.figure, part.share) for part in line.parts] == [
        ("2015", "1.2", ""),
        ("2016", "left blank by the source", ""),
    ]
    assert {note.kind for note in line.notes} == {"reading", "part"}
    assert line.notes_beside_parts == ()
    without_text = line_of(value=series._replace(published=""))
    assert without_text.parts == ()
    assert [note.kind for note in without_text.notes_beside_parts] == ["part"]


def test_notes_tell_the_place_the_writers_words_and_the_source() -> None:
    note = Text("The label breaks off.", "en")
    line = line_of(place=Text(""), note=note, source=Text("Eurostat"))
    assert line.notes == (
        Note("place", Text("place not stated by the source")),
        Note("note", note),
        Note("source", Text("source: Eurostat")),
    )
    assert notes_on(place=Text("Brussels")) == ("place: Brussels",)
    assert notes_on() == ()


def test_notes_on_parts_name_the_part() -> None:
    part = Part(None, "Dutch", None, Text("the local variant is called Flemish", "en"))
    languages = Value(ValueKind.LIST, "Dutch", parts=(part,))
    assert notes_on(value=languages) == ("Dutch: the local variant is called Flemish",)


def test_an_earlier_figure_of_no_year_ends_with_its_value() -> None:
    area = FACT._replace(id="area", period=Period(None, None), timeless=True)
    earlier = EarlierFacts(PartialDate(2015, 2), (area,))
    assert earlier_figures(ENGLISH, "area", [earlier], "en") == ["February 2015: 11.3 million"]
