"""The offices of a document become records: the office, its ways to reach it, what it does."""

from collections.abc import Iterator

from db.storage.records import (
    ActivityRecord,
    ContactPointRecord,
    OfficeRecord,
    OpeningHoursRecord,
    PersonRecord,
)
from db.storage.stored_form import Content, Rows, stored_list, stored_optional_text, stored_text

ADDRESS_PARTS = ("street", "postcode", "city", "building", "floor", "plot", "po_box", "region")


def add_office(rows: Rows, office: Content) -> None:
    """The office and all that belongs to it."""
    position = len(rows.offices)
    rows.offices.append(_office(rows.profile_id, position, office))
    _add_contacts(rows, position, office)
    _add_hours(rows, position, office)
    _add_people(rows, position, office)
    _add_activities(rows, position, office)
    rows.add_bodies(office.get("areas"), "area", position)
    rows.add_bodies(office.get("partners"), "partner", position)


def _add_contacts(rows: Rows, position: int, office: Content) -> None:
    for kind, published, shown, copied, contact in _contacts(office):
        # What the source withholds can be neither shown nor copied.
        is_known = "withheld" not in contact
        rows.contact_points.append(
            ContactPointRecord(
                profile_id=rows.profile_id,
                position=len(rows.contact_points),
                office=position,
                id=contact.get("id", ""),
                kind=kind,
                published=published,
                shown=shown if is_known else "",
                copied=copied if is_known else "",
                note=stored_optional_text(contact.get("note")),
                withheld=stored_optional_text(contact.get("withheld")),
                doubtful=stored_optional_text(contact.get("doubtful")),
                extension=contact.get("extension", ""),
            )
        )


def _add_hours(rows: Rows, position: int, office: Content) -> None:
    for hours in office.get("hours") or ():
        rows.hours.append(
            OpeningHoursRecord(
                profile_id=rows.profile_id,
                position=len(rows.hours),
                office=position,
                days=stored_list(hours["days"]),
                opens=hours["opens"],
                closes=hours["closes"],
                note=stored_optional_text(hours.get("note")),
            )
        )


def _add_people(rows: Rows, position: int, office: Content) -> None:
    for person in office.get("people") or ():
        rows.people.append(
            PersonRecord(
                profile_id=rows.profile_id,
                position=len(rows.people),
                office=position,
                name=stored_text(person["name"]),
                title=stored_optional_text(person.get("title")),
                note=stored_optional_text(person.get("note")),
            )
        )


def _add_activities(rows: Rows, position: int, office: Content) -> None:
    for activity in office.get("activities") or ():
        rows.activities.append(
            ActivityRecord(
                profile_id=rows.profile_id,
                position=len(rows.activities),
                office=position,
                text=stored_text(activity["text"]),
                countries=stored_list(activity.get("countries")),
                programmes=stored_list(activity.get("programmes")),
            )
        )


def _office(profile_id: str, position: int, office: Content) -> OfficeRecord:
    address = office.get("address")
    given: Content = address or {}
    return OfficeRecord(
        profile_id=profile_id,
        position=position,
        id=office["id"],
        kind=office["kind"],
        name=stored_text(office["name"]),
        abbreviation=office.get("abbreviation", ""),
        description=stored_optional_text(office.get("description")),
        covers=stored_list(office.get("covers")),
        address_organisation=stored_optional_text(given.get("organisation")),
        **_of_address(given),
        address_country=None if address is None else given.get("country", ""),
        address_lines=stored_list(given.get("lines")),
        hours_text=stored_optional_text(office.get("hours_text")),
        time_zone=office.get("time_zone", ""),
    )


def _of_address(address: Content) -> dict[str, str]:
    """The parts of an address that are plain lines; "" for those that it does not have."""
    return {f"address_{part}": address.get(part, "") for part in ADDRESS_PARTS}


def _contacts(office: Content) -> Iterator[tuple[str, str, str, str, Content]]:
    """Kind, as published, as shown, as copied, and the entry itself: what one rings first."""
    for phone in office.get("phones") or ():
        published = phone.get("published", "")
        # A direct-dial pattern is no number: it has a prefix to read, and nothing to copy.
        shown = phone.get("shown") or phone.get("prefix") or published
        yield phone["kind"], published, shown, phone.get("e164", ""), phone
    for email in office.get("emails") or ():
        address = email.get("address", "")
        published = email.get("published", address)
        yield "email", published, address or published, address, email
    for website in office.get("websites") or ():
        url = website.get("url", "")
        published = website.get("published", url)
        yield "website", published, url or published, url, website
