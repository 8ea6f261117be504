"""A small profile, and what is told of it when something of it changes."""

from decimal import Decimal
from typing import Any

from db.changes import changes_between
from db.rows import (
    Address,
    ContactKind,
    ContactPoint,
    Fact,
    Institution,
    Office,
    PartialDate,
    Period,
    Profile,
    ProfileSummary,
    Programme,
    Source,
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


WAYS = ("added", "removed", "changed")  # an entry of a list comes or goes, all else changes


def told(old: Profile, new: Profile) -> list[tuple[str, str, str, str]]:
    changes = changes_between(old, new)
    ways = {"changed"} if all(change.old and change.new for change in changes) else set(WAYS)
    assert {change.change for change in changes} <= ways
    return [(change.kind, change.field, change.old, change.new) for change in changes]
