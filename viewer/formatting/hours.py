"""When an office is open and who works there, in words."""

from db.rows import Office, OpeningHours
from viewer.formatting.opening_hours import DAYS
from viewer.i18n.language import Language


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


def day_name(language: Language, number: int) -> str:
    """Return the short name of a day of the week, 0 for Monday."""
    return _names(language)[number]


def people(office: Office) -> tuple[str, ...]:
    """Return who works in an office: "Kari Nordmann · Head of mission · until 2018"."""
    lines = []
    for person in office.people:
        more = [text.value for text in (person.title, person.note) if text]
        lines.append(" · ".join((person.name, *more)))
    return tuple(lines)


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
    told: list[str] = []
    for run in runs:
        is_range = len(run) > 2
        told += (
            [f"{names[run[0]]}\N{EN DASH}{names[run[-1]]}"] if is_range else [names[n] for n in run]
        )
    return language.join(told)


def _names(language: Language) -> tuple[str, ...]:
    tr = language.tr
    return (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))
