"""In what order compared rows stand, and what is said against comparing them: row by row."""

from decimal import Decimal
from typing import Any

import pytest

from db.rows import Fact, Part, Period, Text, Value, ValueKind
from viewer.app.paths import RESOURCES
from viewer.comparison import ComparedCell, ComparedRow, explanation, in_order, shared
from viewer.comparison.remarks import REMARKS, remarks_on
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")
QUANTITY = Value(ValueKind.QUANTITY, "1", Decimal(1), unit="people")
FACT = Fact(
    "f", "i", "g", Text("Group"), Text("Label"), QUANTITY, Period.parse("2015"), "observed",
    False, None, None, None,
)  # fmt: skip


def fact(kind: str, amount: str | None, **more: Any) -> Fact:
    number = None if amount is None else Decimal(amount)
    return FACT._replace(value=Value(ValueKind(kind), "", number, **more))


def row(name: str, *facts: Fact | None, place: str = "") -> ComparedRow:
    cells = tuple(ComparedCell(each, "") for each in facts)
    return ComparedRow("i", Text("Group"), Text(name), place, cells, ())


def names(rows: tuple[ComparedRow, ...]) -> list[str]:
    return [each.label.value + each.place for each in rows]


def test_only_rows_with_two_figures_are_shared() -> None:
    absent = fact("not-available", None)
    rows = [row("two", FACT, FACT), row("one", FACT, None), row("absent", FACT, absent)]
    assert names(shared(rows)) == ["two"]


def test_by_name_rows_stand_without_regard_to_capitals_and_then_by_place() -> None:
    rows = [row("b"), row("A", place="n"), row("a", place="M"), row("C"), row("a")]
    assert names(in_order(rows, None)) == ["a", "aM", "An", "b", "C"]
    assert names(in_order(rows, None, descending=True)) == ["C", "b", "An", "aM", "a"]


def test_by_value_rows_stand_by_dimension_amount_and_side_and_what_has_none_comes_last() -> None:
    rows = [
        row("no fact", None, FACT),
        row("text", fact("text", None)),
        row("not available", fact("not-available", "5", unit="people")),
        row("share", fact("percentage", "3")),
        row("least", fact("bound", "2", unit="people", relation="at-least")),
        row("two", fact("quantity", "2", unit="people")),
        row("over", fact("bound", "2", unit="people", relation="more-than")),
        row("under", fact("bound", "2", unit="people", relation="less-than")),
        row("about", fact("bound", "2", unit="people", relation="about")),
        row("one", fact("quantity", "1", unit="people")),
        row("area", fact("quantity", "9", unit="ha")),
    ]
    last = ["no fact", "text", "not available"]
    people = ["one", "under", "two", "about", "least", "over"]
    assert names(in_order(rows, 0)) == ["area", *people, "share", *last]
    down = ["over", "least", "two", "about", "under", "one"]
    assert names(in_order(rows, 0, descending=True)) == ["area", *down, "share", *last]


def test_rows_stand_by_the_values_of_the_profile_that_is_asked_for() -> None:
    low, high = fact("quantity", "1", unit="people"), fact("quantity", "2", unit="people")
    rows = [row("a", low, high), row("b", high, low)]
    assert names(in_order(rows, 0)) == ["a", "b"]
    assert names(in_order(rows, 1)) == ["b", "a"]


@pytest.mark.parametrize(
    ("one", "other", "timeless", "remarks"),
    [
        ("2015", "2016", False, ()),
        ("2015", "2016-12", False, ()),
        ("2015-12", "2016", False, ()),
        ("2015-12", "2017-01", False, ("periods",)),
        ("2015-06", "2016-06", False, ()),
        ("2015-06", "2016-07", False, ("periods",)),
        ("2016-07", "2015-06", False, ("periods",)),
        ("2015", "2017", False, ("periods",)),
        ("2001/2015", "2016", False, ()),
        ("2015", "", False, ("no-year",)),
        ("", "", False, ("no-year",)),
        ("2015", "", True, ()),
        ("2015", "2017", True, ("periods",)),
        ("", "", True, ()),
    ],
)
def test_periods_a_year_apart_can_be_compared(
    one: str, other: str, timeless: bool, remarks: tuple[str, ...]
) -> None:
    facts = [
        FACT._replace(period=Period.parse(period), timeless=timeless) for period in (one, other)
    ]
    assert remarks_on(facts) == remarks


@pytest.mark.parametrize(
    ("one", "other", "remarks"),
    [
        (fact("quantity", "1", unit="ha"), fact("quantity", "1", unit="km2"), ()),
        (fact("quantity", "1", unit="ha"), fact("quantity", "1", unit="acres"), ("units",)),
        (fact("quantity", "1", unit="ha"), fact("money", "1", currency="USD"), ("kinds",)),
        (fact("quantity", "1", unit="ha"), fact("range", "1", unit="ha"), ()),
        (fact("text", None), fact("list", None), ("kinds",)),
        (fact("text", None, unit="a"), fact("text", None, unit="b"), ()),
        (fact("money", "1", currency="USD"), fact("money", "1", currency="EUR"), ("currencies",)),
        (fact("money", "1", currency="USD"), fact("money", "1", unit="ha"), ("units",)),
        (fact("rank", "1", per=8), fact("rank", "1", per=9), ("ranks",)),
        (fact("rank", "1", per=8), fact("rank", "2", per=8), ()),
        (fact("percentage", "1", of_what="GDP"), fact("percentage", "1", of_what="gdp"), ()),
        (fact("percentage", "1", of_what="GDP"), fact("percentage", "1"), ()),
        (
            fact("percentage", "1", of_what="GDP"), fact("percentage", "1", of_what="GNI"),
            ("wholes",),
        ),
        (
            fact("bound", "1", unit="people"), fact("bound", "2", unit="people"), ("bound",),
        ),
    ],
)  # fmt: skip
def test_what_no_table_converts_is_said(one: Fact, other: Fact, remarks: tuple[str, ...]) -> None:
    assert remarks_on([one, other]) == remarks
    assert remarks_on([other, one]) == remarks


def breakdown(total: str | None, *parts: str) -> Fact:
    written = tuple(Part(None, "", Decimal(part), None) for part in parts)
    return fact("breakdown", total, unit="people", parts=written)


@pytest.mark.parametrize(
    ("one", "remarks"),
    [
        (FACT._replace(status="estimate"), ("estimate",)),
        (FACT._replace(status="projection"), ("projection",)),
        (FACT._replace(doubtful=Text("")), ("doubtful",)),
        (breakdown("3", "1", "2"), ()),
        (breakdown("4", "1", "2"), ()),
        (breakdown("2", "1", "2"), ("doubtful",)),
        (fact("series", None, parts=breakdown("1", "9").value.parts), ("kinds",)),
        (fact("quantity", "1", unit="people", parts=breakdown("1", "9").value.parts), ()),
        (FACT, ()),
    ],
)
def test_what_is_uncertain_is_said(one: Fact, remarks: tuple[str, ...]) -> None:
    assert remarks_on([one, FACT]) == remarks


def test_a_breakdown_without_a_total_exceeds_nothing() -> None:
    assert remarks_on([breakdown(None, "1"), breakdown(None, "2")]) == ()


def test_one_figure_needs_no_remark() -> None:
    doubted = FACT._replace(doubtful=Text("a slip"), period=Period(), status="estimate")
    assert remarks_on([doubted]) == remarks_on([]) == ()
    assert remarks_on([doubted, FACT]) == ("no-year", "estimate", "doubtful")


def test_remarks_are_explained_in_one_sentence() -> None:
    assert explanation(ENGLISH, ()) == ""
    assert explanation(ENGLISH, tuple(REMARKS)) == (
        "Compare with care: periods differ by more than a year, a year is not stated, "
        "figures of different kinds, units differ, currencies differ, "
        "ranks among different numbers, shares of different things, an estimate among them, "
        "a projection among them, only a bound among them, doubtful"
    )
