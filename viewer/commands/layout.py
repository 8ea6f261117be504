"""Plain text in columns: wrapping and aligning by the cells that a terminal gives each letter."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from viewer.commands.terminal import on_one_line

LABEL = 26
GAP = 2
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_USUAL_WIDTH, _LEAST_WIDTH = 80, 40


def width() -> int:
    """Return how many cells a line may take: as COLUMNS says, else as wide as the terminal.

    shutil has the same, and takes longer to import than a short profile to be shown.
    """
    try:
        cells = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        try:
            cells = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
        except (OSError, ValueError):  # no terminal, or closed
            cells = 0
    return max(cells, _LEAST_WIDTH) if cells > 0 else _USUAL_WIDTH


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes (marks none, wide letters two)."""
    if text.isascii():
        return len(text)
    return sum(map(_LETTER_CELLS.__getitem__, text))


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return a text as lines of at most `width` cells; only a longer word sticks out.

    A line keeps its indentation; what follows a "- " stands under the text behind it. Each line
    closes what it opens, so that no text that turns goes on in the next.
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
    if len(lines) == 1 or _TURNING.isdisjoint(text):
        return tuple(lines)
    from db.characters import contained

    return tuple(map(contained, lines))


def beside(label: str, texts: Iterable[str], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a label with its texts, each wrapped, in a column beside it."""
    left, room = wrapped(label, LABEL - indent), width() - LABEL - GAP
    right = [line for text in texts for line in wrapped(text, room)]
    for start, rest in zip_longest(left, right, fillvalue=""):
        yield f"{' ' * indent}{_padded(start, LABEL - indent)}{' ' * GAP}{rest}".rstrip()


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with their fields in columns as wide as their longest, each row on one line."""
    padded = map(_column, zip(*(map(on_one_line, row) for row in rows), strict=True))
    return ("".join(fields).rstrip() for fields in zip(*padded, strict=True))


def _column(fields: Iterable[str]) -> Iterator[str]:
    """Fields with the spaces that follow each; equal ones are measured once."""
    taken = {field: cells(field) for field in set(fields)}
    width = max(taken.values()) + GAP
    padded = {field: field + " " * (width - own) for field, own in taken.items()}
    return map(padded.__getitem__, fields)


def heading(text: str, underline: str) -> tuple[str, ...]:
    """Return a heading with its underline, after an empty line."""
    lines = wrapped(text, width())
    return "", *lines, underline * min(max(map(cells, lines)), width())


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
