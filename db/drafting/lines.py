"""The lines of a source, and which rule has read each."""

import re
from typing import NamedTuple

_BULLET = re.compile(r"\s*[\u2022*\u00b7\u2023\u25aa-]\s+(?=.)")


class Line(NamedTuple):
    """A line or cell as a reader sees it; `number` counts from 1 in the source.

    `cell` is its name in a workbook ("facts!C7"), nothing for a line of a page.
    """

    number: int
    text: str
    cell: str = ""

    @property
    def place(self) -> str:
        """Where it stands, as a comment in a draft says it."""
        return self.cell or f"line {self.number}"


def without_bullet(text: str) -> str:
    """Return the text of an item of a list, without the sign before it; of others all."""
    found = _BULLET.match(text)
    return text[found.end() :] if found else text


class Used(NamedTuple):
    """By which rule a line was read, and into which field of the draft."""

    line: int
    rule: str
    field: str
