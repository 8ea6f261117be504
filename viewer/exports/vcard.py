"""Offices and the people in them as vCards, for address books."""

import uuid
from collections.abc import Iterator, Sequence

from db.rows import Office, PartialDate, Person, Profile
from viewer.exports.vcard_contacts import address_field, contact_fields, switchboard_fields
from viewer.exports.vcard_lines import cleaned, components, escaped, folded, one_line
from viewer.exports.vcard_note import office_note, person_note
from viewer.formatting.offices import contact_lines
from viewer.i18n.language import Language


def vcards(profiles: Sequence[Profile], language: Language, version: str) -> bytes:
    """Return a card for each office and each person in it; the same bytes for the same input."""
    lines: list[str] = []
    for profile in profiles:
        for office in profile.offices:
            lines += _card(version, _office(profile, office, language, version))
            for person in office.people:
                lines += _card(version, _person(profile, office, person, language, version))
    return "".join(map(folded, lines)).encode()


def _card(version: str, fields: Iterator[str]) -> list[str]:
    return ["BEGIN:VCARD", f"VERSION:{version}", *fields, "END:VCARD"]


def _office(profile: Profile, office: Office, language: Language, version: str) -> Iterator[str]:
    """Yield the fields of an office.

    GEO is missing because documents state no coordinates, LANG because what an office's texts are
    written in is not what is spoken there.
    """
    yield from _identity(profile, version, "org", office.id)
    yield from _names(version, _office_name(profile, office, language))
    yield _organisation(profile, office)
    yield from contact_fields(contact_lines(language, office), version)
    yield from _place(office, language, version)
    yield f"NOTE:{escaped(office_note(language, profile, office))}"


def _person(
    profile: Profile, office: Office, person: Person, language: Language, version: str
) -> Iterator[str]:
    """Yield the fields of a person, who is reached through the office's switchboard."""
    title = person.title.value if person.title else ""
    yield from _identity(profile, version, "individual", office.id, person.name, title)
    yield from _names(version, one_line(person.name) or one_line(title) or office.id)
    yield _organisation(profile, office)
    if cleaned(title):
        yield f"TITLE:{escaped(title)}"
    yield from switchboard_fields(contact_lines(language, office), version)
    yield from _place(office, language, version)
    yield f"NOTE:{escaped(person_note(language, profile, person))}"


def _identity(profile: Profile, version: str, kind: str, *names: str) -> Iterator[str]:
    """Yield what tells an address book which card this is, and whether it is newer than its own.

    An office is KIND org (an organisation or a part of one): a location is a place that nobody
    answers for.
    """
    if version == "4.0":
        yield f"KIND:{kind}"
    name = "/".join(map(cleaned, ("profile-viewer", profile.summary.id, *names)))
    yield f"UID:urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
    if profile.summary.edition:
        yield f"REV:{_revision(profile.summary.edition, version)}"


def _revision(edition: PartialDate, version: str) -> str:
    """Return the first moment of an edition, which may be a mere month or year.

    REV must be a moment. This one never makes a card look newer than it is, and keeps editions
    in their order; the note states the edition as precisely as it is known.
    """
    year, month, day = edition.year, edition.month or 1, edition.day or 1
    if version == "4.0":
        return f"{year:04}{month:02}{day:02}T000000Z"
    return f"{year:04}-{month:02}-{day:02}T00:00:00Z"


def _names(version: str, name: str) -> Iterator[str]:
    """Yield FN; and N, which 3.0 asks for, with all of the name in one part: none is guessed."""
    yield f"FN:{escaped(name)}"
    if version != "4.0":
        yield f"N:{components(name, '', '', '', '')}"


def _office_name(profile: Profile, office: Office, language: Language) -> str:
    """Return "IOM, Country Office for Egypt": an address book holds more than one organisation."""
    organisation = one_line(profile.organisation.abbreviation)
    name = one_line(office.name.value) or one_line(office.abbreviation) or office.id
    if organisation in name.split():
        return name
    return language.join(filter(None, (organisation, name)))


def _organisation(profile: Profile, office: Office) -> str:
    return "ORG:" + components(profile.organisation.name.value, office.name.value)


def _place(office: Office, language: Language, version: str) -> Iterator[str]:
    if office.address:
        yield address_field(language, office.address)
    if office.time_zone:
        field = "TZ" if version == "4.0" else "TZ;VALUE=text"
        yield f"{field}:{escaped(office.time_zone)}"
