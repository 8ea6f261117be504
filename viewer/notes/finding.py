"""Finds notes by words, whatever their case and accents: a scan is enough for what one writes."""

from collections.abc import Iterable

from viewer.i18n.collation import collation_key
from viewer.notes.words import NoteLine


def matching(lines: Iterable[NoteLine], query: str) -> list[NoteLine]:
    """The notes that hold each word of `query` somewhere: in the text, the row or the profile."""
    words = collation_key(query)[0].split()
    return [line for line in lines if _holds(line, words)]


def _holds(line: NoteLine, words: list[str]) -> bool:
    text = _folded(line) if words else ""
    return all(word in text for word in words)


def _folded(line: NoteLine) -> str:
    note = line.note
    texts = (note.text, note.name, note.title, note.profile, note.target, line.became, line.now)
    return collation_key(" ".join(texts))[0]
