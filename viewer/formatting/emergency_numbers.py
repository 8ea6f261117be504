"""The emergency numbers of a country in words: what for, and by which source."""

import re
from typing import NamedTuple

from db.rows import EmergencyNumber, Profile, Text
from viewer.formatting.links import telephone_link
from viewer.formatting.texts import doubted_number
from viewer.i18n.language import Language


class EmergencyLine(NamedTuple):
    """A number as the source writes it; `target` is its id among the contacts. `copied` is what is
    dialled, `link` what a click opens: "" for one that is doubted.
    """

    target: str
    purpose: Text
    number: str
    notes: tuple[Text, ...]
    copied: str
    link: str


def emergency_heading(language: Language, profile: Profile) -> str:
    """Return "Emergency numbers, Belgium": in another country they are others."""
    summary = profile.summary
    name = summary.country_name.value if summary.country_name else ""
    country = name or (language.country(summary.country) if summary.country else "")
    return language.join(filter(None, (language.tr("Emergency numbers"), country)))


def emergency_lines(language: Language, profile: Profile) -> tuple[EmergencyLine, ...]:
    """Return the emergency numbers that the document gives, in its order."""
    return tuple(
        EmergencyLine(
            each.target,
            each.purpose,
            each.number,
            _notes(language, each),
            "" if each.is_doubtful else each.copied,
            "" if each.is_doubtful else _link(each.copied),
        )
        for each in profile.emergency_numbers
    )


def _link(number: str) -> str:
    is_short = re.fullmatch("[0-9]{2,6}", number)
    return f"tel:{number}" if is_short else telephone_link(number)


def _notes(language: Language, number: EmergencyNumber) -> tuple[Text, ...]:
    """Return why it is doubted, the note on it, and its source."""
    notes = [number.note] if number.note else []
    if number.is_doubtful:
        notes.insert(0, Text(doubted_number(language, number.doubtful)))
    source = language.tr("Source: {source}", source=number.source.value)
    return (*notes, number.source._replace(value=source))
