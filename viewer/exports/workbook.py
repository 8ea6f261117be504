"""A spreadsheet (xlsx) with a sheet for each table: real numbers, real dates, and no formulas."""

import datetime
import io
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from db.rows import PartialDate, Profile
from viewer.app.files import os_errors_as_user_errors
from viewer.exports.further_tables import further_tables
from viewer.exports.plain_text import plain_text
from viewer.exports.tables import Column, Row, Table, tables
from viewer.i18n.language import Language

if TYPE_CHECKING:
    # They are annotated, but not marked as such: so mypy takes them for Any.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MOST_CHARACTERS = 32_767  # of a cell, in units of UTF-16
MOST_ROWS = 1_048_575  # of a sheet, below its header
_SURELY_FITS = MOST_CHARACTERS // 2  # whatever the characters
_MOST_DIGITS = 15  # that a spreadsheet keeps of a number
_MOST_DECIMALS = 30  # that a format can show
_LONGEST_NUMBER = 300  # digits; one that is longer is too large for a spreadsheet
_FIRST_YEAR = 1900  # of the calendar of spreadsheets
_ROOM_FOR_FILTER = 4  # characters, beside a header
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def workbook(profiles: Sequence[Profile], language: Language, today: datetime.date) -> bytes:
    """Return the content of an xlsx file; the same input gives the same bytes.

    Raises DiskFullError and FileUnwritableError: the rows go to a temporary file first.
    """
    content = io.BytesIO()
    with _book(content) as book:
        created = datetime.datetime.combine(today, datetime.time())
        book.set_properties({"title": _title(profiles, language), "created": created})
        writer = _Writer(book, language)
        for table in tables(profiles, language, today):
            writer.write(table)
        for table in further_tables(profiles, language):
            writer.write(table)
    return content.getvalue()


@contextmanager
def _book(content: io.BytesIO) -> Iterator["Workbook"]:
    """A new book, whose rows lie in temporary files until it is whole."""
    # XlsxWriter takes its time to load, and only those who export need it.
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    with (
        os_errors_as_user_errors(Path(tempfile.gettempdir())),
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
    ):
        try:
            with Workbook(content, {**_OPTIONS, "tmpdir": folder}) as book:
                yield book
        except FileCreateError as error:
            raise error.args[0] from error  # what the system said


def _title(profiles: Sequence[Profile], language: Language) -> str:
    if len(profiles) == 1:
        return plain_text(profiles[0].summary.title.value)
    return language.tr_n("{count} country profile", "{count} country profiles", len(profiles))


class _Writer:
    """Writes tables as sheets of one book, and remembers the formats that it made for that."""

    def __init__(self, book: "Workbook", language: Language) -> None:
        self._book = book
        self._right_to_left = language.is_right_to_left
        self._cut = language.tr("… (cut: a cell of a spreadsheet holds no more)")
        self._plain = book.add_format()
        self._header = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        self._header.set_align("top")
        self._left_to_right = book.add_format({"reading_order": 1})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._decimals: dict[int, Format] = {}

    def write(self, table: Table) -> None:
        """Write a sheet, and more of them when one cannot hold the rows."""
        rows = iter(table.rows)
        self._sheet(table.title, table.columns, islice(rows, MOST_ROWS))
        number = 1
        for row in rows:
            number += 1
            more = chain([row], islice(rows, MOST_ROWS - 1))
            self._sheet(f"{table.title} {number}", table.columns, more)

    def _sheet(self, name: str, columns: Sequence[Column], rows: Iterator[Row]) -> None:
        sheet = self._book.add_worksheet(name)
        if self._right_to_left:
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            width = max(column.width, _longest_word(column.header))
            sheet.set_column(place, place, width, self._column_format(column))
            sheet.write_string(0, place, column.header, self._header)
        last = 0
        for last, row in enumerate(rows, start=1):
            self._row(sheet, last, row)
        sheet.autofilter(0, 0, last, len(columns) - 1)

    def _column_format(self, column: Column) -> "Format | None":
        """Keep a telephone number in order where everything around it runs the other way."""
        is_turned = self._right_to_left and column.kind == "code"
        return self._left_to_right if is_turned else None

    def _row(self, sheet: "Worksheet", number: int, row: Row) -> None:
        write_string = sheet.write_string
        for place, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str):
                # Nearly every text can be written as it is, and there are millions of them.
                if cell[0] != "<" and len(cell) < _SURELY_FITS and cell.isprintable():
                    write_string(number, place, cell)
                else:
                    self._text(sheet, number, place, cell)
            elif isinstance(cell, PartialDate):
                self._date(sheet, number, place, cell)
            elif isinstance(cell, Decimal):
                self._number(sheet, number, place, cell)
            else:
                sheet.write_number(number, place, cell)

    def _text(self, sheet: "Worksheet", row: int, column: int, text: str) -> None:
        text = self._fitting(plain_text(text))
        if text.startswith("<r>"):
            # XlsxWriter takes this for its own markup, unless it makes that itself.
            parts = (self._plain, text[0], self._plain, text[1:])
            sheet.write_rich_string(row, column, *parts)
        else:
            sheet.write_string(row, column, text)

    def _fitting(self, text: str) -> str:
        """Cut a text to what a cell can hold; then it says so."""
        units = text.encode("utf-16-le")
        if len(units) <= 2 * MOST_CHARACTERS:
            return text
        kept = units[: 2 * (MOST_CHARACTERS - len(self._cut))]
        return kept.decode("utf-16-le", errors="ignore") + self._cut

    def _number(self, sheet: "Worksheet", row: int, column: int, number: Decimal) -> None:
        """Write a number with the decimals that it has; as text where it would lose digits."""
        written = f"{number:f}"
        whole, _, fraction = written.partition(".")
        digits = len((whole + fraction).strip("-0"))
        is_kept = digits <= _MOST_DIGITS and len(whole) <= _LONGEST_NUMBER
        if is_kept and len(fraction) <= _MOST_DECIMALS and number.is_finite():
            sheet.write_number(row, column, number, self._with_decimals(len(fraction)))
        else:
            sheet.write_string(row, column, written)

    def _with_decimals(self, count: int) -> "Format":
        if count not in self._decimals:
            pattern = f"#,##0.{'0' * count}" if count else "#,##0"
            self._decimals[count] = self._book.add_format({"num_format": pattern})
        return self._decimals[count]

    def _date(self, sheet: "Worksheet", row: int, column: int, date: PartialDate) -> None:
        """Write a day as a date. A month or a year is text: a date would make a day of it."""
        if date.month and date.day and date.year >= _FIRST_YEAR:
            day = datetime.date(date.year, date.month, date.day)
            sheet.write_datetime(row, column, day, self._day)
        else:
            sheet.write_string(row, column, str(date))


def _longest_word(header: str) -> int:
    return max(map(len, header.split())) + _ROOM_FOR_FILTER
