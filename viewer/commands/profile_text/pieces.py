"""Small pieces that all sections use: texts with their language, names with their notes."""

from collections.abc import Iterable

from db.rows import Institution, Text
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language


def joined(parts: Iterable[str]) -> str:
    """Return the parts that are not empty, with a dot between them."""
    return " · ".join(part for part in parts if part)


def one_line(text: Text) -> str:
    """Return a text on one line."""
    return " ".join(text.value.split())


def named(language: Language, body: Institution) -> str:
    """Return a body's name with its abbreviation, since when, and the note on it."""
    since = language.tr("since {date}", date=language.date(body.since)) if body.since else ""
    note = body.note.value if body.note else ""
    return joined([body_name(language, body), since, note])
