"""How a figure went over the years: by a series in the profile, and by its earlier editions."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from db.rows import EarlierFacts, Fact, PartialDate, Value, ValueKind
from db.rows.units import measure, unit_of
from viewer.formatting.figures import amount_text
from viewer.i18n.language import Language

LEAST_POINTS = 3  # fewer show no course


class Point(NamedTuple):
    """What a figure was at a date: its amount in the base of its unit, and in words."""

    date: PartialDate
    amount: Decimal
    shown: str


def over_time(
    language: Language, fact: Fact, earlier: Iterable[EarlierFacts] = ()
) -> tuple[Point, ...]:
    """Return the course of a figure, the oldest first; () where fewer than three dates are known.

    `earlier` are the editions before, the newest first: of a date the newest edition counts. What
    was measured otherwise then is no part of the course.
    """
    points: dict[PartialDate, Point] = {}
    dimension = unit_of(fact.value).dimension
    for each in (fact, *_same(fact.id, earlier)):
        if unit_of(each.value).dimension == dimension:
            for point in _points(language, each):
                points.setdefault(point.date, point)
    if len(points) < LEAST_POINTS:
        return ()
    return tuple(points[date] for date in sorted(points, key=lambda date: date.sort_key))


def course_sentence(language: Language, points: Iterable[Point]) -> str:
    """Return a course for those who cannot see it: "2013: 11.1 million, 2014: 11.2 million"."""
    tr = language.tr
    return language.join(
        tr("{label}: {value}", label=language.date(each.date), value=each.shown) for each in points
    )


def _same(fact_id: str, earlier: Iterable[EarlierFacts]) -> Iterator[Fact]:
    for edition in earlier:
        yield from (fact for fact in edition.facts if fact.id == fact_id)


def _points(language: Language, fact: Fact) -> Iterator[Point]:
    value = fact.value
    if value.kind is ValueKind.SERIES:
        for part in value.parts:
            end = part.period.end if part.period else None
            yield from _point(language, value._replace(parts=(part,)), part.amount, end)
    elif value.amount is not None and not value.parts:
        yield from _point(language, value, value.amount, fact.period.end)


def _point(
    language: Language, value: Value, amount: Decimal | None, date: PartialDate | None
) -> Iterator[Point]:
    measured = measure(value)
    if date and measured and amount is not None:
        yield Point(date, measured.amount, amount_text(language, value, amount))
