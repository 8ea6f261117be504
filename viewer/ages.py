"""How old a date is, in full years, without pretending to know more than the date says."""

import datetime

from db.rows import PartialDate


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
