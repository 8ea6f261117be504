"""A page while it is read: where the rules stand in it, and the draft so far."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from db.drafting.draft import Draft
from db.drafting.fact_lines import Reading
from db.drafting.lines import Line
from db.drafting.written_dates import Months


class Known(NamedTuple):
    """What pages are read with; `country_of` gives a country's code by its name, "" for none."""

    facts: Reading
    months: Months
    country_of: Callable[[str], str]


class Page:
    """A page while it is read: where the rules stand in it, and the draft so far."""

    def __init__(self, lines: Sequence[Line], known: Known) -> None:
        self.lines = lines
        self.known = known
        self.at = 0
        self.draft = Draft()
        self.scope = ""

    @property
    def line(self) -> Line:
        """The line at which the rules stand."""
        return self.lines[self.at]

    @property
    def text(self) -> str:
        """Its text."""
        return self.line.text

    def following(self, count: int) -> list[Line]:
        """The lines from here on, at most so many, up to the first that is empty."""
        lines = self.lines[self.at : self.at + count]
        return list(takewhile(lambda line: line.text, lines))
