"""The records of one profile become its frozen rows. Pure: both readers of the library share it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from db.queries.pieces import (
    Languages,
    assembled_activity,
    assembled_address,
    assembled_body,
    assembled_contact,
    assembled_event,
    assembled_hours,
    assembled_maintainer,
    assembled_person,
    assembled_source,
    assembled_story,
)
from db.queries.texts import chosen_text, optional_date, optional_text, strings
from db.queries.values import assembled_value
from db.rows import (
    Activity,
    ContactPoint,
    Event,
    Fact,
    Institution,
    Office,
    OpeningHours,
    PartialDate,
    Period,
    Person,
    Profile,
    ProfileSummary,
    Programme,
)
from db.storage.records import (
    Contents,
    FactRecord,
    OfficeRecord,
    PartRecord,
    ProfileRecord,
    ProgrammeRecord,
)

Record = TypeVar("Record")
Owner = TypeVar("Owner")
Row = TypeVar("Row")


class _Owned(NamedTuple):
    """What belongs to other rows, by the owner's position."""

    contacts: dict[int, tuple[ContactPoint, ...]]
    hours: dict[int, tuple[OpeningHours, ...]]
    people: dict[int, tuple[Person, ...]]
    activities: dict[int, tuple[Activity, ...]]
    bodies: dict[tuple[str, int], tuple[Institution, ...]]
    events: dict[int | None, tuple[Event, ...]]
    parts: dict[int, tuple[PartRecord, ...]]


def assemble_summaries(
    records: Iterable[ProfileRecord], languages: Languages
) -> tuple[ProfileSummary, ...]:
    """The library's lines, by title as the reader sees it."""
    summaries = (assemble_summary(record, languages) for record in records)
    return tuple(sorted(summaries, key=lambda line: (line.title.value.casefold(), line.id)))


def assemble_summary(record: ProfileRecord, languages: Languages) -> ProfileSummary:
    """A line of the library."""
    return ProfileSummary(
        id=record.id,
        title=chosen_text(record.title, languages),
        country=record.country,
        covers=strings(record.covers),
        edition=PartialDate.parse(record.edition),
        facts_as_of=optional_date(record.facts_as_of),
        country_name=optional_text(record.country_name, languages),
        languages=strings(record.languages),
    )


def assemble_profile(record: ProfileRecord, contents: Contents, languages: Languages) -> Profile:
    """A whole profile, each text in the first of the reader's languages that it has."""
    owned = _owned(contents, languages)
    about = contents.about[0]
    return Profile(
        summary=assemble_summary(record, languages),
        organisation=owned.bodies["organisation", 0][0],
        description=optional_text(about.description, languages),
        source=assembled_source(about, languages),
        history=owned.events.get(None, ()),
        offices=tuple(_office(office, owned, languages) for office in contents.offices),
        programmes=tuple(_programme(entry, owned, languages) for entry in contents.programmes),
        facts=tuple(_fact(fact, owned, languages) for fact in contents.facts),
        stories=tuple(assembled_story(story, languages) for story in contents.stories),
        maintainer=assembled_maintainer(about, languages),
    )


def _owned(contents: Contents, languages: Languages) -> _Owned:
    bodies = _bodies(contents, languages)
    return _Owned(
        contacts=_by(
            contents.contact_points,
            lambda point: point.office,
            lambda point: assembled_contact(point, languages),
        ),
        hours=_hours(contents, languages),
        people=_people(contents, languages),
        activities=_by(
            contents.activities,
            lambda activity: activity.office,
            lambda activity: assembled_activity(activity, languages),
        ),
        bodies=bodies,
        events=_events(contents, bodies, languages),
        parts=_by(contents.parts, lambda part: part.fact, lambda part: part),
    )


def _hours(contents: Contents, languages: Languages) -> dict[int, tuple[OpeningHours, ...]]:
    return _by(
        contents.hours,
        lambda hours: hours.office,
        lambda hours: assembled_hours(hours, languages),
    )


def _people(contents: Contents, languages: Languages) -> dict[int, tuple[Person, ...]]:
    return _by(
        contents.people,
        lambda person: person.office,
        lambda person: assembled_person(person, languages),
    )


def _events(
    contents: Contents, bodies: dict[tuple[str, int], tuple[Institution, ...]], languages: Languages
) -> dict[int | None, tuple[Event, ...]]:
    return _by(
        contents.events,
        lambda event: event.programme,
        lambda event: assembled_event(event, bodies.get(("party", event.position), ()), languages),
    )


def _bodies(
    contents: Contents, languages: Languages
) -> dict[tuple[str, int], tuple[Institution, ...]]:
    return _by(
        contents.bodies,
        lambda body: (body.relation, body.owner),
        lambda body: assembled_body(body, languages),
    )


def _by(
    records: Iterable[Record], owner: Callable[[Record], Owner], made: Callable[[Record], Row]
) -> dict[Owner, tuple[Row, ...]]:
    rows: dict[Owner, list[Row]] = {}
    for record in records:
        rows.setdefault(owner(record), []).append(made(record))
    return {key: tuple(of_owner) for key, of_owner in rows.items()}


def _office(record: OfficeRecord, owned: _Owned, languages: Languages) -> Office:
    return Office(
        id=record.id,
        kind=record.kind,
        name=chosen_text(record.name, languages),
        abbreviation=record.abbreviation,
        description=optional_text(record.description, languages),
        covers=strings(record.covers),
        areas=owned.bodies.get(("area", record.position), ()),
        address=assembled_address(record, languages),
        contacts=owned.contacts.get(record.position, ()),
        activities=owned.activities.get(record.position, ()),
        partners=owned.bodies.get(("partner", record.position), ()),
        hours=owned.hours.get(record.position, ()),
        hours_text=optional_text(record.hours_text, languages),
        time_zone=record.time_zone,
        people=owned.people.get(record.position, ()),
    )


def _programme(record: ProgrammeRecord, owned: _Owned, languages: Languages) -> Programme:
    return Programme(
        id=record.id,
        name=chosen_text(record.name, languages),
        abbreviation=record.abbreviation,
        description=optional_text(record.description, languages),
        offices=strings(record.offices),
        countries=strings(record.countries),
        start=optional_date(record.start_date),
        end=optional_date(record.end_date),
        status=record.status,
        funders=owned.bodies.get(("funder", record.position), ()),
        events=owned.events.get(record.position, ()),
        scope=record.scope,
    )


def _fact(record: FactRecord, owned: _Owned, languages: Languages) -> Fact:
    return Fact(
        id=record.id,
        indicator=record.indicator,
        group=record.group_id,
        group_label=chosen_text(record.group_label, languages),
        label=chosen_text(record.label, languages),
        value=assembled_value(record, owned.parts.get(record.position, ()), languages),
        period=Period.parse(record.period),
        status=record.status,
        timeless=bool(record.timeless),
        place=optional_text(record.place, languages),
        note=optional_text(record.note, languages),
        source=optional_text(record.source, languages),
        doubtful=optional_text(record.doubtful, languages),
        period_note=optional_text(record.period_note, languages),
    )
