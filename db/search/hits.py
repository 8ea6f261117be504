"""Records of the search as hits: texts in the reader's language, with what was found marked."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from db.building.texts import TextChoice
from db.errors import LibraryDamagedError
from db.rows import Hit, HitKind, PartialDate, Period, Text
from db.search.coverage import covering
from db.search.record import Record, kind_of
from db.search.terms import Marker, Terms
from db.storage.checksums import verified
from db.storage.connection import Ask

_SHOWN = """
SELECT p.id, p.summary, p.derived_checksum, p.checksum, r.*
FROM json_each(:ids) AS shown
CROSS JOIN search_record AS r ON r.id = shown.value
CROSS JOIN profile AS p ON p.id = r.profile_id
ORDER BY shown.key
"""


def hits(ask: Ask, ids: list[int], terms: Terms, choice: TextChoice) -> list[Hit]:
    """The records with these ids, in their order.

    Raises LibraryDamagedError: what is shown is verified, what only matched is not.
    """
    reader = _Reader(terms, choice)
    rows = list(ask(_SHOWN, {"ids": json.dumps(ids)}))
    if len(rows) < len(ids):  # of a profile that is not there
        raise LibraryDamagedError
    return [reader.hit(Record._make(verified(row[4:])[:-1]), reader.owner(row[:4])) for row in rows]


class _Owner(NamedTuple):
    """What a hit says of its profile."""

    title: Text
    country: str
    told_in: str


class _Reader:
    """Makes the hits of one answer: what several of them have in common is read once."""

    def __init__(self, terms: Terms, choice: TextChoice) -> None:
        self._terms = terms
        self._choice = choice
        self._marker = Marker(terms)
        self._owners: dict[str, _Owner] = {}
        self._texts = {"{}": Text("")}

    def owner(self, row: tuple[Any, ...]) -> _Owner:
        """The profile in whose row something stands. Raises LibraryDamagedError."""
        if row[0] not in self._owners:
            summary = json.loads(verified(row)[1])
            told_in = next(iter(summary.get("languages", ())), "")
            title, country = self._choice.text(summary["title"]), summary.get("country", "")
            self._owners[row[0]] = _Owner(title, country, told_in)
        return self._owners[row[0]]

    def hit(self, record: Record, owner: _Owner) -> Hit:
        """A record as it is shown, with what was found marked."""
        kind, marks = kind_of(record.id), self._marker.marks
        value, label, whose = (self._text(stored) for stored in record[4:7])
        through = covering(record, self._terms, self._choice) if kind is HitKind.OFFICE else None
        hit = Hit(
            kind, record.profile_id, owner.title, owner.country, record.tab, record.target,
            value, label, whose,
            period=_period(record.period),
            told_in=owner.told_in,
            copied=record.copied or value.value,
            is_close=self._terms.is_close,
            value_marks=marks(value.value),
            label_marks=marks(label.value),
            whose_marks=marks(whose.value),
            by_coverage=through is not None,
            contact_kind=record.contact_kind,
            verdict=record.verdict,
            role=record.role,
            through=through or (),
        )  # fmt: skip
        return _with_details(hit, record.details, self._choice) if record.details else hit

    def _text(self, stored: str) -> Text:
        if stored not in self._texts:
            self._texts[stored] = self._choice.text(json.loads(stored))
        return self._texts[stored]


def _period(text: str) -> Period:
    """ "2015", "2015/2020"; of a programme also "1984/" and "/2014"."""
    start, slash, end = text.partition("/")
    if not slash or (start and end):
        return Period.parse(text)
    date = PartialDate.parse(start or end)
    return Period(date, None) if start else Period(None, date)


def _with_details(hit: Hit, stored: str, choice: TextChoice) -> Hit:
    """A hit with its figure, or with the hours of an office; few queries find any."""
    details = json.loads(stored)
    if hit.kind is HitKind.HOURS:
        from db.building.offices import build_hours

        return hit._replace(hours=tuple(build_hours(each, choice) for each in details["hours"]))
    from db.building.figures import build_value

    return hit._replace(figure=build_value({**details, "published": hit.value.value}, choice))
