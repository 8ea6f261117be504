"""What an edition changed of another: each difference told once, with its old and new text."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from db.changes import changes_between
from db.library import Library
from db.rows import Change, ImportOutcome, ImportResult, Period, Profile

Import = Callable[..., tuple[ImportOutcome, ...]]


def first_office(profile: Profile, **changed: Any) -> Profile:
    office = profile.offices[0]._replace(**changed)
    return profile._replace(offices=(office, *profile.offices[1:]))


def test_the_same_profile_has_no_changes(library: Library) -> None:
    profile = library.profile("iom-belgium")
    assert changes_between(profile, profile) == ()


def test_a_new_number_of_an_office_is_told_with_the_old_one(library: Library) -> None:
    old = library.profile("iom-belgium")
    office = old.offices[0]
    number = office.contacts[0]._replace(shown="+32 2 999 99 99")
    new = first_office(old, contacts=(number, *office.contacts[1:]))
    (change,) = changes_between(old, new)
    assert (change.kind, change.change, change.field) == ("contact", "changed", number.kind)
    assert change.owner == office.name
    assert (change.old, change.new) == (office.contacts[0].shown, "+32 2 999 99 99")
    assert change.target == f"{office.id}/{number.id}"


def test_contacts_that_come_and_go_are_told(library: Library) -> None:
    old = library.profile("iom-belgium")
    last = old.offices[0].contacts[-1]
    new = first_office(old, contacts=old.offices[0].contacts[:-1])
    (gone,) = changes_between(old, new)
    (come,) = changes_between(new, old)
    assert (gone.change, gone.old, gone.new) == ("removed", last.shown, "")
    assert (come.change, come.old, come.new) == ("added", "", last.shown)


def test_a_new_figure_is_told_with_both_years(library: Library) -> None:
    old = library.profile("iom-belgium")
    fact = old.facts[0]
    period = Period.parse("2021")
    value = fact.value._replace(published="11.6 million", amount=Decimal("11.6"))
    newer = fact._replace(value=value, period=period)
    (change,) = changes_between(old, old._replace(facts=(newer, *old.facts[1:])))
    texts = (fact.value.published, "11.6 million")
    assert change == Change(
        "fact",
        "changed",
        fact.label,
        "value",
        None,
        *texts,
        fact.period,
        period,
        fact.id,
        change.difference,
        old_value=fact.value,
        new_value=value,
    )
    assert change.difference is not None
    assert (change.difference.amount, change.difference.scale) == (Decimal("0.3"), "million")


def test_what_reads_the_same_but_counts_otherwise_is_told_by_its_amounts(library: Library) -> None:
    old = library.profile("iom-belgium")
    fact = old.facts[0]
    same = fact._replace(value=fact.value._replace(amount=Decimal(1)))
    (change,) = changes_between(old, old._replace(facts=(same, *old.facts[1:])))
    assert (change.field, change.old, change.new) == ("amount", "11.3", "1")


def test_offices_and_programmes_that_come_or_go_are_told(library: Library) -> None:
    old = library.profile("iom-belgium")
    fewer = old._replace(programmes=old.programmes[1:], offices=())
    gone = changes_between(old, fewer)
    assert {"office", "contact", "programme"} == {change.kind for change in gone}
    assert {change.change for change in gone} == {"removed"}
    assert {change.change for change in changes_between(fewer, old)} == {"added"}


def test_an_address_is_one_change(library: Library) -> None:
    old = library.profile("iom-belgium")
    address = old.offices[0].address
    assert address is not None
    (change,) = changes_between(
        old, first_office(old, address=address._replace(street="1 avenue du Large"))
    )
    assert (change.kind, change.field) == ("office", "address")
    assert "1 avenue du Large" in change.new
    assert address.street in change.old


def test_an_import_that_replaces_tells_what_it_changed(
    library: Library, second: Path, import_into: Import
) -> None:
    text = second.read_text(encoding="utf-8")
    second.write_text(text.replace("title: Another", "title: Other"), encoding="utf-8")
    (outcome,) = import_into(library, second)
    assert outcome.result is ImportResult.REPLACED
    (change,) = outcome.changes
    assert (change.kind, change.field, change.old, change.new) == (
        "profile",
        "title",
        "Another",
        "Other",
    )
