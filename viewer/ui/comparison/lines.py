"""Which lines the table of a comparison shows, and what is copied of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.comparison import ComparedCell, ComparedRow, explanation, in_order, shared
from viewer.exports.clipboard_table import Cells
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language

Line = str | ComparedRow  # the heading of a group, or a row


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader wants to see; `column` is None for groups, 0 for the names of figures."""

    column: int | None = None
    descending: bool = False
    only_shared: bool = False


def lines_of(rows: Sequence[ComparedRow], choice: Choice) -> list[Line]:
    """Return the wanted rows: in groups under their headings, or in order."""
    wanted = shared(rows) if choice.only_shared else tuple(rows)
    if choice.column is not None:
        column = choice.column - 1 if choice.column else None
        return [*in_order(wanted, column, descending=choice.descending)]
    groups: dict[str, list[ComparedRow]] = {}
    for row in wanted:
        groups.setdefault(row.group.value, []).append(row)
    lines: list[Line] = []
    for heading, members in groups.items():
        lines += [heading, *members]
    return lines


def details(cell: ComparedCell) -> tuple[str, ...]:
    """Return what stands in a quieter voice under a value."""
    converted = f"= {cell.converted}" if cell.converted else ""
    return tuple(filter(None, (converted, when(cell))))


def when(cell: ComparedCell) -> str:
    """Return the period and the age of a figure, "" for what belongs to no year."""
    period = cell.stated_period
    return dotted(period, cell.age) if period else ""


def spoken(row: ComparedRow, column: int, language: Language) -> str:
    """Return what is read out of a cell, beside the heads of its row and column, which screen
    readers add; the first one says what the row is about."""
    if column == 0:
        said = (row.label.value, row.place, explanation(language, row.remarks))
        return ". ".join(filter(None, said))
    cell = row.cells[column - 1]
    return language.join((cell.value, *details(cell)))


def copied_header(titles: Sequence[str], language: Language) -> Cells:
    """Return the header of what is copied for a spreadsheet."""
    tr = language.tr
    header = [tr("Figure"), tr("Place")]
    for title in titles:
        header += [title, tr("{title}: period", title=title)]
    return (*header, tr("Why figures differ"))


def copied_cells(row: ComparedRow, language: Language) -> Cells:
    """Return a row for a spreadsheet: each value with its period, and why to mind them."""
    figures = (text for cell in row.cells for text in (cell.value, cell.period))
    return (row.label.value, row.place, *figures, explanation(language, row.remarks))
