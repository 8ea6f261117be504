"""What the library's tables hold, column by column: plain text and numbers, no objects.

A text is a JSON map of languages, a list a JSON list, a date its own text; None is: not said.
"""

import json
import zlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from db.storage.office_records import (
    ActivityRecord,
    ContactPointRecord,
    OfficeRecord,
    OpeningHoursRecord,
    PersonRecord,
)

__all__ = [
    "CONTENT_TABLES",
    "AboutRecord",
    "ActivityRecord",
    "BodyRecord",
    "ContactPointRecord",
    "Contents",
    "DocumentRecord",
    "EditionRecord",
    "EventRecord",
    "FactRecord",
    "OfficeRecord",
    "OpeningHoursRecord",
    "PartRecord",
    "PersonRecord",
    "ProfileRecord",
    "ProgrammeRecord",
    "StoryRecord",
    "checksum",
]


class ProfileRecord(NamedTuple):
    """A line of the library. The checksums tell silent damage: of this row, and of its contents."""

    id: str
    title: str
    country: str
    covers: str
    edition: str
    facts_as_of: str
    country_name: str | None
    languages: str
    contents_checksum: int
    checksum: int


class DocumentRecord(NamedTuple):
    """A document as it came. This table stays as it is in all versions: all else grows from it."""

    profile_id: str
    file: str
    source: bytes
    sha256: str
    imported_at: str


class EditionRecord(NamedTuple):
    """An earlier document of a profile, as it came; the newest has position 0."""

    profile_id: str
    position: int
    edition: str
    file: str
    source: bytes
    sha256: str
    imported_at: str


class AboutRecord(NamedTuple):
    """The one row of a profile that is only read with the whole profile."""

    profile_id: str
    position: int
    description: str | None
    source_title: str
    source_publisher: str | None
    source_date: str
    source_url: str
    maintainer_name: str | None
    maintainer_email: str


class ProgrammeRecord(NamedTuple):
    """A programme."""

    profile_id: str
    position: int
    id: str
    name: str
    abbreviation: str
    description: str | None
    offices: str
    countries: str
    start_date: str
    end_date: str
    status: str
    scope: str


class EventRecord(NamedTuple):
    """Something that happened to a programme (its position), or to the profile (None)."""

    profile_id: str
    position: int
    programme: int | None
    id: str
    date: str
    title: str
    description: str | None


class BodyRecord(NamedTuple):
    """A named institution. `relation` says what it is to the row at position `owner`."""

    profile_id: str
    position: int
    relation: str
    owner: int
    name: str
    abbreviation: str
    note: str | None
    role: str
    since: str


class FactRecord(NamedTuple):
    """A fact and its value."""

    profile_id: str
    position: int
    id: str
    indicator: str
    group_id: str
    group_label: str
    label: str
    kind: str
    published: str
    amount: str
    upper: str
    scale: str
    unit: str
    currency: str
    per: str
    relation: str
    date: str
    answer: str
    country: str
    of_what: str
    period: str
    period_note: str | None
    status: str
    timeless: int
    place: str | None
    note: str | None
    source: str | None
    doubtful: str | None


class PartRecord(NamedTuple):
    """A part of a breakdown or a series, or an entry of a list (whose text is the label)."""

    profile_id: str
    position: int
    fact: int
    label: str | None
    published: str
    amount: str
    note: str | None
    id: str
    period: str | None


class StoryRecord(NamedTuple):
    """A migrant's story."""

    profile_id: str
    position: int
    id: str
    distance_km: int | None
    published: str
    person: str
    occupation: str | None


class SearchRecord(NamedTuple):
    """One thing that can be found. The words stand between spaces, also the first and the last."""

    id: int
    profile_id: str
    tab: str
    target: str
    title: str
    detail: str
    contact_kind: str
    title_words: str
    more_words: str
    places: str
    codes: str
    digits: str
    context: str


class Contents(NamedTuple):
    """All of a profile but its line in the library, each part in the order of the document."""

    about: tuple[AboutRecord, ...]
    offices: tuple[OfficeRecord, ...]
    contact_points: tuple[ContactPointRecord, ...]
    hours: tuple[OpeningHoursRecord, ...]
    people: tuple[PersonRecord, ...]
    activities: tuple[ActivityRecord, ...]
    programmes: tuple[ProgrammeRecord, ...]
    events: tuple[EventRecord, ...]
    bodies: tuple[BodyRecord, ...]
    facts: tuple[FactRecord, ...]
    parts: tuple[PartRecord, ...]
    stories: tuple[StoryRecord, ...]


# In the order of Contents: the table's name and its record.
CONTENT_TABLES: tuple[tuple[str, type[NamedTuple]], ...] = (
    ("about", AboutRecord),
    ("office", OfficeRecord),
    ("contact_point", ContactPointRecord),
    ("opening_hours", OpeningHoursRecord),
    ("person", PersonRecord),
    ("activity", ActivityRecord),
    ("programme", ProgrammeRecord),
    ("event", EventRecord),
    ("body", BodyRecord),
    ("fact", FactRecord),
    ("part", PartRecord),
    ("story", StoryRecord),
)


def checksum(records: Iterable[Any]) -> int:
    """A number that changes when anything in the records does, the same in every Python."""
    # Damage can turn a text into bytes, which JSON does not know.
    text = json.dumps(records, ensure_ascii=True, separators=(",", ":"), default=repr)
    return zlib.crc32(text.encode("ascii"))
