"""Each field of a profile that reads otherwise is told by its name, with both readings."""

from decimal import Decimal
from typing import Any

import pytest

from db.changes import changes_between
from db.rows import (
    Activity,
    Address,
    Change,
    ContactKind,
    ContactPoint,
    Event,
    Fact,
    Institution,
    Maintainer,
    Office,
    PartialDate,
    Period,
    Profile,
    ProfileSummary,
    Programme,
    Source,
    Story,
    Text,
    Value,
    ValueKind,
)

FUND, STATE = Institution(Text("Fund"), "F", None), Institution(Text("State"), "S", None)
PHONE = ContactPoint("n", ContactKind.FAX, "02 1", "+32 2 1", "+3221", Text("desk"), None)
OFFICE = Office(
    "o", "sub-office", Text("Office"), "", None, ("BE", "LU"), (),
    Address(Text("Host"), "Street 1", "1000", "Town", "BE"), (PHONE,), (), (),
)  # fmt: skip
PROGRAMME = Programme(
    "pr", Text("Return"), "", None, (), ("BE",), PartialDate(2010), None, "running", (FUND,), ()
)
FACT = Fact(
    "f", "i", "g", Text("group"), Text("Label"), Value(ValueKind.QUANTITY, "5", Decimal(5)),
    Period.parse("2015"), "observed", False, None, None, None,
)  # fmt: skip
SUMMARY = ProfileSummary("p", Text("Page"), "BE", ("BE", "LU"), PartialDate(2016), None)
PROFILE = Profile(
    SUMMARY, FUND, None, Source(Text("Web"), None, None, ""), (), (OFFICE,), (PROGRAMME,), (FACT,),
    (),
)  # fmt: skip


def changed(**fields: Any) -> list[tuple[str, str, str, str]]:
    """What is told of a profile whose fields became these."""
    return told(PROFILE, PROFILE._replace(**fields))


def told(old: Profile, new: Profile) -> list[tuple[str, str, str, str]]:
    changes = changes_between(old, new)
    assert {change.change for change in changes} <= {"changed"}
    return [(change.kind, change.field, change.old, change.new) for change in changes]


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
        ({"organisation": STATE}, "organisation", "Fund", "State"),
        ({"description": Text("about")}, "description", "", "about"),
        ({"source": Source(Text("Book"), None, None, "")}, "source", "Web", "Book"),
        ({"maintainer": Maintainer(Text("Me"), "a@b")}, "maintainer", "", "Me (a@b)"),
        (
            {"history": tuple(
                Event(PartialDate(year), Text("Deed"), None, ()) for year in (2001, 2002)
            )},
            "history", "", "2001 Deed; 2002 Deed",
        ),
        (
            {"stories": (Story("s", None, "12 km", "Bo", None), Story("t", None, "", "Al", None))},
            "stories", "", "12 km; Al",
        ),
    ],
)  # fmt: skip
def test_a_changed_field_of_a_profile_is_told(
    fields: dict[str, Any], field: str, old: str, new: str
) -> None:
    assert changed(**fields) == [("profile", field, old, new)]
    assert told(PROFILE._replace(**fields), PROFILE) == [("profile", field, new, old)]


def test_a_profile_has_no_details() -> None:
    assert changed(organisation=FUND._replace(abbreviation="FF")) == []


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
        (
            {"activities": (Activity(Text("one"), (), ()), Activity(Text("two"), (), ()))},
            "activities", "", "one; two",
        ),
        ({"partners": (FUND, STATE)}, "partners", "", "Fund, State"),
        ({"time_zone": "Europe/Paris"}, "details", "", ""),
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
        ({"funders": (STATE, FUND)}, "funders", "Fund", "State, Fund"),
        ({"scope": "region"}, "details", "", ""),
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
        ({"group": "other"}, "details", "", ""),
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


def test_a_changed_number_is_no_change_of_its_office() -> None:
    offices = (OFFICE._replace(contacts=(PHONE._replace(shown="+32 2 2"),)),)
    (change,) = changes_between(PROFILE, PROFILE._replace(offices=offices))
    assert change == Change(
        "contact", "changed", Text("desk"), "fax", Text("Office"), "+32 2 1", "+32 2 2",
        target="o/n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "old", "new"),
    [
        ({"kind": ContactKind.MOBILE}, "+32 2 1", "+32 2 1"),
        ({"note": Text("hall")}, "+32 2 1 (desk)", "+32 2 1 (hall)"),
        ({"note": None}, "+32 2 1 (desk)", "+32 2 1 ()"),
    ],
)
def test_a_number_of_another_kind_or_with_another_note_is_told(
    fields: dict[str, Any], old: str, new: str
) -> None:
    offices = (OFFICE._replace(contacts=(PHONE._replace(**fields),)),)
    ((kind, field, before, after),) = changed(offices=offices)
    assert (kind, field) == ("contact", fields.get("kind", PHONE.kind))
    assert (before, after) == (old, new)


def test_why_a_number_is_withheld_is_told_beside_how_it_was_published() -> None:
    withheld = PHONE._replace(shown="", copied="", note=None, withheld=Text("private"))
    old = PROFILE._replace(offices=(OFFICE._replace(contacts=(withheld,)),))
    other = withheld._replace(withheld=Text("secret"))
    new = PROFILE._replace(offices=(OFFICE._replace(contacts=(other,)),))
    assert told(old, new) == [("contact", "fax", "02 1 (private)", "02 1 (secret)")]


def test_numbers_without_ids_belong_together_by_their_kind_and_order() -> None:
    first, second = PHONE._replace(id=""), PHONE._replace(id="", shown="+32 2 2")
    third = second._replace(shown="+32 2 3")
    old = PROFILE._replace(offices=(OFFICE._replace(contacts=(first, second)),))
    new = PROFILE._replace(offices=(OFFICE._replace(contacts=(first, third)),))
    assert told(old, new) == [("contact", "fax", "+32 2 2", "+32 2 3")]


def test_what_comes_is_told_in_the_new_order_and_what_goes_after_it_in_the_old() -> None:
    names = {"a": "1", "b": "2", "c": "3"}
    offices = {key: OFFICE._replace(id=key, name=Text(name)) for key, name in names.items()}
    programmes = {key: PROGRAMME._replace(id=key) for key in names}
    facts = {key: FACT._replace(id=key) for key in names}
    old = PROFILE._replace(
        offices=(offices["a"], offices["b"]), programmes=(programmes["a"], programmes["b"]),
        facts=(facts["a"], facts["b"]),
    )  # fmt: skip
    new = PROFILE._replace(
        offices=(offices["c"],), programmes=(programmes["c"],), facts=(facts["c"],)
    )
    place = "Host, Street 1, 1000 Town, BE"
    expected = [
        Change("office", "added", Text("3"), "", None, "", place, target="c"),
        Change("contact", "added", Text("desk"), "fax", Text("3"), "", "+32 2 1", target="c/n"),
        Change("office", "removed", Text("1"), "", None, place, "", target="a"),
        Change("contact", "removed", Text("desk"), "fax", Text("1"), "+32 2 1", "", target="a/n"),
        Change("office", "removed", Text("2"), "", None, place, "", target="b"),
        Change("contact", "removed", Text("desk"), "fax", Text("2"), "+32 2 1", "", target="b/n"),
        Change("programme", "added", Text("Return"), "", None, "", "", target="c"),
        Change("programme", "removed", Text("Return"), "", None, "", "", target="a"),
        Change("programme", "removed", Text("Return"), "", None, "", "", target="b"),
        Change("fact", "added", Text("Label"), "value", None, "", "5", None, FACT.period, "c"),
        Change("fact", "removed", Text("Label"), "value", None, "5", "", FACT.period, None, "a"),
        Change("fact", "removed", Text("Label"), "value", None, "5", "", FACT.period, None, "b"),
    ]
    assert list(changes_between(old, new)) == expected
