"""CSV files as sheets: one alone, or those of a folder together like a workbook."""

import csv
import io
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from db.characters import escaped
from db.documents.encoding import START
from db.documents.faults import Faults, ReadingStoppedError
from db.documents.file_bytes import STANDARD_INPUT, read_bytes
from db.drafting.drafting import Drafted
from db.drafting.encodings import decode_page
from db.drafting.workbook.cells import Cell, plain_ends
from db.drafting.workbook.container import MOST_BYTES, refusing
from db.drafting.workbook.csv_dialect import is_table, separator_of, title_of, without_said
from db.drafting.workbook.drafts import draft_sheets, is_export
from db.drafting.workbook.guarded import unguarded
from db.drafting.workbook.heads import Heads, read_heads
from db.drafting.workbook.sheets import Sheet, column_name
from db.drafting.workbook.structure import Budget
from db.drafting.workbook.tables import read_tables

SUFFIX = ".csv"
BEGINNING = 64 * 1024  # bytes, in which the heads of a table stand
MOST_OF_A_LINE = 4 * 1024 * 1024  # characters: a document has but one million


def files_in(folder: Path) -> tuple[Path, ...]:
    """Return the CSV files of a folder, without those that are hidden and those in folders below.

    Raises FileUnreadableError.
    """
    with refusing(folder):
        return tuple(
            sorted(
                file
                for file in folder.iterdir()
                if file.suffix.casefold() == SUFFIX
                and not file.name.startswith(".")
                and file.is_file()
            )
        )


def is_csv(file: Path, resources: Path) -> bool:
    """Whether a file is a table in CSV, by its beginning and whatever its name.

    Raises FileUnreadableError. The standard input, which can be read once only, is a page.
    """
    if file == STANDARD_INPUT or not file.is_file():
        return False
    with refusing(file), file.open("rb") as stream:
        source = stream.read(BEGINNING)
    if len(source) == BEGINNING:
        source = source[: source.rfind(b"\n")] or source
        source = source[: len(source) // 2 * 2] if b"\0" in source else source
    try:
        text = decode_page(source, Faults(str(file))).text
    except ReadingStoppedError:
        return False  # whoever reads it as a page says why
    return is_table(text, read_heads(resources))


def draft_csv(source: Path, resources: Path, country: str = "") -> tuple[Drafted, ...]:
    """Draft the profiles of a CSV file, or of those in a folder.

    Raises PageRefusedError for what nothing can be drafted from, FileUnreadableError.
    """
    heads = read_heads(resources)
    files = files_in(source) if source.is_dir() else (source,)
    reading = _Reading(heads)
    sheets = [reading.sheet(file) for file in files]
    if is_export(read_tables(sheets, heads)):
        sheets = [_as_exported(sheet) for sheet in sheets]
    decisions = ("encoding-guessed",) if reading.is_guessed else ()
    named = source if source.name else source.absolute()  # the folder in which one stands
    return draft_sheets(sheets, named, resources, country, decisions)


class _Reading:
    """Reads files one after the other, with one budget and one count of cells for all."""

    def __init__(self, heads: Heads) -> None:
        self._heads, self._numbers, self._budget = heads, count(1), Budget(Faults(""))
        self.is_guessed = False  # whether an encoding was

    def sheet(self, file: Path) -> Sheet:
        """Read a file. Raises PageRefusedError, FileUnreadableError."""
        with refusing(file) as faults:
            self._budget.faults = faults
            text, guessed = decode_page(read_bytes(file, faults, MOST_BYTES), faults)
            self.is_guessed = self.is_guessed or bool(guessed)
            separator = separator_of(text, self._heads)
            try:
                rows = tuple(filter(None, self._rows(escaped(file.name), text, separator)))
            except csv.Error as error:  # a quotation mark without its other, a cell without end
                raise faults.stop("workbook-damaged", START) from error
            return Sheet(title_of(text, separator, file.stem, self._heads), rows)

    def _rows(self, name: str, text: str, separator: str) -> Iterator[dict[int, Cell]]:
        lines = _lines(without_said(text)[0], self._budget)
        reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
        for row, written in enumerate(reader, start=1):
            self._budget.take_elements(1 + len(written))
            said = ((column, plain_ends(each)) for column, each in enumerate(written, start=1))
            yield {column: self._cell(name, row, column, text) for column, text in said if text}

    def _cell(self, name: str, row: int, column: int, text: str) -> Cell:
        self._budget.take_cell(row, column, text)
        place = f"{name}!{column_name(column)}{row}"
        return Cell(next(self._numbers), place, row, column, "text", text, is_untyped=True)


def _lines(text: str, budget: Budget) -> Iterator[str]:
    """The lines of a text; one that no table has would be many cells before they are counted."""
    for line in io.StringIO(text, newline=""):
        if len(line) > MOST_OF_A_LINE:
            raise budget.too_many()
        yield line


def _as_exported(sheet: Sheet) -> Sheet:
    """A sheet without the signs by which an export keeps spreadsheets from running its texts."""
    rows = (
        {
            column: cell._replace(text=plain_ends(unguarded(cell.text)))
            for column, cell in row.items()
        }
        for row in sheet.rows
    )
    return Sheet(sheet.title, tuple(rows))
