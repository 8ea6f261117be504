"""Offices and how to reach them."""

from enum import StrEnum
from typing import NamedTuple

from db.rows.dates import PartialDate, Text


class Institution(NamedTuple):
    """A named institution: a partner, a funder (with role and since), a party, an area."""

    name: Text
    abbreviation: str
    note: Text | None
    role: str = ""
    since: PartialDate | None = None


class Address(NamedTuple):
    """Where an office is, in parts, or in `lines` where the source has no parts."""

    organisation: Text | None
    street: str
    postcode: str
    city: str
    country: str
    building: str = ""
    floor: str = ""
    plot: str = ""
    po_box: str = ""
    region: str = ""
    lines: tuple[str, ...] = ()


class ContactKind(StrEnum):
    SWITCHBOARD = "switchboard"
    TELEPHONE = "telephone"
    MOBILE = "mobile"
    DUTY = "duty"
    SATELLITE = "satellite"
    DIRECT_DIAL = "direct-dial"
    FAX = "fax"
    EMAIL = "email"
    WEBSITE = "website"
    OTHER = "other"


class ContactPoint(NamedTuple):
    """A way to reach an office. `shown` is for reading, `copied` for dialling (E.164) or opening.

    When the source withholds it, `withheld` says why and `shown` and `copied` are empty.
    A direct-dial pattern has no number to copy: `shown` is its prefix, `copied` is empty.
    `doubtful` is the writer's reason not to trust it; it is shown as published all the same, and
    `copied` is empty when it cannot be read. `extension` is dialled after the number.
    """

    id: str
    kind: ContactKind
    published: str
    shown: str
    copied: str
    note: Text | None
    withheld: Text | None
    doubtful: Text | None = None
    extension: str = ""


class OpeningHours(NamedTuple):
    """When an office is open: `days` are "mon" to "sun", times "08:30" in the office's time."""

    days: tuple[str, ...]
    opens: str
    closes: str
    note: Text | None = None


class Person(NamedTuple):
    """Who works in an office, and as what."""

    name: str
    title: Text | None = None
    note: Text | None = None


class Activity(NamedTuple):
    """What an office does; `countries` are ISO codes, `programmes` ids within the profile."""

    text: Text
    countries: tuple[str, ...]
    programmes: tuple[str, ...]


class Office(NamedTuple):
    """An office. `covers` are ISO codes; an `address` that the source does not state is None.

    `hours_text` is what the source writes of its hours; `time_zone` is an IANA name.
    """

    id: str
    kind: str
    name: Text
    abbreviation: str
    description: Text | None
    covers: tuple[str, ...]
    areas: tuple[Institution, ...]
    address: Address | None
    contacts: tuple[ContactPoint, ...]
    activities: tuple[Activity, ...]
    partners: tuple[Institution, ...]
    hours: tuple[OpeningHours, ...] = ()
    hours_text: Text | None = None
    time_zone: str = ""
    people: tuple[Person, ...] = ()
