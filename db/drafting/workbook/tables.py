"""Sheets as tables: which row is the head, what each column is, and the rows below."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from db.drafting.workbook.cells import Cell
from db.drafting.workbook.heads import Heads
from db.drafting.workbook.sheets import Sheet

MOST_ABOVE = 20  # rows above the heads: a title, a date, a remark
LEAST_HEADS = 2  # that tell a table in a sheet whose name says nothing


class Row(NamedTuple):
    """A row of a table: its cells by their columns, and those of columns that nobody knows."""

    sheet: str
    cells: Mapping[str, Cell]
    others: tuple[Cell, ...]


class Table(NamedTuple):
    """A sheet that was understood: its heads and lines of help, its rows, what stands outside."""

    sheet: str
    columns: frozenset[str]
    heads: tuple[Cell, ...]
    rows: tuple[Row, ...]
    outside: tuple[Cell, ...]


def read_tables(sheets: Sequence[Sheet], heads: Heads) -> tuple[Table, ...]:
    """Return a table for each sheet; one that is not understood has all of its cells outside."""
    return tuple(_table(sheet, heads) for sheet in sheets)


def _table(sheet: Sheet, heads: Heads) -> Table:
    if heads.is_choices(sheet.title) and all(cell.is_hidden for cell in _cells(sheet.rows)):
        return Table("", frozenset(), (), (), ())  # the template's own
    kind, at = _kind_and_head(sheet, heads)
    if not kind:
        return Table("", frozenset(), (), (), tuple(_cells(sheet.rows)))
    head = sheet.rows[at]
    columns: dict[int, str] = {}
    unknown = []
    for column, cell in head.items():
        name = heads.column(kind, cell.text)
        if name and name not in columns.values():
            columns[column] = name
        else:
            unknown.append(cell)
    said = [cell for column, cell in head.items() if column in columns]
    rows = []
    for number, cells in enumerate(sheet.rows[at + 1 :]):
        if number == 0 and all(heads.is_help(cell.text) for cell in cells.values()):
            said += cells.values()
        else:
            rows.append(_row(kind, columns, cells))
    outside = [*_cells(sheet.rows[:at]), *unknown]
    return Table(kind, frozenset(columns.values()), tuple(said), tuple(rows), tuple(outside))


def _row(kind: str, columns: Mapping[int, str], cells: Mapping[int, Cell]) -> Row:
    known = {columns[column]: cell for column, cell in cells.items() if column in columns}
    others = tuple(cell for column, cell in cells.items() if column not in columns)
    return Row(kind, known, others)


def _kind_and_head(sheet: Sheet, heads: Heads) -> tuple[str, int]:
    """Which table a sheet is, by its name or else by its heads, and which of its rows they are."""
    named = heads.sheet(sheet.title)
    found = [
        (sum(1 for cell in row.values() if heads.column(kind, cell.text)), -at, kind)
        for at, row in enumerate(sheet.rows[:MOST_ABOVE])
        for kind in ([named] if named else heads.sheets)
    ]
    most, at, kind = max(found, default=(0, 0, ""), key=lambda each: each[:2])
    return (kind, -at) if most >= (1 if named else LEAST_HEADS) else ("", 0)


def _cells(rows: Sequence[Mapping[int, Cell]]) -> Iterator[Cell]:
    for row in rows:
        yield from row.values()
