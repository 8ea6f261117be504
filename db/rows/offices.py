"""Offices and how to reach them."""

from enum import StrEnum
from typing import NamedTuple

from db.rows.dates import PartialDate, Text


class Body(NamedTuple):
    """A named institution: a partner, a funder (with role and since), a party, an area."""

    name: Text
    abbreviation: str
    note: Text | None
    role: str = ""
    since: PartialDate | None = None


class Address(NamedTuple):
    organisation: Text | None
    street: str
    postcode: str
    city: str
    country: str


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


class ContactPoint(NamedTuple):
    """A way to reach an office. `shown` is for reading, `copied` for dialling (E.164) or opening.

    When the source withholds it, `withheld` says why and `shown` and `copied` are empty.
    A direct-dial pattern has no number to copy: `shown` is its prefix, `copied` is empty.
    """

    id: str
    kind: ContactKind
    published: str
    shown: str
    copied: str
    note: Text | None
    withheld: Text | None


class Activity(NamedTuple):
    """What an office does; `countries` are ISO codes, `programmes` ids within the profile."""

    text: Text
    countries: tuple[str, ...]
    programmes: tuple[str, ...]


class Office(NamedTuple):
    """An office. `covers` are ISO codes; an `address` that the source does not state is None."""

    id: str
    kind: str
    name: Text
    abbreviation: str
    description: Text | None
    covers: tuple[str, ...]
    areas: tuple[Body, ...]
    address: Address | None
    contacts: tuple[ContactPoint, ...]
    activities: tuple[Activity, ...]
    partners: tuple[Body, ...]
