"""Figures side by side, and what the program says where they cannot be compared."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from db.rows import (
    Body,
    Fact,
    PartialDate,
    Period,
    Profile,
    ProfileSummary,
    Source,
    Text,
    Value,
    ValueKind,
)
from viewer.comparison import compare
from viewer.language import Language

ENGLISH = Language.load(Path(__file__).parents[2] / "resources" / "locale", "en")


def fact(name: str, year: int = 2015, **changes: Any) -> Fact:
    date = PartialDate(year)
    value = Value(ValueKind.QUANTITY, "5", Decimal(5), unit="people")
    plain = Fact(
        name, name, "g", Text("Group"), Text(name), value, Period(date, date), "observed", False,
        None, None, None,
    )  # fmt: skip
    return plain._replace(**changes)


def profile(*facts: Fact) -> Profile:
    summary = ProfileSummary("p", Text("P"), "BE", ("BE",), PartialDate(2016), None)
    source = Source(Text("S"), None, None, "")
    return Profile(summary, Body(Text("O"), "", None), None, source, (), (), (), facts, ())


def remarks(one: Fact, other: Fact) -> tuple[str, ...]:
    (row,) = compare([profile(one), profile(other)], ENGLISH)
    return row.remarks


def test_rows_are_in_the_order_of_the_first_profile_then_of_the_others() -> None:
    rows = compare([profile(fact("b"), fact("a")), profile(fact("c"), fact("a"))], ENGLISH)
    assert [row.indicator for row in rows] == ["b", "a", "c"]


def test_what_a_profile_lacks_is_said() -> None:
    absent = Value(ValueKind.NOT_AVAILABLE, "n/a")
    rows = compare([profile(fact("a")), profile(fact("b", value=absent))], ENGLISH)
    assert [[cell.value for cell in row.cells] for row in rows] == [
        ["5", "not in this profile"],
        ["not in this profile", "not available"],
    ]


def test_the_same_indicator_of_another_place_is_another_row() -> None:
    rows = compare([profile(fact("a"), fact("a", place=Text("North")))], ENGLISH)
    assert [row.place for row in rows] == ["", "North"]


def test_the_newest_figure_stands_first_and_none_is_lost() -> None:
    rows = compare([profile(fact("a", 2001), fact("a", 2015)), profile(fact("a", 2014))], ENGLISH)
    periods = [[cell.period for cell in row.cells] for row in rows]
    assert periods == [["2015", "2014"], ["2001", ""]]


def test_like_figures_need_no_remark() -> None:
    assert remarks(fact("a", 2014), fact("a", 2015)) == ()


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"period": Period.parse("2013")}, "periods differ by more than a year"),
        ({"period": Period()}, "a year is not stated"),
        ({"status": "estimate"}, "an estimate among them"),
        ({"status": "projection"}, "a projection among them"),
        ({"doubtful": Text("why")}, "doubtful"),
        ({"value": fact("a").value._replace(unit="visits")}, "units differ"),
        ({"value": fact("a").value._replace(scale="million")}, "scales differ"),
        ({"value": fact("a").value._replace(currency="EUR")}, "currencies differ"),
        ({"value": fact("a").value._replace(per=1000)}, "units differ"),
        ({"value": Value(ValueKind.PERCENTAGE, "5%")}, "figures of different kinds"),
    ],
)
def test_what_stands_in_the_way_of_comparing_is_said(changes: dict[str, Any], remark: str) -> None:
    assert remarks(fact("a"), fact("a", **changes)) == (remark,)


def test_a_figure_that_is_not_available_is_no_other_kind() -> None:
    absent = Value(ValueKind.NOT_AVAILABLE, "n/a")
    assert remarks(fact("a"), fact("a", 1990, value=absent)) == ()


def test_timeless_figures_need_no_year() -> None:
    timeless = fact("a", timeless=True, period=Period())
    assert remarks(timeless, timeless) == ()
