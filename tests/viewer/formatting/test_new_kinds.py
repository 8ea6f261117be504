"""Kinds of figures beyond plain numbers: as published first, and what a program reads beside it."""

from datetime import date
from decimal import Decimal

import pytest

from db.rows import Fact, Part, PartialDate, Period, Text, Value, ValueKind
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules
from viewer.formatting.facts import fact_label, fact_line, fact_period, value_text
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")
SERIES = (
    Part(None, "1.2", Decimal("1.2"), None, Period.parse("2015")),
    Part(None, "1.4", Decimal("1.4"), Text("new method"), Period.parse("2016")),
)
SEXES = (
    Part(None, "62.1", Decimal("62.1"), None, id="male"),
    Part(None, "66.4", Decimal("66.4"), Text("without islands"), id="female"),
    Part(None, "", None, None, id="other"),
)


def fact(value: Value, label: str = "Life") -> Fact:
    none = (None, None, None)
    text = Text(label)
    return Fact("f", "f", "g", Text("G"), text, value, Period(), "observed", False, *none)


def notes_on(fact: Fact) -> tuple[str, ...]:
    line = fact_line(ENGLISH, fact, None, AgeRules(date(2026, 11, 24)))
    return tuple(note.text.value for note in line.notes)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Value(ValueKind.NOT_AVAILABLE, ""), "not available"),
        (Value(ValueKind.NONE, ""), "none"),
        (Value(ValueKind.NONE, "None"), "none"),
        (Value(ValueKind.NONE, "nil"), "nil · none"),
        (Value(ValueKind.BLANK, ""), "left blank by the source"),
        (Value(ValueKind.BLANK, "-"), "- · left blank by the source"),
        (Value(ValueKind.SERIES, "", parts=SERIES), "2015: 1.2 · 2016: 1.4"),
        (
            Value(ValueKind.BY_SEX, "", parts=SEXES),
            "male: 62.1 · female: 66.4 · other sex: left blank by the source",
        ),
        (Value(ValueKind.BOUND, "<1%", Decimal(1), unit="%", relation="less-than"), "<1%"),
        (Value(ValueKind.DATE, "1 July", date=PartialDate(1962, 7, 1)), "1 July"),
        (Value(ValueKind.PLACE, "Kigali", country="RW"), "Kigali"),
        (Value(ValueKind.YES_NO, "oui", answer=True), "oui"),
        (Value(ValueKind.YES_NO, "", answer=False), "no"),
    ],
)
def test_a_figure_is_shown_as_published_and_what_is_missing_by_its_own_words(
    value: Value, shown: str
) -> None:
    assert value_text(ENGLISH, value) == shown


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("less-than", "less than 0.1%"),
        ("at-most", "at most 0.1%"),
        ("more-than", "more than 0.1%"),
        ("at-least", "at least 0.1%"),
        ("about", "about 0.1%"),
    ],
)
def test_every_bound_has_its_words(relation: str, words: str) -> None:
    value = Value(ValueKind.BOUND, "?", Decimal("0.1"), unit="%", relation=relation)
    assert notes_on(fact(value)) == (f"read as: {words}",)


@pytest.mark.parametrize(
    ("value", "notes"),
    [
        (
            Value(
                ValueKind.BOUND, "~4 billion", Decimal(4), scale="billion", currency="USD",
                relation="about",
            ),
            ("read as: about 4,000,000,000 USD",),
        ),
        (
            Value(ValueKind.BOUND, "Less than 1%", Decimal(1), unit="%", relation="less-than"),
            (),
        ),
        (
            Value(ValueKind.SERIES, "1.2, then 1.4", parts=SERIES),
            ("2015: 1.2 · 2016: 1.4", "2016: new method"),
        ),
        (Value(ValueKind.BY_SEX, "62.1", parts=SEXES[:1]), ("male: 62.1",)),
        (Value(ValueKind.DATE, "1.7.62", date=PartialDate(1962, 7, 1)), ("read as: 1 July 1962",)),
        (Value(ValueKind.PLACE, "Kigali", country="RW"), ("read as: Rwanda",)),
        (Value(ValueKind.PLACE, "Rwanda", country="RW"), ()),
        (Value(ValueKind.YES_NO, "oui", answer=True), ("read as: yes",)),
        (Value(ValueKind.YES_NO, "No", answer=False), ()),
        (Value(ValueKind.PERCENTAGE, "3%", Decimal(3), of_what="GDP"), ("share of: GDP",)),
        (Value(ValueKind.PERCENTAGE, "3% of GDP", Decimal(3), of_what="GDP"), ()),
        (Value(ValueKind.BLANK, "-"), ()),
    ],
)  # fmt: skip
def test_what_can_be_computed_stands_beside_it_unless_it_says_the_same(
    value: Value, notes: tuple[str, ...]
) -> None:
    assert notes_on(fact(value)) == notes


def test_a_note_on_one_sex_names_it() -> None:
    value = Value(ValueKind.BY_SEX, "", parts=SEXES[:2])
    assert notes_on(fact(value)) == ("female: without islands",)


def test_a_doubtful_figure_keeps_its_value_and_says_why() -> None:
    doubted = fact(Value(ValueKind.PERCENTAGE, "912%", Decimal(912)))
    doubted = doubted._replace(doubtful=Text("More than everyone."))
    assert value_text(ENGLISH, doubted.value) == "912%"
    assert notes_on(doubted) == ("doubtful: More than everyone.",)


def test_a_blank_label_says_so_and_the_writer_words_the_period() -> None:
    blank = fact(Value(ValueKind.TEXT, "x"), label="")
    assert fact_label(ENGLISH, blank).value == "label not stated"
    census = blank._replace(period=Period.parse("2011"), period_note=Text("Census 2011"))
    assert fact_period(ENGLISH, census) == "2011, Census 2011"
