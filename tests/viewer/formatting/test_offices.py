"""Offices and their contacts in words."""

import json

import pytest

from db.rows import (
    Address,
    Area,
    ContactKind,
    ContactPoint,
    Office,
    OpeningHours,
    Person,
    Text,
)
from tests.languages import TAGS
from viewer.app.paths import RESOURCES
from viewer.formatting.addresses import address_lines, envelope_lines, street_lines
from viewer.formatting.coverage import covers
from viewer.formatting.offices import (
    contact_kind,
    contact_line,
    contact_lines,
    first_to_ring,
    office_kind,
    people_lines,
)
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.said_once import kind_beside_name
from viewer.i18n.language import Language

LOCALES = RESOURCES / "locale"
ENGLISH = Language.load(LOCALES, "en")


def contact(kind: ContactKind, shown: str, copied: str, withheld: Text | None) -> ContactPoint:
    return ContactPoint("id", kind, "published", shown, copied, None, withheld)


def said(notes: tuple[Text, ...]) -> list[str]:
    return [note.value for note in notes]


@pytest.mark.parametrize("tag", TAGS)
def test_every_kind_of_contact_has_a_name(tag: str) -> None:
    language = Language.load(LOCALES, tag)
    names = {contact_kind(language, kind) for kind in ContactKind}
    assert len(names) == len(ContactKind)


def test_a_withheld_contact_says_so_and_shows_nothing_else() -> None:
    email = contact(ContactKind.EMAIL, "", "", Text("The page masks the address."))
    line = contact_line(ENGLISH, email)
    assert line.text == line.number == "withheld by the source"
    assert (line.copied, line.link, line.is_sure) == ("", "", False)
    assert said(line.notes) == ["The page masks the address."]


def test_a_direct_dial_pattern_says_what_follows_its_prefix() -> None:
    pattern = contact(ContactKind.DIRECT_DIAL, "+32 2 287", "", None)
    line = contact_line(ENGLISH, pattern)
    assert line.text == "+32 2 287 followed by the extension"
    assert (line.number, line.beside, line.is_prefix) == ("+32 2 287", "+ extension", True)
    assert not line.is_sure


def test_a_direct_line_whose_extension_is_known_says_it() -> None:
    direct = contact(ContactKind.DIRECT_DIAL, "+32 2 287", "", None)._replace(extension="12")
    line = contact_line(ENGLISH, direct)
    assert (line.text, line.is_prefix) == ("+32 2 287, extension 12", False)
    whole = contact(ContactKind.DIRECT_DIAL, "+32 2 287 70 12", "+3222877012", None)
    assert not contact_line(ENGLISH, whole).is_prefix


def test_a_number_is_shown_as_it_is() -> None:
    phone = contact(ContactKind.SWITCHBOARD, "+32 2 287 70 00", "+3222877000", None)
    line = contact_line(ENGLISH, phone)
    assert line.text == line.number == "+32 2 287 70 00"
    assert (line.label, line.group, line.beside, line.doubt) == ("Switchboard", "numbers", "", "")
    assert (line.copied, line.is_sure, line.notes) == ("+3222877000", True, ())


@pytest.mark.parametrize(
    ("kind", "copied", "group", "link"),
    [
        (ContactKind.MOBILE, "+32470123456", "numbers", "tel:+32470123456"),
        (ContactKind.FAX, "+3222877006", "numbers", ""),
        (ContactKind.DUTY, "112", "numbers", ""),
        (ContactKind.EMAIL, "iom@iom.int", "email", "mailto:iom@iom.int"),
        (ContactKind.WEBSITE, "https://iom.int", "website", "https://iom.int"),
        (ContactKind.WEBSITE, "file:///etc/passwd", "website", ""),
    ],
)
def test_a_click_opens_what_is_safe_and_sure(
    kind: ContactKind, copied: str, group: str, link: str
) -> None:
    line = contact_line(ENGLISH, contact(kind, copied, copied, None))
    assert (line.group, line.link) == (group, link)
    doubted = line.point._replace(doubtful=Text("Out of date."))
    assert contact_line(ENGLISH, doubted).link == ""
    withheld = line.point._replace(withheld=Text("Masked."))
    assert contact_line(ENGLISH, withheld).link == ""


def test_the_number_to_ring_first_is_one_that_is_sure() -> None:
    fax = contact(ContactKind.FAX, "1", "+3221", None)
    odd = contact(ContactKind.TELEPHONE, "2", "+3222", None)._replace(doubtful=Text("Too short."))
    duty = contact(ContactKind.DUTY, "3", "+3223", None)

    def first(*points: ContactPoint) -> ContactPoint | None:
        lines = contact_lines(ENGLISH, PLAIN._replace(contacts=points))
        line = first_to_ring(lines)
        return line.point if line else None

    assert first(fax, odd, duty) == duty
    assert first(fax, odd) == odd
    assert first(fax) is None


def test_every_kind_of_office_that_a_document_can_name_has_a_word() -> None:
    schema = json.loads((RESOURCES / "schema" / "profile-1.schema.json").read_text("utf-8"))
    kinds = schema["$defs"]["office"]["properties"]["kind"]["enum"]
    assert len({office_kind(ENGLISH, kind) for kind in kinds} - set(kinds)) == len(kinds)


def test_kinds_of_offices_have_names_and_unknown_ones_stay() -> None:
    assert office_kind(ENGLISH, "country-office") == "Country office"
    assert office_kind(ENGLISH, "lighthouse") == "lighthouse"


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("country-office", "Country Office for Norway", ""),
        ("country-office", "Bureau d'Oslo", "Country office"),
        ("regional-office", "Country Office for Norway", "Regional office"),
        ("sub-office", "Sub-Office Tromsø", ""),
    ],
)
def test_a_kind_that_the_name_says_is_not_repeated(kind: str, name: str, said: str) -> None:
    office = PLAIN._replace(kind=kind, name=Text(name))
    assert kind_beside_name(ENGLISH, office) == said


@pytest.mark.parametrize(
    ("tag", "name"),
    [("ar", "المكتب القطري لمصر"), ("ar", "Country Office for Egypt"), ("fr", "Country Office")],
)
def test_a_kind_is_found_in_a_name_of_the_readers_language_and_in_english(
    tag: str, name: str
) -> None:
    language = Language.load(RESOURCES / "locale", tag)
    office = PLAIN._replace(kind="country-office", name=Text(name))
    assert kind_beside_name(language, office) == ""


def test_an_office_covers_countries_and_areas() -> None:
    area = Area(Text("European Economic Area"), "EEA", None)
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


def test_the_organisations_own_name_stands_on_the_envelope_alone() -> None:
    address = Address(Text("IOM"), "Rue Montoyer 40", "1000", "Brussels", "BE", is_own=True)
    assert address_lines(ENGLISH, address)[0] == "Rue Montoyer 40"
    assert street_lines(ENGLISH, address) == ("Rue Montoyer 40",)
    assert envelope_lines(ENGLISH, address)[:2] == ("IOM", "Rue Montoyer 40")


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
    line = contact_line(ENGLISH, odd)
    assert line.text == line.number == "+47.23 22"
    assert (line.doubt, line.beside) == ("doubtful", "")
    assert said(line.notes) == ["doubtful: A digit is missing."]
    longer = odd._replace(extension="12", note=Text("At night", "en"))
    line = contact_line(ENGLISH, longer)
    assert (line.text, line.beside) == ("+47.23 22", "extension 12")
    assert said(line.notes) == ["doubtful: A digit is missing.", "extension 12", "At night"]
    assert line.notes[-1].language == "en"


def test_an_extension_stands_behind_its_number() -> None:
    phone = contact(ContactKind.TELEPHONE, "+47 23", "+4723", None)._replace(extension="12")
    line = contact_line(ENGLISH, phone)
    assert line.text == "+47 23, extension 12"
    assert (line.number, line.beside) == ("+47 23", "extension 12")
    assert line.link == "tel:+4723;ext=12"


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
