"""A whole profile."""

from typing import NamedTuple

from db.rows.dates import PartialDate, Text
from db.rows.figures import Fact
from db.rows.offices import EmergencyNumber, Institution, Office
from db.rows.summary import ProfileSummary


class Event(NamedTuple):
    """Something that happened: an agreement, a closing conference. Its `id` may be ""."""

    date: PartialDate
    title: Text
    description: Text | None
    parties: tuple[Institution, ...]
    id: str = ""


class Programme(NamedTuple):
    """A programme. `offices` are ids within the profile; `status` is "running", "ended" or "", as
    it was at `as_of` (None if nobody says when).

    `scope` is "country", "region", "beyond" or "".
    """

    id: str
    name: Text
    abbreviation: str
    description: Text | None
    offices: tuple[str, ...]
    countries: tuple[str, ...]
    start: PartialDate | None
    end: PartialDate | None
    status: str
    funders: tuple[Institution, ...]
    events: tuple[Event, ...]
    scope: str = ""
    as_of: PartialDate | None = None


class Story(NamedTuple):
    """A migrant's story as the source announces it; what it does not say is None or ""."""

    id: str
    distance_km: int | None
    published: str
    person: str
    occupation: Text | None


class Source(NamedTuple):
    title: Text
    publisher: Text | None
    date: PartialDate | None
    url: str


class Maintainer(NamedTuple):
    """Who keeps a profile's document, and gets messages about mistakes in it."""

    name: Text
    email: str


class Profile(NamedTuple):
    """A whole profile, its parts in the order of the document; facts group by group.

    `key_figures` are the ids of the facts that the document wants shown first; () for one that
    leaves it to the program.
    """

    summary: ProfileSummary
    organisation: Institution
    description: Text | None
    source: Source
    history: tuple[Event, ...]
    offices: tuple[Office, ...]
    programmes: tuple[Programme, ...]
    facts: tuple[Fact, ...]
    stories: tuple[Story, ...]
    maintainer: Maintainer | None = None
    key_figures: tuple[str, ...] = ()
    emergency_numbers: tuple[EmergencyNumber, ...] = ()
