"""The lines of a source, and which rule has read each."""

from typing import NamedTuple


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


class Used(NamedTuple):
    """By which rule a line was read, and into which field of the draft."""

    line: int
    rule: str
    field: str
