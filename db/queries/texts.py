"""Stored texts, dates and numbers back into values, in the reader's language where there is one."""

import json
from collections.abc import Iterator
from decimal import Decimal

from db.rows import PartialDate, Text


def chosen_text(stored: str, languages: tuple[str, ...]) -> Text:
    """The text in the first of the reader's languages that it has, else the document's first."""
    texts: dict[str, str] = json.loads(stored)
    for tag in _acceptable(languages):
        if tag in texts:
            return Text(texts[tag], tag)
    tag = next(iter(texts), "")
    return Text(texts.get(tag, ""), tag)


def optional_text(stored: str | None, languages: tuple[str, ...]) -> Text | None:
    """As `chosen_text`; None for what the document does not say."""
    return None if stored is None else chosen_text(stored, languages)


def optional_date(stored: str) -> PartialDate | None:
    """The date, or None for "" (not stated)."""
    return PartialDate.parse(stored) if stored else None


def optional_decimal(stored: str) -> Decimal | None:
    """The exact number, or None for "" (there is none)."""
    return Decimal(stored) if stored else None


def strings(stored: str) -> tuple[str, ...]:
    """The entries of a stored list."""
    return tuple(json.loads(stored))


def _acceptable(languages: tuple[str, ...]) -> Iterator[str]:
    """Each language, and what it is a variety of: a reader of fr-BE reads fr."""
    for language in languages:
        tag = language
        while tag:
            yield tag
            tag = tag.rpartition("-")[0]
