"""Whether an office is open now, in words: in its own time and in the reader's."""

from datetime import date, datetime, tzinfo

from db.rows import Office
from viewer.formatting.hours import day_name
from viewer.formatting.opening_hours import opening_at
from viewer.i18n.language import Language


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
    when = _moment(language, opening.changes, opening.now.date())
    here = opening.changes.astimezone(reader_zone)
    if here.utcoffset() != opening.changes.utcoffset():
        yours = _moment(language, here, opening.changes.date())
        when = language.tr("{when} ({yours} your time)", when=when, yours=yours)
    there = f"{opening.now:%H:%M}"
    if opening.is_open:
        return language.tr("Open now, closes {when}. It is {there} there.", when=when, there=there)
    return language.tr("Closed now, opens {when}. It is {there} there.", when=when, there=there)


def _moment(language: Language, moment: datetime, today: date) -> str:
    """Return "17:00", or "Mon 08:30" on another day."""
    clock = f"{moment:%H:%M}"
    if moment.date() == today:
        return clock
    return language.tr("{day} {time}", day=day_name(language, moment.weekday()), time=clock)
