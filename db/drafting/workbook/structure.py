"""The part of a sheet as it is written: its cells, and what of it is hidden or merged.

Read in one pass, with a limit on what it may reach: openpyxl would fill whatever lies between.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from db.documents.encoding import START
from db.documents.faults import Faults, ReadingStoppedError
from db.drafting.workbook.container import parse_part

MOST_COLUMNS = 400
MOST_ROWS = 200_000
MOST_CELLS = 350_000  # of all sheets, with something in them
MOST_CHARACTERS = 24 * 1024 * 1024  # of all cells: one text may stand in many
MOST_ELEMENTS = 1_300_000  # with or without values
MOST_COVERED = 200_000  # cells that are merged into others
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
Place = tuple[int, int]  # row and column, from 1


@dataclass
class Budget:
    """What is left to be read of a workbook, for all of its sheets together."""

    faults: Faults
    cells: int = MOST_CELLS
    elements: int = MOST_ELEMENTS
    characters: int = MOST_CHARACTERS

    def take_text(self, text: str) -> None:
        """Count the text of a cell. Raises ReadingStoppedError for more than are read."""
        self.characters -= len(text)
        if self.characters < 0:
            limit, size = str(MOST_CHARACTERS // 2**20), str(MOST_CHARACTERS // 2**20 + 1)
            raise self.faults.stop("workbook-too-large", START, limit=limit, size=size)

    def take_elements(self, number: int) -> None:
        """Count what may be no cell. Raises ReadingStoppedError for more than are read."""
        self.elements -= number
        if self.elements < 0:
            raise self.too_many()

    def take_cell(self, row: int, column: int, text: str) -> None:
        """Count a cell and its text. Raises ReadingStoppedError where it is beyond all limits."""
        self.cells -= 1
        if self.cells < 0 or row > MOST_ROWS or column > MOST_COLUMNS:
            raise self.too_many()
        self.take_text(text)

    def too_many(self) -> ReadingStoppedError:
        """Note that a table reaches too far; raise what this returns."""
        return self.faults.stop(
            "too-many-cells",
            START,
            rows=str(MOST_ROWS),
            columns=str(MOST_COLUMNS),
            cells=str(MOST_CELLS),
        )


class Written(NamedTuple):
    """A cell as it is written: the kind of its text, and the number of its style.

    Its text is "" where it is a formula without a value.
    """

    kind: str
    style: int
    text: str


@dataclass
class Structure:
    """`rows` has the cells by row and column; `covered` gives, for a cell that is merged into
    another, the place of that other."""

    last_row: int = 0
    last_column: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    rows: dict[int, dict[int, Written]] = field(default_factory=dict)
    covered: dict[Place, Place] = field(default_factory=dict)


def place_of(reference: str) -> Place:
    """Return row and column of a cell's name. Raises ValueError."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def read_structure(archive: zipfile.ZipFile, part: str, budget: Budget) -> Structure:
    """Read it from the part of a sheet.

    Raises ReadingStoppedError for a sheet of more cells than any profile has, and for definitions.
    """
    reader = _Reader(budget)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reader.begin, reader.end
    parser.CharacterDataHandler = reader.text
    parse_part(archive, part, parser, budget.faults)
    return reader.structure


class _Reader:
    def __init__(self, budget: Budget) -> None:
        self.structure = Structure()
        self._row = self._column = 0
        self._budget = budget
        self._has_formula = self._has_value = self._in_value = self._in_reading = False
        self._kind, self._style = "", 0
        self._texts: list[str] = []
        self._readers: dict[str, Callable[[dict[str, str]], None]] = {
            "row": self._begin_row,
            "c": self._cell,
            "f": self._formula,
            "v": self._value,
            "t": self._value,
            "rPh": self._reading,
            "col": self._columns,
            "mergeCell": self._merge,
        }

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self._budget.take_elements(1)
        read = self._readers.get(name.rpartition(":")[2])
        if read is not None:
            read(attributes)

    def _formula(self, _: dict[str, str]) -> None:
        self._has_formula = True

    def _value(self, _: dict[str, str]) -> None:
        self._in_value, self._has_value = not self._in_reading, True

    def _reading(self, _: dict[str, str]) -> None:
        self._in_reading = True  # how a text is pronounced

    def _columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]), int(attributes["max"])
            self.structure.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))

    def text(self, text: str) -> None:
        if self._in_value:
            self._texts.append(text)

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name in ("v", "t"):
            self._in_value = False
        elif name == "rPh":
            self._in_reading = False
        elif name == "c" and (self._texts or self._lacks_value()):
            self._reach()
            written = Written(self._kind, self._style, "".join(self._texts))
            self.structure.rows.setdefault(self._row, {})[self._column] = written

    def _lacks_value(self) -> bool:
        """Whether it is a formula, and not one whose value is a text of no letters."""
        return self._has_formula and not (self._has_value and self._kind == "str")

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        if attributes.get("hidden") in ("1", "true"):
            self.structure.hidden_rows.add(self._row)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._column += 1
        if reference := attributes.get("r"):
            self._row, self._column = place_of(reference)
        self._kind, self._style = attributes.get("t", "n"), int(attributes.get("s", 0))
        self._has_formula, self._has_value, self._texts = False, False, []

    def _reach(self) -> None:
        known = self.structure
        known.last_row = max(known.last_row, self._row)
        known.last_column = max(known.last_column, self._column)
        if known.last_column > MOST_COLUMNS or known.last_row > MOST_ROWS:
            raise self._budget.too_many()
        self._budget.cells -= 1
        if self._budget.cells < 0:
            raise self._budget.too_many()

    def _merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes["ref"].partition(":")
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
        bottom = min(bottom, self.structure.last_row)
        right = min(right, MOST_COLUMNS)
        size = max(0, bottom - top + 1) * max(0, right - left + 1)
        if len(self.structure.covered) + size > MOST_COVERED:
            raise self._budget.too_many()
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.structure.covered[row, column] = (top, left)
