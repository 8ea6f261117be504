"""Dates are in the calendar, ranges run forwards, and the writer's doubts are respected."""

from collections.abc import Callable

import pytest

Problems = Callable[[bytes | str], list[str]]

DOCUMENT = """\
format: profile/1
id: p
title: P
language: en
country: BE
organisation: {name: O}
edition: %(edition)s
facts_as_of: %(as_of)s
source: {title: S, date: %(source)s}
history: [{date: %(history)s, title: A}]
programmes:
  - id: pr
    name: P
    %(programme)s
    funders: [{name: F, role: funder, since: %(since)s}]
    events: [{date: %(event)s, title: E}]
facts:
  - id: f
    indicator: area
    period: %(period)s
    value: %(value)s
    %(fact)s
"""
GOOD = {
    "edition": "2016", "as_of": "2015", "source": "2015", "history": "2001", "since": "2001",
    "event": "2001", "period": "2015", "programme": "start: 2010",
    "value": "{kind: text, published: a}", "fact": "status: observed",
}  # fmt: skip


def codes(problems: Problems, **changed: str) -> list[str]:
    """What is wrong with a document that says these things, by its codes."""
    return [line.split(": ")[1] for line in problems(DOCUMENT % (GOOD | changed))]


@pytest.mark.parametrize("place", ["edition", "as_of", "source", "history", "since", "event"])
@pytest.mark.parametrize(
    ("date", "is_good"),
    [
        ("2016-02-29", True),
        ("2015-02-29", False),
        ("2015-04-30", True),
        ("2015-04-31", False),
        ("2015-12", True),
        ("2015-13", False),
        ("2015-00", False),
        ("2015-01-00", False),
        ("9999-12-31", True),
        ("0001", True),
        ("0000", False),
    ],
)
def test_a_date_is_in_the_calendar_wherever_it_stands(
    problems: Problems, place: str, date: str, is_good: bool
) -> None:
    assert codes(problems, **{place: date}) == ([] if is_good else ["bad-date"])


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("not stated", []),
        ("2015/2015", []),
        ("2015-06/2015", []),
        ("2015/2015-06", []),
        ("2015-06/2015-06-01", []),
        ("2015-12-31/2016-01-01", []),
        ("2015/2014", ["dates-reversed"]),
        ("2015/2014-12", ["dates-reversed"]),
        ("2015-06/2015-05", ["dates-reversed"]),
        ("2015-06-02/2015-06-01", ["dates-reversed"]),
        ("2015-02-29", ["bad-period"]),
        ("2015-02-29/2016", ["bad-period"]),
        ("2014/2015-02-29", ["bad-period"]),
        ("2016/2015-02-29", ["bad-period"]),
    ],
)
def test_a_period_is_in_the_calendar_and_runs_forwards_as_far_as_it_is_stated(
    problems: Problems, period: str, found: list[str]
) -> None:
    assert codes(problems, period=period) == found
    part = f"{{label: L, published: a, amount: 1, period: {period}}}"
    series = f"{{kind: series, published: a, parts: [{part}, {part}]}}"
    assert codes(problems, value=series) == found * 2


@pytest.mark.parametrize(
    ("programme", "found"),
    [
        ("start: 2010", []),
        ("end: 2010", []),
        ("{start: 2010, end: 2010}", []),
        ("{start: 2010, end: 2009}", ["dates-reversed"]),
        ("start: 2010-13", ["bad-date"]),
        ("end: 2010-13", ["bad-date"]),
    ],
)
def test_a_programme_ends_after_it_has_begun(
    problems: Problems, programme: str, found: list[str]
) -> None:
    lines = programme.strip("{}").replace(", ", "\n    ")
    assert codes(problems, programme=lines) == found


def test_a_value_that_is_a_date_is_in_the_calendar(problems: Problems) -> None:
    for date, found in (("2016-02-29", []), ("2015-02-29", ["bad-date"])):
        value = f"{{kind: date, published: a, date: {date}}}"
        assert codes(problems, value=value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("{kind: rank, published: a, rank: 188, of: 188}", []),
        ("{kind: rank, published: a, rank: 189, of: 188}", ["rank-beyond"]),
        ("{kind: range, published: a, amount: 1.0, upper: 1}", []),
        ("{kind: range, published: a, amount: 10, upper: 9}", ["range-reversed"]),
        ("{kind: range, published: a, amount: 9, upper: 10}", []),
        ("{kind: quantity, published: a, amount: 9}", []),
        (
            "{kind: breakdown, published: a, amount: 9, "
            "parts: [{id: x, label: L, published: a, amount: 1}]}",
            [],
        ),
    ],
)
def test_a_figure_that_contradicts_itself_is_refused_unless_its_writer_doubts_it(
    problems: Problems, value: str, found: list[str]
) -> None:
    assert codes(problems, value=value) == found
    assert codes(problems, value=value, fact="doubtful: a slip of the pen") == []


def test_half_a_range_lacks_its_other_end_and_contradicts_nothing(problems: Problems) -> None:
    for end in ("amount", "upper"):
        value = f"{{kind: range, published: a, {end}: 1}}"
        assert codes(problems, value=value) == ["missing-key"]


@pytest.mark.parametrize("number", ["many", "NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_contradicts_nothing(problems: Problems, number: str) -> None:
    for ends in (f"amount: {number}, upper: 1", f"amount: 1, upper: {number}"):
        value = f"{{kind: range, published: a, {ends}}}"
        assert codes(problems, value=value) == ["bad-number"]
