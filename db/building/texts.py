"""Texts in the first of the reader's languages that they have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any

from db.rows import PartialDate, Text

if TYPE_CHECKING:
    from decimal import Decimal

# A part of a document in normal form: texts are maps of language tags, all else is strings.
Content = Mapping[str, Any]


class TextChoice:
    """Chooses for a reader of these languages, best first; else the document's first language."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._tags = tuple(_acceptable(languages))

    def text(self, texts: Mapping[str, str]) -> Text:
        """The chosen text; Text("") where the document leaves it blank."""
        for tag in self._tags:
            if tag in texts:
                return Text(texts[tag], tag)
        for tag, text in texts.items():
            return Text(text, tag)
        return Text("")

    def optional(self, part: Content, key: str) -> Text | None:
        """The chosen text at a key; None for what the document does not say."""
        texts = part.get(key)
        return None if texts is None else self.text(texts)


def as_json(texts: Mapping[str, str]) -> str:
    """A text in its languages, as `json.dumps` writes it but in a quarter of the time: an import
    comes here for every line that can be found."""
    quoted = [f"{encode_basestring(tag)}:{encode_basestring(text)}" for tag, text in texts.items()]
    return f"{{{','.join(quoted)}}}"


def optional_date(part: Content, key: str) -> PartialDate | None:
    """The date at a key; None where it is not stated."""
    date = part.get(key)
    return PartialDate.parse(date) if date else None


def optional_decimal(part: Content, key: str) -> Decimal | None:
    """The exact number at a key; None where there is none."""
    from decimal import Decimal

    number = part.get(key)
    return Decimal(number) if number else None


def _acceptable(languages: tuple[str, ...]) -> Iterator[str]:
    """Each language, and what it is a variety of: a reader of fr-BE reads fr."""
    for language in languages:
        tag = language
        while tag:
            yield tag
            tag = tag.rpartition("-")[0]
