"""Which column of a sheet goes where in the entry of a document, in the order of documents."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from db.drafting.workbook import readers as as_
from db.drafting.workbook.readers import Reader


class Field(NamedTuple):
    """Where a cell goes in its entry, and how it is read."""

    way: tuple[str, ...]
    reader: Reader


Fields = Mapping[str, Field]


def _fields(**readers: Reader | tuple[str, Reader]) -> Fields:
    """Fields by their columns; the way is the column's name, or written with points."""
    made = {}
    for column, entry in readers.items():
        way, reader = entry if isinstance(entry, tuple) else (column, entry)
        made[column] = Field(tuple(way.split(".")), reader)
    return MappingProxyType(made)


PROFILE = _fields(
    title=as_.text,
    language=as_.language,
    country=as_.country,
    country_name=as_.text,
    covers=as_.countries,
    organisation=("organisation.name", as_.text),
    organisation_abbreviation=("organisation.abbreviation", as_.line),
    organisation_note=("organisation.note", as_.text),
    edition=as_.edition,
    facts_as_of=as_.date,
    source_title=("source.title", as_.text),
    source_publisher=("source.publisher", as_.text),
    source_date=("source.date", as_.date),
    source_url=("source.url", as_.line),
    maintainer_name=("maintainer.name", as_.text),
    maintainer_email=("maintainer.email", as_.line),
    summary=as_.text,
    key_figures=as_.idents,
)
OFFICE = _fields(
    id=as_.ident,
    kind=as_.choice("office_kind"),
    name=as_.text,
    abbreviation=as_.line,
    description=as_.text,
    covers=as_.countries,
    organisation=("address.organisation", as_.text),
    building=("address.building", as_.line),
    floor=("address.floor", as_.line),
    street=("address.street", as_.line),
    plot=("address.plot", as_.line),
    po_box=("address.po_box", as_.line),
    postcode=("address.postcode", as_.line),
    city=("address.city", as_.line),
    region=("address.region", as_.line),
    address_country=("address.country", as_.country),
    address_lines=("address.lines", as_.lines),
    hours_text=as_.text,
    time_zone=as_.line,
    partners_note=as_.text,
)
PROGRAMME = _fields(
    id=as_.ident,
    name=as_.text,
    abbreviation=as_.line,
    description=as_.text,
    offices=as_.idents,
    countries=as_.countries,
    start=as_.date,
    end=as_.date,
    status=as_.choice("programme_status"),
    scope=as_.choice("scope"),
)
BODY = _fields(
    name=as_.text,
    abbreviation=as_.line,
    note=as_.text,
    since=as_.date,
)
EVENT = _fields(id=as_.ident, date=as_.date, title=as_.text, description=as_.text)
PERSON = _fields(name=as_.text, title=as_.text, note=as_.text)
ACTIVITY = _fields(text=as_.text, countries=as_.countries, programmes=as_.idents)
HOURS = _fields(days=as_.days, opens=as_.time, closes=as_.time, note=as_.text)
STORY = _fields(
    id=as_.ident,
    distance_km=as_.decimal,
    published=as_.line,
    person=as_.line,
    occupation=as_.text,
)
FACT = _fields(
    id=as_.ident,
    place=as_.line,
    period_note=as_.text,
    status=as_.choice("fact_status"),
    source=as_.text,
    doubtful=as_.text,
)
