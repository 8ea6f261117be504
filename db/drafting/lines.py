"""The lines of a source, and which rule has read each."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line as a reader sees it; `number` counts from 1 in the source."""

    number: int
    text: str


class Used(NamedTuple):
    """By which rule a line was read, and into which field of the draft."""

    line: int
    rule: str
    field: str
