"""The lines of a web page while they are put together, and how far apart they stand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_ENDS = re.compile(r"\r\n|\r|\n")
_OF_A_NUMBER = re.compile(r"[\d.,]")
NEXT, PARAGRAPH, APART = 0, 1, 2
MOST_WORDS = 12  # of a paragraph that is a line among others, as addresses and figures are
BULLET = "\u2022 "


class Row(NamedTuple):
    """A line, and how far from the one before it stands: NEXT to it, a PARAGRAPH, or APART."""

    text: str
    gap: int = NEXT


class Blocks:
    """Takes a page piece by piece; `rows` are the lines so far."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._line: list[str] = []
        self._gap = APART
        self._is_parted = False  # from the last text, by where an inline element begins or ends
        self._has_ended = self._has_begun = False  # an inline element, since the last text
        self._is_broken = False
        self._bullet = ""

    def text(self, text: str, *, is_kept: bool = False) -> None:
        """Add text; `is_kept` says that its ends of lines are meant."""
        first, *others = _ENDS.split(text) if is_kept else [text]
        self._add(first)
        for each in others:
            self.line_break()
            self._add(each)

    def _add(self, text: str) -> None:
        if not text:
            return
        before = self._line[-1] if self._line else ""
        if self._is_parted and _meet_in_number(before, text):
            self._line.append(" | ")
        elif self._has_ended and self._has_begun:
            self._line.append(_between(before, text))
        self._line.append(text)
        self._is_parted = self._has_ended = self._has_begun = False
        self._is_broken = self._is_broken and not text.strip()

    def inline(self, *, is_begin: bool) -> None:
        """An element inside a line begins or ends."""
        self._is_parted = True
        if is_begin:
            self._has_begun = self._has_ended
        else:
            self._has_ended, self._has_begun = True, False

    def bullet(self) -> None:
        """The line to come is an item of a list."""
        self._bullet = BULLET

    def line_break(self) -> None:
        """A line ends; two in a row leave one empty."""
        gap = APART if self._is_broken else NEXT
        self.end_line(gap)
        self._is_broken = True

    def add(self, rows: Sequence[Row], gap: int) -> None:
        """Add lines that are whole; all of them stand at least so far from others."""
        self.end_line(gap)
        for row in rows:
            self.rows.append(Row(row.text, max(self._gap, row.gap)))
            self._gap = NEXT
        self._gap = max(self._gap, gap)

    def end_line(self, gap: int) -> None:
        """End the line, if there is one; the next stands at least so far from it."""
        text = " ".join("".join(self._line).split())
        self._line.clear()
        self._is_parted = self._has_ended = self._has_begun = self._is_broken = False
        if text:
            self.rows.append(Row(self._bullet + text, self._gap))
            self._gap, self._bullet = NEXT, ""
        self._gap = max(self._gap, gap)


def _meet_in_number(before: str, behind: str) -> bool:
    """Whether digits meet where an element begins or ends: a footnote's link behind a number.

    Whether they are one number cannot be told, so that they are not read as one.
    """
    return before[-1:].isdigit() and behind[:1].isdigit()


def _between(before: str, behind: str) -> str:
    """What parts two pieces whose elements meet without a space, as style alone may part them."""
    last, first = before[-1:], behind[:1]
    if _OF_A_NUMBER.fullmatch(last) and _OF_A_NUMBER.fullmatch(first):
        return " | "
    is_word = last.isalpha() and first.isalpha() and not (last.islower() and first.isupper())
    return " " if last.isalnum() and first.isalnum() and not is_word else ""


def as_texts(rows: Sequence[Row]) -> list[str]:
    """The lines with empty ones between what stands apart.

    Paragraphs of one short line are lines of one block: of an address, of figures.
    """
    texts: list[str] = []
    for at, row in enumerate(rows):
        is_block = row.gap == PARAGRAPH and _is_lone(rows, at) and _is_lone(rows, at - 1)
        if at and row.gap and not is_block:
            texts.append("")
        texts.append(row.text)
    return texts


def _is_lone(rows: Sequence[Row], at: int) -> bool:
    """Whether a line is a short paragraph of its own."""
    is_end = at + 1 == len(rows) or rows[at + 1].gap
    return bool(rows[at].gap and is_end) and len(rows[at].text.split()) <= MOST_WORDS
