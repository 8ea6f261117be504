"""Figures: a value as published and what a program can compute with."""

from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
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
    `of_what` is what a number is a share of ("GDP"); `country` is the ISO code of a place, `name`
    what a currency is called.
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
    name: Text | None = None

    @property
    def unexplained(self) -> Decimal:
        """What the parts of a breakdown leave of the total (negative when they exceed it)."""
        return (self.amount or Decimal()) - sum(part.amount or Decimal() for part in self.parts)


# The same few labels stand in every profile.
@lru_cache(maxsize=4096)
def label_key(label: str) -> str:
    """A label without what is only typography: case, spaces, marks and dashes."""
    return "".join(filter(str.isalnum, label.casefold()))


class Contradiction(NamedTuple):
    """What a figure's published text (or that of a part) was read as, beside what is stated."""

    published: str
    read: str
    stated: str


class Fact(NamedTuple):
    """One figure of a profile. `status` is "observed", "estimate" or "projection".

    `place` is None for the profile's own country and Text("") when the source does not say.
    A `timeless` fact (an area, a currency) belongs to no particular year. `doubtful` is the
    writer's reason not to believe the figure, which is shown all the same; `period_note` is what
    a date cannot say ("Census 2011"). A label that the source leaves blank is Text("").
    `group_place` is where its group stands among all, from 0; `key_place` where its indicator
    stands among those that an overview shows first, None for one that it does not. A fact
    `is_own_label` whose label says otherwise than the shared indicator what it is: "Adults of 15
    to 49". `contradiction` is there where its number is not the one that is published.
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
    group_place: int = 0
    is_own_label: bool = False
    contradiction: Contradiction | None = None
    key_place: int | None = None

    @property
    def own_label(self) -> str:
        """What it must share with another fact of its indicator to be the same thing."""
        return label_key(self.label.value) if self.is_own_label else ""


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
