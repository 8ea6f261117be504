"""Plain text in columns: wrapping and aligning by the cells that a terminal gives each letter."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

WIDTH = 80
LABEL = 26
GAP = 2


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes (marks none, wide letters two)."""
    if text.isascii():
        return len(text)
    return sum(map(_LETTER_CELLS.__getitem__, text))


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return a text as lines of at most `width` cells; only a longer word sticks out.

    A line keeps its indentation; what follows a "- " stands under the text behind it.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        words = paragraph.split()
        indent = " " * (len(paragraph) - len(paragraph.lstrip(" ")))
        hanging = indent + "  " if words[:1] == ["-"] else indent
        line = indent + (words[0] if words else "")
        for word in words[1:]:
            if cells(line) + 1 + cells(word) > width:
                lines.append(line)
                line = hanging + word
            else:
                line = f"{line} {word}"
        lines.append(line)
    return tuple(lines)


def beside(label: str, texts: Iterable[str], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a label with its texts, each wrapped, in a column beside it."""
    left = wrapped(label, LABEL - indent)
    right = [line for text in texts for line in wrapped(text, WIDTH - LABEL - GAP)]
    for start, rest in zip_longest(left, right, fillvalue=""):
        yield f"{' ' * indent}{_padded(start, LABEL - indent)}{' ' * GAP}{rest}".rstrip()


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with their fields in columns as wide as their longest."""
    padded = map(_column, zip(*rows, strict=True))
    return ("".join(fields).rstrip() for fields in zip(*padded, strict=True))


def _column(fields: Iterable[str]) -> Iterator[str]:
    """Fields with the spaces that follow each; equal ones are measured once."""
    taken = {field: cells(field) for field in set(fields)}
    width = max(taken.values()) + GAP
    padded = {field: field + " " * (width - own) for field, own in taken.items()}
    return map(padded.__getitem__, fields)


def heading(text: str, underline: str) -> tuple[str, ...]:
    """Return a heading with its underline, after an empty line."""
    lines = wrapped(text, WIDTH)
    return "", *lines, underline * min(max(map(cells, lines)), WIDTH)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


class _LetterCells(dict[str, int]):
    """How many cells each letter takes, found out once."""

    def __missing__(self, letter: str) -> int:
        if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
            self[letter] = 0
        else:
            self[letter] = 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        return self[letter]


_LETTER_CELLS = _LetterCells()
