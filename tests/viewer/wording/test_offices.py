"""Offices and their contacts in words."""

import json

import pytest

from db.rows import Address, Body, ContactKind, ContactPoint, Office, Text
from viewer import wording
from viewer.language import Language
from viewer.paths import RESOURCES

LOCALES = RESOURCES / "locale"
ENGLISH = Language.load(LOCALES, "en")


def contact(kind: ContactKind, shown: str, copied: str, withheld: Text | None) -> ContactPoint:
    return ContactPoint("id", kind, "published", shown, copied, None, withheld)


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_every_kind_of_contact_has_a_name(tag: str) -> None:
    language = Language.load(LOCALES, tag)
    names = {wording.contact_kind(language, kind) for kind in ContactKind}
    assert len(names) == len(ContactKind)


def test_a_withheld_contact_says_so_and_shows_nothing_else() -> None:
    email = contact(ContactKind.EMAIL, "", "", Text("The page masks the address."))
    assert wording.contact_text(ENGLISH, email) == "withheld by the source"


def test_a_direct_dial_pattern_says_what_follows_its_prefix() -> None:
    pattern = contact(ContactKind.DIRECT_DIAL, "+32 2 287", "", None)
    assert wording.contact_text(ENGLISH, pattern) == "+32 2 287 followed by the extension"


def test_a_number_is_shown_as_it_is() -> None:
    phone = contact(ContactKind.SWITCHBOARD, "+32 2 287 70 00", "+3222877000", None)
    assert wording.contact_text(ENGLISH, phone) == "+32 2 287 70 00"


def test_every_kind_of_office_that_a_document_can_name_has_a_word() -> None:
    schema = json.loads((RESOURCES / "schema" / "profile-1.schema.json").read_text("utf-8"))
    kinds = schema["$defs"]["office"]["properties"]["kind"]["enum"]
    assert len({wording.office_kind(ENGLISH, kind) for kind in kinds} - set(kinds)) == len(kinds)


def test_kinds_of_offices_have_names_and_unknown_ones_stay() -> None:
    assert wording.office_kind(ENGLISH, "country-office") == "Country office"
    assert wording.office_kind(ENGLISH, "lighthouse") == "lighthouse"


def test_an_office_covers_countries_and_areas() -> None:
    area = Body(Text("European Economic Area"), "EEA", None)
    office = Office(
        "ro", "regional-office", Text("RO"), "", None, ("CH",), (area,), None, (), (), ()
    )
    assert wording.covers(ENGLISH, office) == "Switzerland, European Economic Area (EEA)"


def test_an_address_is_the_lines_of_an_envelope_without_empty_ones() -> None:
    address = Address(Text("IOM"), "Rue Montoyer 40", "1000", "Brussels", "BE")
    assert wording.address_lines(ENGLISH, address) == (
        "IOM",
        "Rue Montoyer 40",
        "1000 Brussels",
        "Belgium",
    )
    assert wording.address_lines(ENGLISH, Address(None, "", "", "Nauru", "")) == ("Nauru",)
