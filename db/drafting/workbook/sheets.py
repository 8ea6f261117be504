"""The sheets of a workbook as rows of cells."""

import warnings
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from itertools import count, islice
from pathlib import Path
from typing import Any, NamedTuple

from db.documents.encoding import START
from db.documents.faults import Faults
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.container import DAMAGED, refuse_definitions, refusing
from db.drafting.workbook.structure import Budget, Structure, Written, read_structure
from db.drafting.workbook.values import Values

MOST_SHEETS = 200


class Sheet(NamedTuple):
    """A sheet: its rows that are not empty, each with its cells by their columns.

    A cell that is merged into another one stands for that: it has the same number.
    """

    title: str
    rows: tuple[dict[int, Cell], ...]


def read_sheets(file: Path) -> tuple[Sheet, ...]:
    """Read the sheets of a workbook, hidden ones as well.

    Raises PageRefusedError for what is damaged or too large, FileUnreadableError.
    """
    with refusing(file) as faults:
        try:
            with zipfile.ZipFile(file) as archive, file.open("rb") as stream:
                refuse_definitions(archive, faults)
                return tuple(_sheets(_opened(stream), archive, faults))
        except DAMAGED as error:
            raise faults.stop("workbook-damaged", START) from error


def _opened(stream: Any) -> Any:
    """A workbook with all that openpyxl reads before its sheets, which it would not read safely."""
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet

    with warnings.catch_warnings():  # of what drafts have no use for
        warnings.simplefilter("ignore")
        reader = ExcelReader(stream, read_only=True, data_only=True, keep_links=False)
        reader.read_manifest()
        reader.read_strings()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
    return reader


def _sheets(reader: Any, archive: zipfile.ZipFile, faults: Faults) -> Iterator[Sheet]:
    numbers, values = count(1), Values(reader.wb, reader.shared_strings)
    parts = frozenset(archive.namelist())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = list(islice(reader.parser.find_sheets(), MOST_SHEETS))
    budget = Budget(faults)
    for sheet, place in found:
        if place.target in parts and "chartsheet" not in place.Type:
            structure = read_structure(archive, place.target, budget)
            reading = _Reading(sheet.name, structure, sheet.state != "visible", numbers, budget)
            yield Sheet(sheet.name, tuple(filter(None, reading.rows(values))))


class _Reading:
    def __init__(
        self,
        title: str,
        structure: Structure,
        is_hidden: bool,
        numbers: Iterator[int],
        budget: Budget,
    ) -> None:
        self._title, self._structure, self._numbers = title, structure, numbers
        self._is_hidden = is_hidden
        self._anchors: dict[tuple[int, int], Cell] = {}
        self._budget = budget
        self._covered: dict[int, dict[int, tuple[int, int]]] = {}
        for (row, column), anchor in structure.covered.items():
            self._covered.setdefault(row, {})[column] = anchor

    def rows(self, values: Values) -> Iterator[dict[int, Cell]]:
        known = self._structure
        for row in sorted({*self._covered, *known.rows}):
            written = known.rows.get(row, {})
            made = (self._cell(row, column, each, values) for column, each in written.items())
            cells = {cell.column: cell for cell in made if cell.text}
            self._cover(row, cells)
            yield dict(sorted(cells.items()))

    def _cell(self, row: int, column: int, written: Written, values: Values) -> Cell:
        kind, text, amount, told = values.read(written)
        is_hidden = self._is_hidden or (
            row in self._structure.hidden_rows or column in self._structure.hidden_columns
        )
        place = f"{self._title}!{column_name(column)}{row}"
        number = next(self._numbers)
        self._budget.take_text(text)
        return Cell(number, place, row, column, kind, text, amount, told, is_hidden)

    def _cover(self, row: int, cells: dict[int, Cell]) -> None:
        """Put what a merged cell says into each row that it stands in."""
        for column, anchor in self._covered.get(row, {}).items():
            if anchor == (row, column) and column in cells:
                self._anchors[anchor] = cells[column]
            elif anchor in self._anchors and column not in cells and anchor[1] == column:
                cells[column] = self._anchors[anchor]


@lru_cache(maxsize=512)
def column_name(column: int) -> str:
    """Return the letters of a column: 28 is "AB"."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
