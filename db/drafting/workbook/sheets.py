"""The sheets of a workbook as rows of cells."""

import warnings
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from db.documents.encoding import START
from db.documents.faults import Faults
from db.drafting.workbook.cells import Cell, value_of
from db.drafting.workbook.container import DAMAGED, refuse_definitions, refusing
from db.drafting.workbook.structure import Structure, read_structure

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

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


def _opened(stream: Any) -> "Workbook":
    from openpyxl import load_workbook

    with warnings.catch_warnings():  # of what drafts have no use for
        warnings.simplefilter("ignore")
        return load_workbook(stream, read_only=True, data_only=True, keep_links=False)


def _sheets(book: "Workbook", archive: zipfile.ZipFile, faults: Faults) -> Iterator[Sheet]:
    numbers = count(1)
    sheets: list[Any] = book.worksheets[:MOST_SHEETS]
    for sheet in sheets:
        part = sheet._worksheet_path  # only so does openpyxl say which it reads
        structure = read_structure(archive, part, faults)
        reading = _Reading(sheet.title, structure, sheet.sheet_state != "visible", numbers)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield Sheet(sheet.title, tuple(filter(None, reading.rows(sheet))))


class _Reading:
    def __init__(
        self, title: str, structure: Structure, is_hidden: bool, numbers: Iterator[int]
    ) -> None:
        self._title, self._structure, self._numbers = title, structure, numbers
        self._is_hidden = is_hidden
        self._anchors: dict[tuple[int, int], Cell] = {}

    def rows(self, sheet: Any) -> Iterator[dict[int, Cell]]:
        known = self._structure
        if not known.last_row:
            return
        rows = sheet.iter_rows(max_row=known.last_row, max_col=known.last_column)
        for row, values in enumerate(rows, start=1):
            cells = {
                column: self._cell(row, column, value)
                for column, value in enumerate(values, start=1)
                if value.value is not None or (row, column) in known.without_value
            }
            cells = {column: cell for column, cell in cells.items() if cell.text}
            if known.covered:
                self._cover(row, cells)
            yield dict(sorted(cells.items()))

    def _cell(self, row: int, column: int, found: Any) -> Cell:
        kind, text, amount, told = "unreadable", "=", "", "formula-without-value"
        if (row, column) not in self._structure.without_value:
            shown = found.number_format if found.data_type in ("n", "d") else ""
            kind, text, amount, told = value_of(found.value, shown)
            if found.data_type == "e":
                kind, told = "unreadable", "error-value"
        is_hidden = self._is_hidden or (
            row in self._structure.hidden_rows or column in self._structure.hidden_columns
        )
        place = f"{self._title}!{column_name(column)}{row}"
        number = next(self._numbers)
        return Cell(number, place, row, column, kind, text, amount, told, is_hidden)

    def _cover(self, row: int, cells: dict[int, Cell]) -> None:
        """Put what a merged cell says into each row that it stands in."""
        covered = self._structure.covered
        for column in range(1, self._structure.last_column + 1):
            anchor = covered.get((row, column))
            if anchor == (row, column) and column in cells:
                self._anchors[anchor] = cells[column]
            elif anchor in self._anchors and column not in cells and anchor[1] == column:
                cells[column] = self._anchors[anchor]


def column_name(column: int) -> str:
    """Return the letters of a column: 28 is "AB"."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
