"""Figures in words."""

from decimal import Decimal

import pytest

from db.rows import Fact, Part, Period, Text, Value, ValueKind
from viewer.app.paths import RESOURCES
from viewer.formatting.facts import (
    fact_notes,
    fact_period,
    part_share,
    unexplained_share,
    unexplained_text,
    value_text,
)
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
        ("", "observed", True, "not stated"),
        ("2015", "observed", True, "2015"),
    ],
)
def test_a_period_says_its_years_and_whether_it_is_a_guess(
    period: str, status: str, timeless: bool, text: str
) -> None:
    fact = FACT._replace(period=Period.parse(period), status=status, timeless=timeless)
    assert fact_period(ENGLISH, fact) == text


def test_what_the_parts_leave_open_is_computed_and_said() -> None:
    assert unexplained_text(ENGLISH, FLOWS) == "272 not explained by the source"
    assert unexplained_share(ENGLISH, FLOWS) == "0.2%"
    shares = [part_share(ENGLISH, FLOWS, part) for part in FLOWS.parts]
    assert shares == ["23.8%", "39.9%", "36.2%"]


def test_parts_that_add_up_leave_nothing_to_say() -> None:
    whole = FLOWS._replace(amount=Decimal(166207))
    assert unexplained_text(ENGLISH, whole) == ""
    assert unexplained_share(ENGLISH, whole) == ""
    assert unexplained_text(ENGLISH, FACT.value) == ""


def test_parts_that_exceed_their_total_make_a_figure_doubtful() -> None:
    value = FLOWS._replace(amount=Decimal(166000))
    assert unexplained_text(ENGLISH, value) == "parts exceed the total by 207"
    assert "doubtful" in fact_notes(ENGLISH, FACT._replace(value=value))


def test_a_share_that_cannot_be_told_is_empty() -> None:
    part = Part(None, "unknown", None, None)
    assert part_share(ENGLISH, FLOWS, part) == ""
    assert part_share(ENGLISH, FLOWS._replace(amount=Decimal()), FLOWS.parts[0]) == ""


def test_notes_tell_the_place_the_writers_words_and_the_source() -> None:
    fact = FACT._replace(
        place=Text(""), note=Text("The label breaks off.", "en"), source=Text("Eurostat")
    )
    assert fact_notes(ENGLISH, fact) == (
        "place not stated by the source",
        "The label breaks off.",
        "source: Eurostat",
    )
    assert fact_notes(ENGLISH, FACT._replace(place=Text("Brussels"))) == ("place: Brussels",)
    assert fact_notes(ENGLISH, FACT) == ()


def test_notes_on_parts_name_the_part() -> None:
    part = Part(None, "Dutch", None, Text("the local variant is called Flemish", "en"))
    fact = FACT._replace(value=Value(ValueKind.LIST, "Dutch", parts=(part,)))
    assert fact_notes(ENGLISH, fact) == ("Dutch: the local variant is called Flemish",)
