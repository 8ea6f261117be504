"""Each field of a profile that reads otherwise is told by its name, with both readings."""

from typing import Any

import pytest

from db.changes import changes_between
from db.rows import Activity, Address, Event, Maintainer, PartialDate, Period, Source, Story, Text
from tests.db.small_profile import (
    FACT,
    FUND,
    OFFICE,
    PROFILE,
    PROGRAMME,
    STATE,
    SUMMARY,
    changed,
    told,
)

DEED = Event(PartialDate(2001), Text("Deed"), None, ())


def test_a_changed_line_of_the_library_is_told_field_by_field() -> None:
    summary = SUMMARY._replace(
        title=Text("Leaf"), covers=("FR",), edition=PartialDate(2017, 3),
        facts_as_of=PartialDate(2014),
    )  # fmt: skip
    assert changed(summary=summary) == [
        ("profile", "title", "Page", "Leaf"),
        ("profile", "edition", "2016", "2017-03"),
        ("profile", "figures as of", "", "2014"),
        ("profile", "countries", "BE, BE, LU", "BE, FR"),
    ]


@pytest.mark.parametrize(
    ("fields", "field", "old", "new"),
    [
        ({"organisation": STATE}, "organisation", "Fund, F", "State, S"),
        ({"organisation": FUND._replace(abbreviation="FF")}, "organisation", "Fund, F", "Fund, FF"),
        ({"description": Text("about")}, "description", "", "about"),
        ({"source": Source(Text("Book"), None, None, "")}, "source", "Web", "Book"),
        ({"source": Source(Text("Web"), Text("Us"), None, "")}, "source", "Web", "Web, Us"),
        ({"maintainer": Maintainer(Text("Me"), "a@b")}, "maintainer", "", "Me (a@b)"),
        ({"history": (DEED,)}, "history", "", "Deed, 2001"),
        ({"stories": (Story("s", 12, "12 km", "Bo", None),)}, "stories", "", "s, 12 km, Bo, 12"),
    ],
)
def test_a_changed_field_of_a_profile_is_told(
    fields: dict[str, Any], field: str, old: str, new: str
) -> None:
    assert changed(**fields) == [("profile", field, old, new)]
    assert told(PROFILE._replace(**fields), PROFILE) == [("profile", field, new, old)]


def test_each_entry_of_a_list_is_told_by_what_came_went_or_changed_in_it() -> None:
    later = DEED._replace(date=PartialDate(2002))
    other = Event(PartialDate(2003), Text("Other"), None, (FUND,))
    old = PROFILE._replace(history=(DEED, other))
    assert told(old, PROFILE._replace(history=(later, other))) == [
        ("profile", "history", "Deed: 2001", "Deed: 2002")
    ]
    (gone,) = changes_between(old, PROFILE._replace(history=(DEED,)))
    assert (gone.change, gone.old, gone.new) == ("removed", "Other, 2003, Fund, F", "")
    (order,) = changes_between(old, PROFILE._replace(history=(other, DEED)))
    assert (order.change, order.old, order.new) == ("reordered", "Deed, Other", "Other, Deed")


@pytest.mark.parametrize(
    ("fields", "field", "old", "new"),
    [
        ({"name": Text("Bureau")}, "name", "Office", "Bureau"),
        ({"address": None}, "address", "Host, Street 1, 1000 Town, BE", ""),
        (
            {"address": Address(None, "", "", "Town", "BE")},
            "address", "Host, Street 1, 1000 Town, BE", "Town, BE",
        ),
        ({"covers": ("LU",)}, "countries", "BE, LU", "LU"),
        ({"description": Text("big")}, "description", "", "big"),
        ({"activities": (Activity(Text("one"), ("BE",), ()),)}, "activities", "", "one, BE"),
        ({"partners": (FUND,)}, "partners", "", "Fund, F"),
        ({"time_zone": "Europe/Paris"}, "time zone", "", "Europe/Paris"),
    ],
)  # fmt: skip
def test_a_changed_field_of_an_office_is_told(
    fields: dict[str, Any], field: str, old: str, new: str
) -> None:
    offices = (OFFICE._replace(**fields),)
    assert changed(offices=offices) == [("office", field, old, new)]
    (change,) = changes_between(PROFILE, PROFILE._replace(offices=offices))
    assert (change.target, change.subject) == ("o", offices[0].name)


@pytest.mark.parametrize(
    ("fields", "field", "old", "new"),
    [
        ({"name": Text("Back")}, "name", "Return", "Back"),
        ({"end": PartialDate(2012)}, "dates", "2010", "2010/2012"),
        ({"start": None, "end": PartialDate(2012)}, "dates", "2010", "2012"),
        ({"status": "ended"}, "status", "running", "ended"),
        ({"countries": ("BE", "LU")}, "countries", "BE", "BE, LU"),
        ({"description": Text("home")}, "description", "", "home"),
        ({"funders": (FUND, STATE)}, "funders", "", "State, S"),
        ({"scope": "region"}, "scope", "", "region"),
    ],
)
def test_a_changed_field_of_a_programme_is_told(
    fields: dict[str, Any], field: str, old: str, new: str
) -> None:
    programmes = (PROGRAMME._replace(**fields),)
    assert changed(programmes=programmes) == [("programme", field, old, new)]
    (change,) = changes_between(PROFILE, PROFILE._replace(programmes=programmes))
    assert (change.target, change.subject) == ("pr", programmes[0].name)


@pytest.mark.parametrize(
    ("fields", "field", "old", "new"),
    [
        ({"label": Text("Name")}, "name", "Label", "Name"),
        ({"status": "estimate"}, "status", "observed", "estimate"),
        ({"note": Text("hm")}, "note", "", "hm"),
        ({"source": Text("they")}, "source", "", "they"),
        ({"indicator": "other"}, "indicator", FACT.indicator, "other"),
        ({"period": Period.parse("2016")}, "value", "5", "5"),
        ({"value": FACT.value._replace(published="6")}, "value", "5", "6"),
    ],
)
def test_a_changed_field_of_a_fact_is_told(
    fields: dict[str, Any], field: str, old: str, new: str
) -> None:
    facts = (FACT._replace(**fields),)
    assert changed(facts=facts) == [("fact", field, old, new)]
    (change,) = changes_between(PROFILE, PROFILE._replace(facts=facts))
    assert (change.target, change.subject) == ("f", facts[0].label)


def test_a_new_value_and_a_new_note_are_two_changes() -> None:
    fact = FACT._replace(value=FACT.value._replace(published="6"), note=Text("hm"))
    assert changed(facts=(fact,)) == [("fact", "value", "5", "6"), ("fact", "note", "", "hm")]
