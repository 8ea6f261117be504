"""Programmes in words."""

import pytest

from db.rows import PartialDate, Programme, Text
from viewer.app.paths import RESOURCES
from viewer.formatting.programmes import (
    programme_dates,
    programme_groups,
    programme_status,
    role_text,
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
        (programme(), "dates not stated"),
    ],
)
def test_the_dates_of_a_programme_say_what_is_known(row: Programme, dates: str) -> None:
    assert programme_dates(ENGLISH, row) == dates


def test_a_status_that_is_not_stated_says_so() -> None:
    states = [programme_status(ENGLISH, programme(status=s)) for s in ("running", "ended", "")]
    assert states == ["running", "ended", "not stated"]


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
