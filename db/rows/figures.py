"""Figures: a value as published and what a program can compute with."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from db.rows.dates import PartialDate, Period, Text


class ValueKind(StrEnum):
    QUANTITY = "quantity"
    MONEY = "money"
    PERCENTAGE = "percentage"
    RATE = "rate"
    RANK = "rank"
    RANGE = "range"
    CURRENCY = "currency"
    LIST = "list"
    TEXT = "text"
    BREAKDOWN = "breakdown"
    NOT_AVAILABLE = "not-available"
    BOUND = "bound"
    BY_SEX = "by-sex"
    SERIES = "series"
    DATE = "date"
    PLACE = "place"
    YES_NO = "yes-no"
    NONE = "none"
    BLANK = "blank"


class Part(NamedTuple):
    """One part of a breakdown, or one entry of a list (then `published` is its text).

    The parts of a series have a `period`. `id` is the part's own in the document; that of a part
    by sex is "male", "female" or "other".
    """

    label: Text | None
    published: str
    amount: Decimal | None
    note: Text | None
    period: Period | None = None
    id: str = ""


class Value(NamedTuple):
    """A figure: the text as published, and beside it what a program can compute with.

    `amount` is in units of `scale` ("" or "million", ...), for a rate per `per`, for a rank out
    of `per`, for a range from `amount` to `upper`. Kinds without a number have amount None.
    A bound has a `relation`: "less-than", "at-most", "more-than", "at-least" or "about".
    `of_what` is what a number is a share of ("GDP"); `country` is the ISO code of a place.
    """

    kind: ValueKind
    published: str
    amount: Decimal | None = None
    upper: Decimal | None = None
    scale: str = ""
    unit: str = ""
    currency: str = ""
    per: int | None = None
    parts: tuple[Part, ...] = ()
    relation: str = ""
    date: PartialDate | None = None
    answer: bool | None = None
    country: str = ""
    of_what: str = ""

    @property
    def unexplained(self) -> Decimal:
        """What the parts of a breakdown leave of the total (negative when they exceed it)."""
        return (self.amount or Decimal()) - sum(part.amount or Decimal() for part in self.parts)


class Fact(NamedTuple):
    """One figure of a profile. `status` is "observed", "estimate" or "projection".

    `place` is None for the profile's own country and Text("") when the source does not say.
    A `timeless` fact (an area, a currency) belongs to no particular year. `doubtful` is the
    writer's reason not to believe the figure, which is shown all the same; `period_note` is what
    a date cannot say ("Census 2011"). A label that the source leaves blank is Text("").
    """

    id: str
    indicator: str
    group: str
    group_label: Text
    label: Text
    value: Value
    period: Period
    status: str
    timeless: bool
    place: Text | None
    note: Text | None
    source: Text | None
    doubtful: Text | None = None
    period_note: Text | None = None


class RankedFigure(NamedTuple):
    """A figure of one of many profiles; `title` is the profile's, `fact` its id there.

    `amount` is without scale and in the base of its `dimension` ("area": km², "share": percent).
    """

    profile_id: str
    title: Text
    fact: str
    label: Text
    amount: Decimal
    dimension: str
    period: Period
    status: str
