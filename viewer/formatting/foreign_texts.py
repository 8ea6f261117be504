"""Which parts of what is said are texts of a document in another language than the reader's.

What a page or a sheet says is worded from texts of documents and words of ours, and a word has no
language that one could ask it for. Here the texts are found again in what was worded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, NamedTuple

from db.rows import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.i18n.language import Language

_WORD = re.compile(r"\w+")
_FEWEST_LETTERS = 3  # what is shorter is a mark rather than a word: "m", "EU"


class Run(NamedTuple):
    """A part of a text, and the language that it is in; "" is the reader's own."""

    text: str
    language: str


class _Known(NamedTuple):
    """A text of a document: its language, and where in it its first word begins."""

    text: str
    language: str
    offset: int


class ForeignTexts:
    """The texts of some rows that are not in the reader's language."""

    def __init__(self, language: Language, rows: object) -> None:
        own, foreign = set[str](), dict[str, str]()
        for text in _texts_in(rows):
            if not text.language or _first(text.language) == _first(language.tag):
                own.add(text.value)
            else:
                for said in (text.value, " ".join(text.value.split())):
                    foreign.setdefault(said, text.language)
                    foreign.setdefault(said.removesuffix("."), text.language)  # in a row of them
        self._by_first_word: defaultdict[str, list[_Known]] = defaultdict(list)
        for value, tag in foreign.items():
            start = _WORD.search(value)
            if value not in own and start and _letters(value) >= _FEWEST_LETTERS:
                self._by_first_word[start[0]].append(_Known(value, tag, start.start()))
        for alike in self._by_first_word.values():  # the longest first: others begin as it does
            alike.sort(key=lambda each: -len(each.text))

    def __bool__(self) -> bool:
        return bool(self._by_first_word)

    def runs(self, text: str) -> list[Run]:
        """Return a text as runs, each in one language; those of the reader's own are not parted."""
        found, done = list[Run](), 0
        for word in _WORD.finditer(text):
            known = self._known_at(text, word, done)
            if known is not None:
                start = word.start() - known.offset
                found.append(Run(text[done:start], ""))
                found.append(Run(known.text, known.language))
                done = start + len(known.text)
        found.append(Run(text[done:], ""))
        return [run for run in found if run.text]

    def language_of(self, text: str) -> str:
        """Return the one language that all words of a text are in, if they are texts of documents;
        "" where some are not: who reads it aloud had better stay with the reader's language.
        Abbreviations are of no language."""
        languages = {run.language for run in self.runs(text) if run.language or _has_words(run)}
        return languages.pop() if len(languages) == 1 else ""

    def _known_at(self, text: str, word: re.Match[str], done: int) -> _Known | None:
        """The longest known text that has this as its first word, after what is `done`."""
        for known in self._by_first_word.get(word[0], ()):
            start = word.start() - known.offset
            end = start + len(known.text)
            is_whole = not (text[end - 1 : end].isalnum() and text[end : end + 1].isalnum())
            if start >= done and is_whole and text.startswith(known.text, start):
                return known
        return None


def _texts_in(row: object) -> Iterator[Text]:
    """Yield all texts of a row, and of those that it is made of."""
    if isinstance(row, Text):
        yield row
    elif isinstance(row, tuple | list):
        for part in row:
            yield from _texts_in(part)
    elif isinstance(row, dict):
        yield from _texts_in(list(row.values()))
    elif is_dataclass(row):
        for field in fields(row):
            yield from _texts_in(getattr(row, field.name))


def _first(tag: str) -> str:
    """The language of a tag without script and country."""
    return tag.split("-", maxsplit=1)[0]


def _has_words(run: Run) -> bool:
    words = _WORD.findall(run.text)
    return any(_letters(word) and not word.isupper() for word in words)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
