"""The library's tables of offices; the other tables are in `models.py`."""

from sqlalchemy.orm import Mapped

from db.storage.model_base import Base, InProfile


class Office(InProfile, Base):
    """An office with its address (country is NULL when there is none)."""

    __tablename__ = "office"

    id: Mapped[str]
    kind: Mapped[str]
    name: Mapped[str]
    abbreviation: Mapped[str]
    description: Mapped[str | None]
    covers: Mapped[str]
    address_organisation: Mapped[str | None]
    address_street: Mapped[str]
    address_postcode: Mapped[str]
    address_city: Mapped[str]
    address_country: Mapped[str | None]
    address_building: Mapped[str]
    address_floor: Mapped[str]
    address_plot: Mapped[str]
    address_po_box: Mapped[str]
    address_region: Mapped[str]
    address_lines: Mapped[str]
    hours_text: Mapped[str | None]
    time_zone: Mapped[str]


class ContactPoint(InProfile, Base):
    """A way to reach an office."""

    __tablename__ = "contact_point"

    office: Mapped[int]
    id: Mapped[str]
    kind: Mapped[str]
    published: Mapped[str]
    shown: Mapped[str]
    copied: Mapped[str]
    note: Mapped[str | None]
    withheld: Mapped[str | None]
    doubtful: Mapped[str | None]
    extension: Mapped[str]


class OpeningHours(InProfile, Base):
    """When an office is open."""

    __tablename__ = "opening_hours"

    office: Mapped[int]
    days: Mapped[str]
    opens: Mapped[str]
    closes: Mapped[str]
    note: Mapped[str | None]


class Person(InProfile, Base):
    """Who works in an office."""

    __tablename__ = "person"

    office: Mapped[int]
    name: Mapped[str]
    title: Mapped[str | None]
    note: Mapped[str | None]


class Activity(InProfile, Base):
    """What an office does."""

    __tablename__ = "activity"

    office: Mapped[int]
    text: Mapped[str]
    countries: Mapped[str]
    programmes: Mapped[str]
