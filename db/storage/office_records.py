"""What the library's tables hold of offices; the other tables are in `records.py`."""

from typing import NamedTuple


class OfficeRecord(NamedTuple):
    """An office. `address_country` is None when the document gives no address."""

    profile_id: str
    position: int
    id: str
    kind: str
    name: str
    abbreviation: str
    description: str | None
    covers: str
    address_organisation: str | None
    address_street: str
    address_postcode: str
    address_city: str
    address_country: str | None
    address_building: str
    address_floor: str
    address_plot: str
    address_po_box: str
    address_region: str
    address_lines: str
    hours_text: str | None
    time_zone: str


class ContactPointRecord(NamedTuple):
    """A way to reach an office; `office` is the office's position."""

    profile_id: str
    position: int
    office: int
    id: str
    kind: str
    published: str
    shown: str
    copied: str
    note: str | None
    withheld: str | None
    doubtful: str | None
    extension: str


class OpeningHoursRecord(NamedTuple):
    """When an office is open; `office` is the office's position."""

    profile_id: str
    position: int
    office: int
    days: str
    opens: str
    closes: str
    note: str | None


class PersonRecord(NamedTuple):
    """Who works in an office; `office` is the office's position."""

    profile_id: str
    position: int
    office: int
    name: str
    title: str | None
    note: str | None


class ActivityRecord(NamedTuple):
    """What an office does; `office` is the office's position."""

    profile_id: str
    position: int
    office: int
    text: str
    countries: str
    programmes: str
