"""How old a date is, in full years, without pretending to know more than the date says."""

import datetime

from db.rows import Fact, PartialDate, Profile

OLD_AFTER_YEARS = 5  # a figure over this age counts as old, unless the reader says otherwise


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
