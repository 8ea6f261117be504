"""Opening hours: whether an office is open at a moment, in its own time, and the words for it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from db.rows import Office, OpeningHours
from viewer.i18n.language import Language

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
    zone = time_zone(office.time_zone)
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


def time_zone(name: str) -> tzinfo | None:
    """Return a time zone by its IANA name; None for one that this computer does not know."""
    if not name:
        return None
    from zoneinfo import (  # Import zoneinfo lazily: few starts need it
        ZoneInfo,
        ZoneInfoNotFoundError,
    )

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def office_hours(language: Language, office: Office) -> tuple[str, ...]:
    """Return the opening hours, one line each: as published, then "Mon-Fri 08:30-17:00".

    The last line names the time zone. Nothing when the source says nothing.
    """
    lines = [_line(language, hours) for hours in office.hours]
    if office.hours_text:
        lines.insert(0, office.hours_text.value)
    if not office.time_zone:
        return tuple(lines)
    zone = language.tr("time zone {zone}", zone=office.time_zone)
    if len(lines) == 1:
        return (language.join([lines[0], zone]),)
    return (*lines, zone)


def hours_words(language: Language, hours: Sequence[OpeningHours]) -> str:
    """Return opening hours on one line: "Mon-Thu 08:30-17:00, Fri 08:30-15:00"."""
    return language.join(_line(language, each) for each in hours)


def day_name(language: Language, number: int) -> str:
    """Return the short name of a day of the week, 0 for Monday."""
    return _names(language)[number]


def _line(language: Language, hours: OpeningHours) -> str:
    times = "\N{EN DASH}".join(filter(None, (hours.opens, hours.closes)))
    words = f"{_days(language, hours.days)} {times}".strip()
    if hours.note:
        return language.tr("{what} ({note})", what=words, note=hours.note.value)
    return words


def _days(language: Language, days: tuple[str, ...]) -> str:
    """Return days with their runs joined: "Mon-Thu, Sat"; two in a row stay two."""
    runs: list[list[int]] = []
    for number in sorted(DAYS.index(day) for day in days):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = _names(language)
    parts: list[str] = []
    for run in runs:
        is_range = len(run) > 2
        parts += (
            [f"{names[run[0]]}\N{EN DASH}{names[run[-1]]}"] if is_range else [names[n] for n in run]
        )
    return language.join(parts)


def _names(language: Language) -> tuple[str, ...]:
    tr = language.tr
    return (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))


def open_now(
    language: Language, office: Office, moment: datetime, reader_zone: tzinfo | None = None
) -> str:
    """Return "Open now, closes at 17:00 (16:00 your time). It is 14:05 there."

    `reader_zone` None is the computer's own. "" for an office whose hours are not given as times.
    """
    opening = opening_at(office, moment)
    if opening is None:
        reason = language.tr("Whether it is open now is not known: its time zone is not stated.")
        return reason if office.hours and not office.time_zone else ""
    when = _change(language, opening, reader_zone)
    there = f"{opening.now:%H:%M}"
    if opening.is_open:
        return language.tr("Open now, closes {when}. It is {there} there.", when=when, there=there)
    return language.tr("Closed now, opens {when}. It is {there} there.", when=when, there=there)


def hours_now(
    language: Language, office: Office, moment: datetime, reader_zone: tzinfo | None = None
) -> str:
    """Return "open until 17:00 (16:00 your time)", "closed until Mon 08:30", "hours not stated".

    Hours of which nobody can say what they mean at this moment are told as the source has them.
    """
    opening = opening_at(office, moment)
    if opening is None:
        stated = [*office_hours(language, office._replace(time_zone=""))]
        return " · ".join(stated) or language.tr("hours not stated")
    when = _change(language, opening, reader_zone)
    if opening.is_open:
        return language.tr("open until {when}", when=when)
    return language.tr("closed until {when}", when=when)


def _change(language: Language, opening: Opening, reader_zone: tzinfo | None) -> str:
    """Return when an office opens or closes, there and where the reader is."""
    when = _moment(language, opening.changes, opening.now.date())
    here = opening.changes.astimezone(reader_zone)
    if here.utcoffset() == opening.changes.utcoffset():
        return when
    yours = _moment(language, here, opening.changes.date())
    return language.tr("{when} ({yours} your time)", when=when, yours=yours)


def _moment(language: Language, moment: datetime, today: date) -> str:
    """Return "17:00", or "Mon 08:30" on another day."""
    clock = f"{moment:%H:%M}"
    if moment.date() == today:
        return clock
    return language.tr("{day} {time}", day=day_name(language, moment.weekday()), time=clock)
