"""Small pieces that all sections use: texts with their language, names with their notes."""

from db.rows import Institution, Text
from viewer.formatting.texts import body_name, dotted
from viewer.i18n.language import Language


def one_line(text: Text) -> str:
    """Return a text on one line."""
    return " ".join(text.value.split())


def named(language: Language, body: Institution) -> str:
    """Return a body's name with its abbreviation, since when, and the note on it."""
    since = language.tr("since {date}", date=language.date(body.since)) if body.since else ""
    note = body.note.value if body.note else ""
    return dotted(body_name(language, body), since, note)
