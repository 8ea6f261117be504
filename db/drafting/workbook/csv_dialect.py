"""What stands between the cells of a CSV file, and whether a text is one at all.

csv.Sniffer takes any letter for a separator and fails on short files. The heads are known here: of
the few separators that programs write, it is the one by which most heads come out.
"""

import csv
import io
import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from db.drafting.workbook.heads import Heads
from db.drafting.workbook.structure import MOST_COLUMNS
from db.drafting.workbook.tables import LEAST_HEADS, MOST_ABOVE

LOOKED_AT = 64 * 1024  # characters; fewer than a cell may have
LONGEST_HEAD = 100  # characters
_SEPARATORS = (",", ";", "\t")  # where nothing speaks for another, the first
# What Excel writes and hides: a first line that tells the separator, which is no row.
_SAID = re.compile(r"sep=([,;\t])(?:\r\n|\r|\n)", re.I)


class Head(NamedTuple):
    """The row of heads by one separator: where it is, how many are known, of how many cells."""

    known: int
    at: int
    cells: int


def without_said(text: str) -> tuple[str, str]:
    """Return a text without the line that tells its separator, and that; "" for none."""
    found = _SAID.match(text)
    return (text[found.end() :], found[1]) if found else (text, "")


def separator_of(text: str, heads: Heads) -> str:
    """Return what stands between the cells of a table."""
    text, said = without_said(text)
    return said or max(_SEPARATORS, key=lambda each: _likeliness(text, each, heads))


def is_table(text: str, heads: Heads) -> bool:
    """Whether a text is a table and no page with commas.

    Half of one of its first rows are heads of one sheet, and half of the rows below it have as many
    cells.
    """
    rows = _first_rows(without_said(text)[0], separator_of(text, heads))
    head = _head(rows, heads.sheets, heads)
    if head.known < LEAST_HEADS or head.known * 2 < head.cells:
        return False
    below = [row for row in rows[head.at + 1 :] if row]
    alike = sum(len(row) == len(rows[head.at]) for row in below)
    return bool(below) and alike * 2 >= len(below)


def title_of(text: str, separator: str, name: str, heads: Heads) -> str:
    """Return the name of a file as the title of its table; "" where the heads say otherwise.

    Files are called "data" or "countries" whatever is in them.
    """
    named = heads.sheet(name)
    rows = _first_rows(without_said(text)[0], separator)
    most = _head(rows, heads.sheets, heads).known
    return name if not named or _head(rows, (named,), heads).known == most else ""


def _likeliness(text: str, separator: str, heads: Heads) -> tuple[int, int]:
    """How many heads are known; then how many rows have as many cells as the first that has any."""
    rows = _first_rows(text, separator)
    counts = [len(row) for row in rows if len(row) > 1]
    return _head(rows, heads.sheets, heads).known, counts.count(counts[0]) if counts else 0


def _first_rows(text: str, separator: str) -> list[list[str]]:
    stream = io.StringIO(text[:LOOKED_AT], newline="")
    reader = csv.reader(stream, delimiter=separator, skipinitialspace=True)
    return [row[:MOST_COLUMNS] for row in islice(reader, MOST_ABOVE)]


def _head(rows: Sequence[Sequence[str]], sheets: Sequence[str], heads: Heads) -> Head:
    """The row of which most cells are heads of the same sheet, one of these."""
    found = [
        Head(sum(1 for cell in cells if heads.column(kind, cell)), at, len(cells))
        for at, row in enumerate(rows)
        if (cells := [cell for cell in row if cell.strip() and len(cell) <= LONGEST_HEAD])
        for kind in sheets
    ]
    return max(found, key=lambda head: (head.known, -head.at), default=Head(0, 0, 0))
