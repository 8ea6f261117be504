"""How old a date is, in full years, without pretending to know more than the date says."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from db.rows import Fact, PartialDate, Profile

OLD_AFTER_YEARS = 5  # a figure over this age counts as old, unless the reader says otherwise
CONTACTS_OLD_AFTER_YEARS = 1  # contacts count as old so long after their edition
LONGEST_LEAD = 50  # years that a clock can be ahead of every edition of a library


class AgeRules(NamedTuple):
    """From which day ages are counted, and from when something counts as old.

    `clock` is what the computer's clock says where that cannot be right; ages are then counted
    from the newest edition, `newest`.
    """

    today: datetime.date
    figures: int = OLD_AFTER_YEARS
    contacts: int = CONTACTS_OLD_AFTER_YEARS
    clock: datetime.date | None = None
    newest: PartialDate | None = None

    def with_clock(self, clock: datetime.date, editions: Iterable[PartialDate]) -> "AgeRules":
        """Count from `clock`; from the newest edition where the clock is years or days behind it.

        An edition of the future is nothing that exists, nor is a clock far ahead of them all.
        """
        newest = max(editions, key=lambda edition: edition.sort_key, default=None)
        if newest is None:
            return self._replace(today=clock, clock=None, newest=None)
        first_day = datetime.date(newest.year, newest.month or 1, newest.day or 1)
        is_behind = clock.toordinal() + 1 < first_day.toordinal()
        if is_behind or clock.year - newest.year > LONGEST_LEAD:
            return self._replace(today=first_day, clock=clock, newest=newest)
        return self._replace(today=clock, clock=None, newest=None)


def years_between(date: PartialDate, today: datetime.date) -> int:
    """Return the full years from `date` to `today`; negative when `date` lies ahead.

    A bare year counts as the difference of the calendar years, a month counts in months.
    """
    years = today.year - date.year
    if date.month is None:
        return years
    if date.day is None:
        return years - (today.month < date.month)
    return years - ((today.month, today.day) < (date.month, date.day))


def least_age(fact: Fact, facts_as_of: PartialDate | None, today: datetime.date) -> int | None:
    """Return how many full years old a figure is at least; None where that is not known.

    A figure that does not say its year is no newer than `facts_as_of`, the date of them all.
    """
    end = fact.period.end or (None if fact.timeless else facts_as_of)
    return None if end is None else years_between(end, today)


def old_facts(profile: Profile, today: datetime.date, old_after: int) -> tuple[Fact, ...]:
    """Return the figures of a profile that are over `old_after` years old."""
    as_of = profile.summary.facts_as_of
    ages = ((fact, least_age(fact, as_of, today)) for fact in profile.facts)
    return tuple(fact for fact, age in ages if age is not None and age > old_after)
