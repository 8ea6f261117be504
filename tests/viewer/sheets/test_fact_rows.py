"""The rows of figures on paper: how each cell is set, and what can be left out."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from db.rows import Fact, Part, Period, Profile, Text, Value, ValueKind
from viewer.formatting.facts import fact_lines
from viewer.i18n.language import Language
from viewer.sheets.fact_rows import Cell, Row, columns, groups, sources
from viewer.sheets.options import Paper, SheetOptions

OPTIONS = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
PARTS = (Part(Text("Men"), "4", None, Text("by hand")), Part(Text("Women"), "5", None, None))


def options(*fields: str) -> SheetOptions:
    return SheetOptions(Paper.A4, datetime.date(2026, 1, 31), fields=frozenset(fields))


@pytest.fixture
def fact(belgium: Profile) -> Fact:
    return belgium.facts[0]._replace(note=None, source=None, place=None)


def rows_of(
    profile: Profile, fact: Fact, language: Language, chosen: SheetOptions = OPTIONS, **changes: Any
) -> list[Row]:
    alone = profile._replace(facts=(fact._replace(**changes),))
    (group,) = groups(language, fact_lines(language, alone, chosen.rules), chosen)
    return group["rows"]


def look(cell: Cell) -> tuple[str, str, bool]:
    return cell["words"]["text"], cell["style"], cell["at_end"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (Value(ValueKind.QUANTITY, "11.3 million"), ("11.3 million", "plain", True)),
        (Value(ValueKind.TEXT, "a lot"), ("a lot", "plain", False)),
        (Value(ValueKind.TEXT, "<.1%"), ("<.1%", "plain", True)),
        (Value(ValueKind.CURRENCY, "Euro"), ("Euro", "plain", False)),
        (Value(ValueKind.NOT_AVAILABLE, "n/a"), ("not available", "missing", True)),
        (Value(ValueKind.NONE, ""), ("none", "missing", True)),
        (Value(ValueKind.BLANK, ""), ("left blank by the source", "missing", True)),
    ],
)
def test_numbers_stand_at_the_end_and_what_is_not_there_is_set_apart(
    belgium: Profile, fact: Fact, english: Language, value: Value, cell: tuple[str, str, bool]
) -> None:
    (row,) = rows_of(belgium, fact, english, value=value)
    assert look(row["cells"][0]) == cell
    assert not row["is_part"]


def test_signs_and_digits_read_from_left_to_right_on_every_page(
    belgium: Profile, fact: Fact, language: Any
) -> None:
    for published, direction in (("<.1%", "ltr"), ("١٢ مليون", "rtl")):
        value = Value(ValueKind.QUANTITY, published)
        (row,) = rows_of(belgium, fact, language("ar"), value=value)
        assert row["cells"][0]["words"]["dir"] == direction


@pytest.mark.parametrize(
    "value",
    [
        Value(
            ValueKind.MONEY, "USD 11,322 million", Decimal(11322), scale="million", currency="USD"
        ),
        Value(ValueKind.RATE, "-2.4 migrants/1,000", Decimal("-2.4"), per=1000, unit="migrants"),
    ],
)
def test_a_figure_in_arabic_words_reads_from_right_to_left_whatever_it_begins_with(
    belgium: Profile, fact: Fact, language: Any, value: Value
) -> None:
    for tag, direction in (("ar", "rtl"), ("fr", "ltr")):
        (row,) = rows_of(belgium, fact, language(tag), value=value)
        assert row["cells"][0]["words"]["dir"] == direction


@pytest.mark.parametrize(
    ("changes", "period", "age"),
    [
        ({"period": Period.parse("2015")}, "plain", "plain"),
        ({"period": Period.parse("2021")}, "plain", "quiet"),
        ({"period": Period()}, "missing", "plain"),
        ({"period": Period.parse("2015"), "timeless": True}, "plain", "plain"),
    ],
)
def test_what_is_old_or_without_a_year_is_seen(
    belgium: Profile,
    fact: Fact,
    english: Language,
    changes: dict[str, Any],
    period: str,
    age: str,
) -> None:
    (row,) = rows_of(belgium, fact, english, **changes)
    assert [cell["style"] for cell in row["cells"][1:]] == [period, age]


def test_what_belongs_to_no_year_is_silent_about_it(
    belgium: Profile, fact: Fact, english: Language
) -> None:
    (row,) = rows_of(belgium, fact, english, period=Period(), timeless=True)
    assert [cell["words"]["text"] for cell in row["cells"][1:]] == ["", ""]


def test_columns_and_cells_are_those_that_are_wanted(
    belgium: Profile, fact: Fact, english: Language
) -> None:
    for fields, heads in (
        ((), ["Fact", "Value"]),
        (("age",), ["Fact", "Value", "Age"]),
        (("period",), ["Fact", "Value", "Period"]),
    ):
        chosen = options(*fields)
        assert [head["text"] for head in columns(english, chosen)] == heads
        total = Value(ValueKind.SERIES, "nine", parts=PARTS)
        rows = rows_of(belgium, fact, english, chosen, value=total)
        assert [len(row["cells"]) for row in rows] == [len(heads) - 1, 1, 1]


def test_a_blank_label_is_set_apart(belgium: Profile, fact: Fact, english: Language) -> None:
    (row,) = rows_of(belgium, fact, english, label=Text(""))
    assert look(row["label"]) == ("label not stated", "missing", False)
    (row,) = rows_of(belgium, fact, english)
    assert row["label"]["style"] == "plain"


def test_a_doubt_is_set_strong_and_the_other_notes_are_quiet(
    belgium: Profile, fact: Fact, english: Language
) -> None:
    changes: dict[str, Any] = {
        "doubtful": Text("too round"),
        "place": Text("Brussels"),
        "note": Text("By hand."),
    }
    (row,) = rows_of(belgium, fact, english, source=Text("Census"), **changes)
    assert [look(note)[:2] for note in row["notes"]] == [
        ("doubtful: too round", "strong"),
        ("place: Brussels", "quiet"),
        ("By hand.", "quiet"),
    ]


def test_a_source_is_told_once_behind_the_mark_of_its_figures(
    belgium: Profile, english: Language
) -> None:
    named = (Text("Census"), None, Text("Eurostat"), Text("Census"))
    profile = belgium._replace(
        facts=tuple(
            one._replace(source=source)
            for one, source in zip(belgium.facts[:4], named, strict=True)
        )
    )
    lines = fact_lines(english, profile, OPTIONS.rules)
    labels = [
        row["label"]["words"]["text"]
        for group in groups(english, lines, OPTIONS)
        for row in group["rows"]
    ]
    assert [label[-1] for label in labels] == ["¹", "a", "²", "¹"]
    told = sources(english, lines, OPTIONS)
    assert [source["text"] for source in told["lines"]] == ["Census", "Eurostat"]
    assert told["are_marked"]
    assert sources(english, lines, options())["lines"] == []


def test_a_source_of_all_figures_needs_no_mark(
    belgium: Profile, fact: Fact, english: Language
) -> None:
    profile = belgium._replace(facts=(fact._replace(source=Text("Census")),))
    lines = fact_lines(english, profile, OPTIONS.rules)
    (group,) = groups(english, lines, OPTIONS)
    assert group["rows"][0]["label"]["words"]["text"] == "Population"
    told = sources(english, lines, OPTIONS)
    assert [source["text"] for source in told["lines"]] == ["Census"]
    assert not told["are_marked"]


@pytest.mark.parametrize(
    ("fields", "notes", "of_part"),
    [
        (("notes",), ["place: Brussels", "By hand."], ["by hand"]),
        ((), ["place: Brussels"], []),
    ],
)
def test_notes_can_be_left_out_and_the_place_cannot(
    belgium: Profile,
    fact: Fact,
    english: Language,
    fields: tuple[str, ...],
    notes: list[str],
    of_part: list[str],
) -> None:
    changes: dict[str, Any] = {
        "place": Text("Brussels"),
        "note": Text("By hand."),
    }
    series = Value(ValueKind.SERIES, "nine", parts=PARTS)
    first, men, women = rows_of(belgium, fact, english, options(*fields), value=series, **changes)
    assert [note["words"]["text"] for note in first["notes"]] == notes
    assert [note["words"]["text"] for note in men["notes"]] == of_part
    assert women["notes"] == []
    assert men["is_part"] and women["is_part"]


def test_notes_on_entries_of_a_list_are_left_out_with_the_others(
    belgium: Profile, fact: Fact, english: Language
) -> None:
    entries = Value(ValueKind.LIST, "Dutch", parts=(Part(None, "Dutch", None, Text("Flemish")),))
    (row,) = rows_of(belgium, fact, english, options("notes"), value=entries)
    assert [note["words"]["text"] for note in row["notes"]] == ["Dutch: Flemish"]
    (row,) = rows_of(belgium, fact, english, options(), value=entries)
    assert row["notes"] == []


def test_a_total_has_its_parts_with_their_shares_and_the_rest_below_it(
    belgium: Profile, fact: Fact, english: Language
) -> None:
    flows = next(fact for fact in belgium.facts if fact.value.kind is ValueKind.BREAKDOWN)
    _, *parts, rest = rows_of(belgium, fact, english, value=flows.value)
    assert look(parts[0]["label"]) == ("Belgians", "plain", False)
    assert look(parts[0]["cells"][0]) == ("39,602 · 23.8%", "plain", True)
    assert look(rest["label"]) == ("272 not explained by the source", "missing", False)
    assert look(rest["cells"][0])[0] == ""
    assert parts[0]["bar"] == {"start": 0.0, "end": 0.238, "is_sure": True}
    assert rest["bar"] == {"start": 0.0, "end": 0.002, "is_sure": False}
