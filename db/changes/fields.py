"""The fields of a profile and its parts, and how each reads: what a change is told by."""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from db.rows import (
    Address,
    ContactPoint,
    Event,
    Fact,
    Institution,
    Maintainer,
    Office,
    Part,
    Profile,
    Programme,
    Source,
    Text,
)

Row = TypeVar("Row")
# Each field's name, and how it reads; "" where there is nothing.
Fields = tuple[tuple[str, Callable[[Row], str]], ...]
# An entry of a list: its name, then what else there is to say of it.
Entry = tuple[str, ...]
Lists = tuple[tuple[str, Callable[[Row], Iterable[Entry]]], ...]


class Shape(NamedTuple, Generic[Row]):
    """What there is to compare of a profile, an office, a programme or a figure."""

    fields: Fields[Row]
    lists: Lists[Row]


NOT_STATED = "not stated"


def _text(text: Text | None) -> str:
    return text.value if text else ""


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _joined(*parts: object) -> str:
    return ", ".join(filter(None, map(_said, parts)))


def _maintainer(maintainer: Maintainer | None) -> str:
    return f"{maintainer.name.value} ({maintainer.email})" if maintainer else ""


def _source(source: Source) -> str:
    return _joined(source.title.value, _text(source.publisher), source.date, source.url)


def _institution(body: Institution) -> Entry:
    return (body.name.value, body.abbreviation, _text(body.note), body.role, _said(body.since))


def _institutions(bodies: Iterable[Institution]) -> list[Entry]:
    return [_institution(body) for body in bodies]


def _events(events: Iterable[Event]) -> list[Entry]:
    return [
        (
            each.title.value,
            str(each.date),
            _text(each.description),
            *(_joined(*_institution(party)) for party in each.parties),
        )
        for each in events
    ]


def address(office: Office) -> str:
    """Return all parts of an office's address in a line, but the profile's own organisation."""
    place: Address | None = office.address
    if place is None:
        return ""
    town = f"{place.postcode} {place.city}".strip()
    inside = (place.building, place.floor, place.street, place.plot, place.po_box)
    owner = "" if place.is_own else _text(place.organisation)
    return _joined(owner, *inside, town, place.region, *place.lines, place.country)


def _dates(programme: Programme) -> str:
    return "/".join(map(_said, (programme.start, programme.end))).strip("/")


def _place(fact: Fact) -> str:
    return "" if fact.place is None else fact.place.value or NOT_STATED


def _part(part: Part) -> Entry:
    """Return a part by what tells it from the others."""
    period = _said(part.period) if part.period and part.period.is_stated else ""
    name = _text(part.label) or period or part.id or part.published
    return (name, part.published, _said(part.amount), period, part.id, _text(part.note))


_PROFILE: Fields[Profile] = (
    ("title", lambda row: row.summary.title.value),
    ("edition", lambda row: _said(row.summary.edition)),
    ("figures as of", lambda row: _said(row.summary.facts_as_of)),
    ("countries", lambda row: ", ".join((row.summary.country, *row.summary.covers))),
    ("country", lambda row: _text(row.summary.country_name)),
    ("languages", lambda row: ", ".join(row.summary.languages)),
    ("organisation", lambda row: _joined(*_institution(row.organisation))),
    ("description", lambda row: _text(row.description)),
    ("source", lambda row: _source(row.source)),
    ("maintainer", lambda row: _maintainer(row.maintainer)),
    ("key figures", lambda row: ", ".join(row.key_figures)),
)
_PROFILE_LISTS: Lists[Profile] = (
    ("history", lambda row: _events(row.history)),
    (
        "stories",
        lambda row: (
            (each.id, each.published, each.person, _said(each.distance_km), _text(each.occupation))
            for each in row.stories
        ),
    ),
    (
        "emergency numbers",
        lambda row: (
            (
                each.purpose.value,
                each.number,
                each.source.value,
                _text(each.doubtful),
                _text(each.note),
            )
            for each in row.emergency_numbers
        ),
    ),
)
_OFFICE: Fields[Office] = (
    ("name", lambda row: row.name.value),
    ("abbreviation", lambda row: row.abbreviation),
    ("kind", lambda row: row.kind),
    ("address", address),
    ("countries", lambda row: ", ".join(row.covers)),
    ("description", lambda row: _text(row.description)),
    ("hours in words", lambda row: _text(row.hours_text)),
    ("time zone", lambda row: row.time_zone),
    ("remark on the partners", lambda row: _text(row.partners_note)),
)
_OFFICE_LISTS: Lists[Office] = (
    ("areas", lambda row: ((a.name.value, a.abbreviation, _text(a.note)) for a in row.areas)),
    (
        "activities",
        lambda row: (
            (each.text.value, ", ".join(each.countries), ", ".join(each.programmes))
            for each in row.activities
        ),
    ),
    ("partners", lambda row: _institutions(row.partners)),
    (
        "people",
        lambda row: ((each.name, _text(each.title), _text(each.note)) for each in row.people),
    ),
    (
        "opening hours",
        lambda row: (
            (" ".join(each.days), f"{each.opens}\N{EN DASH}{each.closes}", _text(each.note))
            for each in row.hours
        ),
    ),
)
CONTACT: Fields[ContactPoint] = (
    ("", lambda row: row.shown or row.published),
    ("extension", lambda row: row.extension),
    ("published text", lambda row: row.published),
    ("number to dial", lambda row: row.copied),
    ("note", lambda row: _text(row.note)),
    ("reason for withholding", lambda row: _text(row.withheld)),
    ("mention", lambda row: _text(row.mentioned)),
    ("doubt", lambda row: _text(row.doubtful)),
)
_PROGRAMME: Fields[Programme] = (
    ("name", lambda row: row.name.value),
    ("abbreviation", lambda row: row.abbreviation),
    ("dates", _dates),
    ("status", lambda row: row.status),
    ("scope", lambda row: row.scope),
    ("countries", lambda row: ", ".join(row.countries)),
    ("offices", lambda row: ", ".join(row.offices)),
    ("description", lambda row: _text(row.description)),
)
_PROGRAMME_LISTS: Lists[Programme] = (
    ("funders", lambda row: _institutions(row.funders)),
    ("events", lambda row: _events(row.events)),
)
_FACT: Fields[Fact] = (
    ("name", lambda row: row.label.value),
    ("indicator", lambda row: row.indicator),
    ("group", lambda row: row.group_label.value or row.group),
    ("timeless", lambda row: "yes" if row.timeless else "no"),
    ("status", lambda row: row.status),
    ("place", _place),
    ("note", lambda row: _text(row.note)),
    ("source", lambda row: _text(row.source)),
    ("doubt", lambda row: _text(row.doubtful)),
    ("remark on the period", lambda row: _text(row.period_note)),
    ("kind of figure", lambda row: row.value.kind.value),
    ("unit", lambda row: row.value.unit),
    ("currency", lambda row: _joined(_text(row.value.name), row.value.currency)),
    ("per", lambda row: _said(row.value.per)),
    ("relation", lambda row: row.value.relation),
    ("share of", lambda row: row.value.of_what),
)
# What a figure is read as: told where the published text is the same, which says it otherwise.
_READING: Fields[Fact] = (
    ("amount", lambda row: _said(row.value.amount)),
    ("upper end", lambda row: _said(row.value.upper)),
    ("scale", lambda row: row.value.scale),
    ("date", lambda row: _said(row.value.date)),
    ("answer", lambda row: {True: "yes", False: "no", None: ""}[row.value.answer]),
    ("country", lambda row: row.value.country),
)
_FACT_LISTS: Lists[Fact] = (("parts", lambda row: map(_part, row.value.parts)),)

PROFILE = Shape(_PROFILE, _PROFILE_LISTS)
OFFICE = Shape(_OFFICE, _OFFICE_LISTS)
PROGRAMME = Shape(_PROGRAMME, _PROGRAMME_LISTS)
FACT = Shape(_FACT, _FACT_LISTS)
# A figure whose published text is the same.
SAME_FIGURE = Shape((*_FACT, *_READING), _FACT_LISTS)
