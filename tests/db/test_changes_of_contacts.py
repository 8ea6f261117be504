"""What comes, goes or changes among the numbers and the parts of a profile is told once."""

from typing import Any

import pytest

from db.changes import changes_between
from db.rows import Change, ContactKind, Text
from tests.db.small_profile import FACT, OFFICE, PHONE, PROFILE, PROGRAMME, told


def test_a_changed_number_is_no_change_of_its_office() -> None:
    offices = (OFFICE._replace(contacts=(PHONE._replace(shown="+32 2 2"),)),)
    (change,) = changes_between(PROFILE, PROFILE._replace(offices=offices))
    assert change == Change(
        "contact", "changed", Text("desk"), "fax", Text("Office"), "+32 2 1", "+32 2 2",
        target="o/n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "detail", "old", "new"),
    [
        ({"kind": ContactKind.MOBILE}, "kind", "fax", "mobile"),
        ({"note": Text("hall")}, "note", "desk", "hall"),
        ({"note": None}, "note", "desk", ""),
        ({"extension": "12"}, "extension", "", "12"),
        ({"doubtful": Text("a shop")}, "doubt", "", "a shop"),
        ({"published": "02 one"}, "published text", "02 1", "02 one"),
        ({"copied": "+3229"}, "number to dial", "+3221", "+3229"),
        ({"shown": "+32 2 9", "copied": "+3229", "published": "9"}, "", "+32 2 1", "+32 2 9"),
    ],
)
def test_a_number_of_which_something_else_changed_is_told_by_that(
    fields: dict[str, Any], detail: str, old: str, new: str
) -> None:
    offices = (OFFICE._replace(contacts=(PHONE._replace(**fields),)),)
    (change,) = changes_between(PROFILE, PROFILE._replace(offices=offices))
    assert (change.kind, change.field) == ("contact", fields.get("kind", PHONE.kind))
    assert (change.detail, change.old, change.new) == (detail, old, new)


def test_why_a_number_is_withheld_is_told() -> None:
    withheld = PHONE._replace(shown="", copied="", note=None, withheld=Text("private"))
    old = PROFILE._replace(offices=(OFFICE._replace(contacts=(withheld,)),))
    other = withheld._replace(withheld=Text("secret"))
    new = PROFILE._replace(offices=(OFFICE._replace(contacts=(other,)),))
    assert told(old, new) == [("contact", "fax", "private", "secret")]


def test_numbers_without_ids_belong_together_by_their_kind_and_order() -> None:
    first, second = PHONE._replace(id=""), PHONE._replace(id="", shown="+32 2 2")
    third = second._replace(shown="+32 2 3")
    old = PROFILE._replace(offices=(OFFICE._replace(contacts=(first, second)),))
    new = PROFILE._replace(offices=(OFFICE._replace(contacts=(third, second)),))
    assert told(old, new) == [("contact", "fax", "+32 2 1", "+32 2 3")]


def test_a_number_without_an_id_is_never_taken_for_one_of_another_kind() -> None:
    fax, mobile = PHONE._replace(id=""), PHONE._replace(id="", kind=ContactKind.MOBILE, note=None)
    old = PROFILE._replace(offices=(OFFICE._replace(contacts=(fax, mobile)),))
    new = PROFILE._replace(offices=(OFFICE._replace(contacts=(mobile,)),))
    (gone,) = changes_between(old, new)
    assert (gone.change, gone.field, gone.subject) == ("removed", "fax", Text("desk"))
    (come,) = changes_between(PROFILE._replace(offices=(OFFICE._replace(contacts=(fax,)),)), old)
    assert (come.change, come.field, come.subject) == ("added", "mobile", Text(""))


def test_offices_that_come_are_told_before_those_that_go_each_with_its_numbers() -> None:
    one, two, three = (OFFICE._replace(id=name, name=Text(name)) for name in "abc")
    old, new = PROFILE._replace(offices=(one, two)), PROFILE._replace(offices=(three,))
    place = "Host, Street 1, 1000 Town, BE"
    assert list(changes_between(old, new)) == [
        Change("office", "added", Text("c"), "", None, "", place, target="c"),
        Change("contact", "added", Text("desk"), "fax", Text("c"), "", "+32 2 1", target="c/n"),
        Change("office", "removed", Text("a"), "", None, place, "", target="a"),
        Change("contact", "removed", Text("desk"), "fax", Text("a"), "+32 2 1", "", target="a/n"),
        Change("office", "removed", Text("b"), "", None, place, "", target="b"),
        Change("contact", "removed", Text("desk"), "fax", Text("b"), "+32 2 1", "", target="b/n"),
    ]


def test_programmes_and_facts_that_come_are_told_before_those_that_go() -> None:
    old = PROFILE._replace(
        programmes=tuple(PROGRAMME._replace(id=name) for name in "ab"),
        facts=tuple(FACT._replace(id=name) for name in "ab"),
    )
    new = PROFILE._replace(programmes=(PROGRAMME._replace(id="c"),), facts=(FACT._replace(id="c"),))
    assert list(changes_between(old, new)) == [
        Change("programme", "added", Text("Return"), "", None, "", "", target="c"),
        Change("programme", "removed", Text("Return"), "", None, "", "", target="a"),
        Change("programme", "removed", Text("Return"), "", None, "", "", target="b"),
        Change("fact", "added", Text("Label"), "value", None, "", "5", None, FACT.period, "c"),
        Change("fact", "removed", Text("Label"), "value", None, "5", "", FACT.period, None, "a"),
        Change("fact", "removed", Text("Label"), "value", None, "5", "", FACT.period, None, "b"),
    ]
