"""Programmes in words."""

import pytest

from db.rows import Institution, PartialDate, Programme, Text
from viewer.app.paths import RESOURCES
from viewer.formatting.programmes import (
    not_stated,
    programme_dates,
    programme_events,
    programme_groups,
    programme_status,
    programme_time,
    role_text,
    undated_programmes,
)
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")


def programme(start: str = "", end: str = "", status: str = "") -> Programme:
    return Programme(
        id="x",
        name=Text("X"),
        abbreviation="",
        description=None,
        offices=(),
        countries=(),
        start=PartialDate.parse(start) if start else None,
        end=PartialDate.parse(end) if end else None,
        status=status,
        funders=(),
        events=(),
    )


@pytest.mark.parametrize(
    ("row", "dates"),
    [
        (programme("1984", status="running"), "since 1984"),
        (programme("", "2014-06", "ended"), "until June 2014"),
        (programme("2001", "2010"), "2001\N{EN DASH}2010"),
        (programme("2001", status="ended"), "from 2001, end not stated"),
        (programme(), ""),
    ],
)
def test_the_dates_of_a_programme_say_what_is_known(row: Programme, dates: str) -> None:
    assert programme_dates(ENGLISH, row) == dates


def test_a_status_that_is_not_stated_is_nothing() -> None:
    states = [programme_status(ENGLISH, programme(status=s)) for s in ("running", "ended", "")]
    assert states == ["running", "ended", ""]


@pytest.mark.parametrize(
    ("row", "time"),
    [
        (programme("1984", status="running"), "since 1984 · running"),
        (programme("", "2014-06", "ended"), "until June 2014"),
        (programme(status="ended"), "ended"),
        (programme(), ""),
    ],
)
def test_dates_and_status_are_told_together_and_an_end_once(row: Programme, time: str) -> None:
    assert programme_time(ENGLISH, row) == time


def test_one_line_tells_all_that_the_source_does_not_state() -> None:
    bare = programme()
    told = "Not stated: dates, whether it runs, countries, office, funding"
    assert not_stated(ENGLISH, bare) == told
    body = Institution(Text("EU"), "", None)
    rich = programme("1984", status="running")._replace(
        countries=("BE",), offices=("o",), funders=(body,)
    )
    assert not_stated(ENGLISH, rich) == ""
    assert not_stated(ENGLISH, rich._replace(funders=())) == "Not stated: funding"
    ended = rich._replace(start=None, end=PartialDate(2014), status="")
    assert not_stated(ENGLISH, ended) == ""


def test_dated_programmes_are_events_and_the_others_are_named_together() -> None:
    whole = programme("2001", "2010")._replace(abbreviation="Y")
    rows = (programme("1984", status="running"), whole, programme("", "2014"), programme())
    events = programme_events(ENGLISH, rows)
    assert [(str(each.date), each.title.value) for each in events] == [
        ("1984", "X"),
        ("2001", "X (Y)"),
        ("2014", "X"),
    ]
    said = [each.description.value if each.description else "" for each in events]
    assert said == ["running", "2001\N{EN DASH}2010", ""]
    assert undated_programmes(ENGLISH, rows) == "Programmes without a date: X"
    assert undated_programmes(ENGLISH, rows[:3]) == ""
    assert undated_programmes(ENGLISH, 10 * [programme()]).endswith("X and 2 more")


def test_what_runs_ran_at_the_date_of_its_source() -> None:
    running = programme(status="running")._replace(as_of=PartialDate(2016, 2))
    assert programme_status(ENGLISH, running) == "running as of February 2016"
    ended = programme(status="ended")._replace(as_of=PartialDate(2016, 2))
    assert programme_status(ENGLISH, ended) == "ended"


def test_roles_are_worded_and_unknown_ones_stay() -> None:
    roles = [role_text(ENGLISH, role) for role in ("funder", "supporter", "initiator", "owner")]
    assert roles == ["funded by", "supported by", "initiated by", "owner"]


def test_programmes_are_grouped_by_scope_without_headings_for_one_group() -> None:
    near, far, unsaid = (programme()._replace(scope=scope) for scope in ("country", "beyond", ""))
    assert programme_groups(ENGLISH, (far, unsaid, near)) == (
        ("In the country", (near,)),
        ("Beyond the region", (far,)),
        ("Scope not stated", (unsaid,)),
    )
    assert programme_groups(ENGLISH, (near,)) == (("", (near,)),)
    assert programme_groups(ENGLISH, ()) == ()
