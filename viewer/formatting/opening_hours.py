"""Whether an office is open at a moment, by its own hours and in its own time."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta, tzinfo
from typing import NamedTuple

from db.rows import Office, OpeningHours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
END_OF_DAY = "24:00"


class Opening(NamedTuple):
    """`now` and `changes` are in the office's time zone.

    `changes` is when an open office closes, or when a closed one opens.
    """

    is_open: bool
    now: datetime
    changes: datetime


def opening_at(office: Office, moment: datetime) -> Opening | None:
    """Return whether an office is open at a moment (with a time zone of its own).

    None where that cannot be known: no hours, no time zone, or one that this computer lacks.
    """
    zone = _zone(office.time_zone)
    if zone is None or not office.hours:
        return None
    now = moment.astimezone(zone)
    spans = sorted(_spans(office.hours, now))
    closes = now
    for start, end in spans:  # hours that follow on from each other are one span
        if start <= closes < end:
            closes = end
    if closes > now:
        return Opening(True, now, closes)
    return Opening(False, now, min(start for start, _ in spans if start > now))


def _spans(hours: tuple[OpeningHours, ...], now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield when the office opens and closes, from yesterday until a week from now."""
    for offset in range(-1, 9):
        day = now.date() + timedelta(days=offset)
        for each in hours:
            if DAYS[day.weekday()] in each.days:
                start = datetime.combine(day, time.fromisoformat(each.opens), now.tzinfo)
                is_next_day = each.closes == END_OF_DAY or each.closes <= each.opens
                closes = time() if each.closes == END_OF_DAY else time.fromisoformat(each.closes)
                last = day + timedelta(days=is_next_day)
                yield start, datetime.combine(last, closes, now.tzinfo)


def _zone(name: str) -> tzinfo | None:
    if not name:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # not before an office names its zone

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
