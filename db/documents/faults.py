"""Collects the faults of one document until all of them can be reported at once."""

import difflib
import re
from collections.abc import Collection

from db.characters import escaped
from db.documents.tree import Node
from db.errors import DocumentRefusedError, Problem

MOST_PROBLEMS = 1000
# How many words one document's words are compared with: each takes up to 0.2 ms.
MOST_COMPARISONS = 2000
LONGEST_PARAMETER = 120

# What YAML calls printable, less the line separators that editors do not count as lines and the
# byte order mark, which is invisible inside a text.
UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


class ReadingStoppedError(Exception):
    """Reading on makes no sense; what was found so far is in the faults."""


class Faults:
    """The faults of one file, each kept once."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: dict[Problem, None] = {}
        self._comparisons_left = MOST_COMPARISONS

    def __len__(self) -> int:
        return len(self._problems)

    def add(self, code: str, place: Node, **parameters: str) -> None:
        """Note a fault at a node.

        Raises ReadingStoppedError once there are more than anybody would read.
        """
        # The known values come from our schema: they need no cutting.
        shown = tuple(
            (name, value if name == "known" else shown_text(value))
            for name, value in parameters.items()
        )
        self._problems[Problem(code, self._file, place.line, place.column, shown)] = None
        if len(self._problems) == MOST_PROBLEMS:
            limit = (("limit", str(MOST_PROBLEMS)),)
            enough = Problem("too-many-problems", self._file, place.line, place.column, limit)
            self._problems[enough] = None
            raise ReadingStoppedError

    def stop(self, code: str, place: Node, **parameters: str) -> ReadingStoppedError:
        """Note a fault after which nothing more can be read; raise what this returns."""
        self.add(code, place, **parameters)
        return ReadingStoppedError(code)

    def nearest(self, word: str, known: Collection[str]) -> str:
        """Give the known word that was probably meant, or ""; "" too when that takes too long."""
        if len(word) > LONGEST_PARAMETER or len(known) > self._comparisons_left:
            return ""
        self._comparisons_left -= len(known)
        by_folded = {each.casefold(): each for each in known}
        close = difflib.get_close_matches(word.casefold(), by_folded, n=1)
        return by_folded[close[0]] if close else ""

    def in_order(self) -> tuple[Problem, ...]:
        """Give all faults in the order of the file."""
        return tuple(sorted(self._problems, key=lambda problem: (problem.line, problem.column)))

    def refusal(self) -> DocumentRefusedError:
        """Give the error that holds all faults, in the order of the file."""
        return DocumentRefusedError(self._file, self.in_order())


def shown_text(text: str) -> str:
    """Make a text from a document fit for a message: one line, short, and nothing in it hidden."""
    return escaped(text[:LONGEST_PARAMETER]) + ("…" if len(text) > LONGEST_PARAMETER else "")
