"""Records that own nothing become frozen rows, one function a kind."""

from db.queries.texts import chosen_text, optional_date, optional_text, strings
from db.rows import (
    Activity,
    Address,
    ContactKind,
    ContactPoint,
    Event,
    Institution,
    Maintainer,
    OpeningHours,
    PartialDate,
    Person,
    Source,
    Story,
)
from db.storage.records import (
    AboutRecord,
    ActivityRecord,
    BodyRecord,
    ContactPointRecord,
    EventRecord,
    OfficeRecord,
    OpeningHoursRecord,
    PersonRecord,
    StoryRecord,
)

Languages = tuple[str, ...]


def assembled_body(record: BodyRecord, languages: Languages) -> Institution:
    """An institution."""
    return Institution(
        name=chosen_text(record.name, languages),
        abbreviation=record.abbreviation,
        note=optional_text(record.note, languages),
        role=record.role,
        since=optional_date(record.since),
    )


def assembled_source(record: AboutRecord, languages: Languages) -> Source:
    """Where the profile comes from."""
    return Source(
        title=chosen_text(record.source_title, languages),
        publisher=optional_text(record.source_publisher, languages),
        date=optional_date(record.source_date),
        url=record.source_url,
    )


def assembled_maintainer(record: AboutRecord, languages: Languages) -> Maintainer | None:
    """Who keeps the profile; None when the document names nobody."""
    name = optional_text(record.maintainer_name, languages)
    return None if name is None else Maintainer(name, record.maintainer_email)


def assembled_contact(record: ContactPointRecord, languages: Languages) -> ContactPoint:
    """A way to reach an office."""
    return ContactPoint(
        id=record.id,
        kind=ContactKind(record.kind),
        published=record.published,
        shown=record.shown,
        copied=record.copied,
        note=optional_text(record.note, languages),
        withheld=optional_text(record.withheld, languages),
        doubtful=optional_text(record.doubtful, languages),
        extension=record.extension,
    )


def assembled_hours(record: OpeningHoursRecord, languages: Languages) -> OpeningHours:
    """When an office is open."""
    return OpeningHours(
        days=strings(record.days),
        opens=record.opens,
        closes=record.closes,
        note=optional_text(record.note, languages),
    )


def assembled_person(record: PersonRecord, languages: Languages) -> Person:
    """Who works in an office."""
    return Person(
        name=chosen_text(record.name, languages).value,
        title=optional_text(record.title, languages),
        note=optional_text(record.note, languages),
    )


def assembled_event(
    record: EventRecord, parties: tuple[Institution, ...], languages: Languages
) -> Event:
    """Something that happened, and to whom."""
    return Event(
        date=PartialDate.parse(record.date),
        title=chosen_text(record.title, languages),
        description=optional_text(record.description, languages),
        parties=parties,
    )


def assembled_address(record: OfficeRecord, languages: Languages) -> Address | None:
    """Where an office is; None when the document gives no address."""
    if record.address_country is None:
        return None
    return Address(
        organisation=optional_text(record.address_organisation, languages),
        street=record.address_street,
        postcode=record.address_postcode,
        city=record.address_city,
        country=record.address_country,
        building=record.address_building,
        floor=record.address_floor,
        plot=record.address_plot,
        po_box=record.address_po_box,
        region=record.address_region,
        lines=strings(record.address_lines),
    )


def assembled_story(record: StoryRecord, languages: Languages) -> Story:
    """A migrant's story."""
    return Story(
        id=record.id,
        distance_km=record.distance_km,
        published=record.published,
        person=record.person,
        occupation=optional_text(record.occupation, languages),
    )


def assembled_activity(record: ActivityRecord, languages: Languages) -> Activity:
    """What an office does."""
    return Activity(
        text=chosen_text(record.text, languages),
        countries=strings(record.countries),
        programmes=strings(record.programmes),
    )
