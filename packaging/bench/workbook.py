"""The spreadsheet of 60,000 facts, beside XlsxWriter writing the same cells from ready tuples."""

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bench.large import LargeLibrary
from bench.timing import print_beside_floor
from db.library import Library
from db.rows import PartialDate, Profile
from viewer.exports.further_tables import further_tables
from viewer.exports.tables import Row, tables
from viewer.exports.workbook import workbook
from viewer.i18n.language import Language

FACTS = 60_000
REPEATS = 3
TODAY = datetime.date(2026, 1, 31)


class Sheet(NamedTuple):
    """The rows of a sheet, its header first; of each row the column and value of filled cells."""

    name: str
    rows: list[list[tuple[int, object]]]


def bench_workbook(large: LargeLibrary) -> None:
    """Print the time of the spreadsheet, and that of the library with the same cells."""
    where = large.places
    language = Language.load(where.resources / "locale", "en")
    library = Library.open(where.library, where.resources, language.preferences)
    profiles = tuple(_with_facts(library, FACTS))
    sheets = ready_sheets(profiles, language)
    facts = sum(len(profile.facts) for profile in profiles)
    cells = sum(len(row) for sheet in sheets for row in sheet.rows)
    print(f"spreadsheet of {facts} facts, {cells} cells, {REPEATS} of each: XlsxWriter, ms")
    print("  / spreadsheet, ms / ratio (aim: at most 1.3)")
    print_beside_floor(
        "spreadsheet",
        lambda: workbook(profiles, language, TODAY),
        lambda: write_ready(sheets),
        REPEATS,
    )


def ready_sheets(profiles: Sequence[Profile], language: Language) -> list[Sheet]:
    """The cells of the spreadsheet, with nothing left to be computed."""
    sheets = []
    all_tables = (*tables(profiles, language, TODAY), *further_tables(profiles, language))
    for table in all_tables:
        header: Row = tuple(column.header for column in table.columns)
        sheets.append(Sheet(table.title, [_filled(row) for row in (header, *table.rows)]))
    return sheets


def write_ready(sheets: Sequence[Sheet]) -> bytes:
    """An xlsx file of these cells, without formats, checks or anything else that they need."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # has types, does not say so

    content = io.BytesIO()
    with Workbook(content, {"constant_memory": True}) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in row:
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    else:
                        sheet.write_number(number, column, value)
    return content.getvalue()


def _with_facts(library: Library, facts: int) -> Iterator[Profile]:
    """Yield as many profiles as have so many facts, or all."""
    for line in library.profiles():
        if facts <= 0:
            return
        profile = library.profile(line.id)
        facts -= len(profile.facts)
        yield profile


def _filled(row: Row) -> list[tuple[int, object]]:
    cells = (
        (place, str(cell) if isinstance(cell, PartialDate) else cell)
        for place, cell in enumerate(row)
    )
    return [(place, cell) for place, cell in cells if cell is not None and cell != ""]
