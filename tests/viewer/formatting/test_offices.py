"""Offices and their contacts in words."""

import json

import pytest

from db.rows import (
    Address,
    ContactKind,
    ContactPoint,
    Institution,
    Office,
    OpeningHours,
    Person,
    Text,
)
from viewer.app.paths import RESOURCES
from viewer.formatting.offices import (
    address_lines,
    contact_kind,
    contact_notes,
    contact_text,
    covers,
    office_kind,
    people_lines,
)
from viewer.formatting.opening_hours import office_hours
from viewer.i18n.language import Language

LOCALES = RESOURCES / "locale"
ENGLISH = Language.load(LOCALES, "en")


def contact(kind: ContactKind, shown: str, copied: str, withheld: Text | None) -> ContactPoint:
    return ContactPoint("id", kind, "published", shown, copied, None, withheld)


@pytest.mark.parametrize("tag", ["en", "fr", "ar"])
def test_every_kind_of_contact_has_a_name(tag: str) -> None:
    language = Language.load(LOCALES, tag)
    names = {contact_kind(language, kind) for kind in ContactKind}
    assert len(names) == len(ContactKind)


def test_a_withheld_contact_says_so_and_shows_nothing_else() -> None:
    email = contact(ContactKind.EMAIL, "", "", Text("The page masks the address."))
    assert contact_text(ENGLISH, email) == "withheld by the source"


def test_a_direct_dial_pattern_says_what_follows_its_prefix() -> None:
    pattern = contact(ContactKind.DIRECT_DIAL, "+32 2 287", "", None)
    assert contact_text(ENGLISH, pattern) == "+32 2 287 followed by the extension"


def test_a_number_is_shown_as_it_is() -> None:
    phone = contact(ContactKind.SWITCHBOARD, "+32 2 287 70 00", "+3222877000", None)
    assert contact_text(ENGLISH, phone) == "+32 2 287 70 00"


def test_every_kind_of_office_that_a_document_can_name_has_a_word() -> None:
    schema = json.loads((RESOURCES / "schema" / "profile-1.schema.json").read_text("utf-8"))
    kinds = schema["$defs"]["office"]["properties"]["kind"]["enum"]
    assert len({office_kind(ENGLISH, kind) for kind in kinds} - set(kinds)) == len(kinds)


def test_kinds_of_offices_have_names_and_unknown_ones_stay() -> None:
    assert office_kind(ENGLISH, "country-office") == "Country office"
    assert office_kind(ENGLISH, "lighthouse") == "lighthouse"


def test_an_office_covers_countries_and_areas() -> None:
    area = Institution(Text("European Economic Area"), "EEA", None)
    office = Office(
        "ro", "regional-office", Text("RO"), "", None, ("CH",), (area,), None, (), (), ()
    )
    assert covers(ENGLISH, office) == "Switzerland, European Economic Area (EEA)"


def test_an_address_is_the_lines_of_an_envelope_without_empty_ones() -> None:
    address = Address(Text("IOM"), "Rue Montoyer 40", "1000", "Brussels", "BE")
    assert address_lines(ENGLISH, address) == (
        "IOM",
        "Rue Montoyer 40",
        "1000 Brussels",
        "Belgium",
    )
    assert address_lines(ENGLISH, Address(None, "", "", "Nauru", "")) == ("Nauru",)


PLAIN = Office("o", "other", Text("O"), "", None, (), (), None, (), (), ())


def test_an_address_shows_floors_plots_boxes_and_lines() -> None:
    address = Address(
        None, "Storgata 1", "0155", "Oslo", "NO", "Block B", "3rd floor", "KG 632 St", "1234",
        "East", ("by the fjord",),
    )  # fmt: skip
    assert address_lines(ENGLISH, address) == (
        "Block B, 3rd floor", "Storgata 1", "KG 632 St", "by the fjord", "P.O. Box 1234",
        "0155 Oslo", "East", "Norway",
    )  # fmt: skip
    boxed = Address(None, "", "", "", "", po_box="B.P. 12")
    assert address_lines(ENGLISH, boxed) == ("B.P. 12",)


def test_a_doubtful_number_is_shown_as_published_with_the_reason() -> None:
    odd = contact(ContactKind.TELEPHONE, "+47 23", "", None)
    odd = odd._replace(published="+47.23 22", doubtful=Text("A digit is missing."))
    assert contact_text(ENGLISH, odd) == "+47.23 22"
    assert contact_notes(ENGLISH, odd) == ("doubtful: A digit is missing.",)


def test_an_extension_stands_behind_its_number() -> None:
    phone = contact(ContactKind.TELEPHONE, "+47 23", "+4723", None)._replace(extension="12")
    assert contact_text(ENGLISH, phone) == "+47 23, extension 12"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("mon", "tue", "wed", "thu", "fri"), "Mon\N{EN DASH}Fri"),
        (("sat", "sun"), "Sat, Sun"),
        (("mon", "wed", "thu", "fri"), "Mon, Wed\N{EN DASH}Fri"),
    ],
)
def test_days_that_follow_each_other_are_joined(days: tuple[str, ...], words: str) -> None:
    office = PLAIN._replace(hours=(OpeningHours(days, "08:30", "17:00"),))
    assert office_hours(ENGLISH, office) == (f"{words} 08:30\N{EN DASH}17:00",)


def test_hours_are_told_as_published_first_and_with_their_time_zone() -> None:
    hours = OpeningHours(("mon",), "08:30", "17:00", Text("in winter"))
    office = PLAIN._replace(hours=(hours,), time_zone="Africa/Kigali")
    line = "Mon 08:30\N{EN DASH}17:00 (in winter)"
    assert office_hours(ENGLISH, office) == (f"{line}, time zone Africa/Kigali",)
    office = office._replace(hours_text=Text("Mondays"))
    told = ("Mondays", line, "time zone Africa/Kigali")
    assert office_hours(ENGLISH, office) == told
    assert office_hours(ENGLISH, PLAIN) == ()


def test_people_have_their_titles_and_notes() -> None:
    staff = (Person("Kari", Text("Head"), Text("until 2018")), Person("Ola"))
    assert people_lines(PLAIN._replace(people=staff)) == ("Kari · Head · until 2018", "Ola")
