"""Offices: where they are, how to reach them, what they do."""

from collections.abc import Iterator

from db.building.texts import Content, TextChoice, optional_date
from db.rows import (
    Activity,
    Address,
    Area,
    ContactKind,
    ContactPoint,
    EmergencyNumber,
    Institution,
    Membership,
    Office,
    OpeningHours,
    Person,
    Verdict,
)

_ADDRESS_LINES = (
    "street",
    "postcode",
    "city",
    "country",
    "building",
    "floor",
    "plot",
    "po_box",
    "region",
)


def build_office(office: Content, choice: TextChoice) -> Office:
    """An office with all that belongs to it."""
    return Office(
        id=office["id"],
        kind=office["kind"],
        name=choice.text(office["name"]),
        abbreviation=office.get("abbreviation", ""),
        description=choice.optional(office, "description"),
        covers=tuple(office.get("covers", ())),
        areas=tuple(_area(area, choice) for area in office.get("areas", ())),
        address=_address(office["address"], choice) if "address" in office else None,
        contacts=tuple(_contacts(office, choice)),
        activities=tuple(_activity(each, choice) for each in office.get("activities", ())),
        partners=build_institutions(office, "partners", choice),
        hours=tuple(build_hours(each, choice) for each in office.get("hours", ())),
        hours_text=choice.optional(office, "hours_text"),
        time_zone=office.get("time_zone", ""),
        people=tuple(_person(each, choice) for each in office.get("people", ())),
        is_coverage_assumed=office.get("is_coverage_assumed") == "yes",
        partners_note=choice.optional(office, "partners_note"),
    )


def build_emergency_number(number: Content, choice: TextChoice) -> EmergencyNumber:
    """A number to ring in the country when lives are in danger."""
    return EmergencyNumber(
        id=number["id"],
        number=number["number"],
        purpose=choice.text(number["purpose"]),
        source=choice.text(number["source"]),
        note=choice.optional(number, "note"),
        doubtful=choice.optional(number, "doubtful"),
        verdict=Verdict(number.get("verdict", Verdict.VALID)),
        copied=number.get("dialled", ""),
    )


def build_institutions(owner: Content, key: str, choice: TextChoice) -> tuple[Institution, ...]:
    """The institutions in the list at a key; none where there is no list."""
    return tuple(build_institution(each, choice) for each in owner.get(key, ()))


def build_institution(institution: Content, choice: TextChoice) -> Institution:
    """A partner, a funder, a party, or the organisation itself."""
    return Institution(
        name=choice.text(institution["name"]),
        abbreviation=institution.get("abbreviation", ""),
        note=choice.optional(institution, "note"),
        role=institution.get("role", ""),
        since=optional_date(institution, "since"),
    )


def _area(area: Content, choice: TextChoice) -> Area:
    return Area(
        name=choice.text(area["name"]),
        abbreviation=area.get("abbreviation", ""),
        note=choice.optional(area, "note"),
        member=choice.optional(area, "member"),
        members=tuple(
            Membership(each["country"], optional_date(each, "since"), optional_date(each, "until"))
            for each in area.get("members", ())
        ),
    )


def _address(address: Content, choice: TextChoice) -> Address:
    return Address(
        organisation=choice.optional(address, "organisation"),
        lines=tuple(address.get("lines", ())),
        is_own=address.get("is_own") == "yes",
        **{line: address.get(line, "") for line in _ADDRESS_LINES},
    )


def _contacts(office: Content, choice: TextChoice) -> Iterator[ContactPoint]:
    """What one rings first, then what one writes to, then what one looks at."""
    for phone in office.get("phones", ()):
        published = phone.get("published", "")
        # A direct-dial pattern is no number: it has a prefix to read, and nothing to copy.
        shown = phone.get("shown") or phone.get("prefix") or published
        yield _contact(phone, phone["kind"], published, shown, phone.get("e164", ""), choice)
    for email in office.get("emails", ()):
        address = email.get("address", "")
        published = email.get("published", address)
        yield _contact(email, "email", published, address or published, address, choice)
    for website in office.get("websites", ()):
        url = website.get("url", "")
        published = website.get("published", url)
        yield _contact(website, "website", published, url or published, url, choice)


def _contact(
    contact: Content, kind: str, published: str, shown: str, copied: str, choice: TextChoice
) -> ContactPoint:
    # What the source withholds or only mentions can be neither shown nor copied.
    is_known = "withheld" not in contact and "mentioned" not in contact
    return ContactPoint(
        id=contact.get("id", ""),
        kind=ContactKind(kind),
        published=published,
        shown=shown if is_known else "",
        copied=copied if is_known else "",
        note=choice.optional(contact, "note"),
        withheld=choice.optional(contact, "withheld"),
        doubtful=choice.optional(contact, "doubtful"),
        extension=contact.get("extension", ""),
        verdict=Verdict(contact.get("verdict", Verdict.VALID)),
        mentioned=choice.optional(contact, "mentioned"),
        national=contact.get("national", "") if is_known else "",
        stated=contact.get("number", ""),
    )


def _activity(activity: Content, choice: TextChoice) -> Activity:
    return Activity(
        text=choice.text(activity["text"]),
        countries=tuple(activity.get("countries", ())),
        programmes=tuple(activity.get("programmes", ())),
    )


def build_hours(hours: Content, choice: TextChoice) -> OpeningHours:
    """When an office is open on some days of the week."""
    return OpeningHours(
        days=tuple(hours["days"]),
        opens=hours["opens"],
        closes=hours["closes"],
        note=choice.optional(hours, "note"),
    )


def _person(person: Content, choice: TextChoice) -> Person:
    return Person(
        name=choice.text(person["name"]).value,
        title=choice.optional(person, "title"),
        note=choice.optional(person, "note"),
    )
