"""How wide the columns of the table of facts are: what their texts need, and no wider."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from viewer.ui.profile.decimal_column import FigureShape, figure_shape, widest
from viewer.ui.profile.fact_rows import Column, FactRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import text_direction

INDENT = measures.SNUG
# column: most characters of its texts
LIMITS = {Column.LABEL: 42, Column.VALUE: 34, Column.PERIOD: 24, Column.AGE: 26}
SHARES = {Column.VALUE: 0.3, Column.PERIOD: 0.18, Column.AGE: 0.2}  # of a narrow table, at most
ROUNDING = 3  # pixels by which a line may be longer than all its letters are said to be
LEAST_LABEL = 24  # characters: a source or a doubt stands under it
MOST_FIGURE = 46  # characters from the left end of the widest figure to the right end of another


@dataclass(frozen=True, slots=True)
class FactColumns:
    """What the columns need in one font; `figures` is the room around the decimals of values."""

    needed: tuple[int, ...]
    figures: FigureShape

    def widths(self, whole: int) -> tuple[int, ...]:
        """The widths in a table of this width: as needed, or each its share of a narrow one."""
        if sum(self.needed) <= whole:
            return self.needed
        others = [min(self.needed[column], int(whole * share)) for column, share in SHARES.items()]
        return whole - sum(others), *others

    def fits(self, shape: FigureShape, room: int) -> bool:
        """Whether a figure can stand on its decimals in a cell with so much room."""
        figures = self.figures
        return shape.left <= figures.left and figures.left + shape.right <= room


def measured_columns(
    rows: Sequence[FactRow],
    headings: Sequence[str],
    font: QFont,
    page: Qt.LayoutDirection,
    mark: int,
) -> FactColumns:
    """Measure all facts of a profile; `mark` is the room for the mark of an old age."""
    metrics = QFontMetrics(font)
    letter = metrics.averageCharWidth()
    shapes = (shape_of(row, font, page) for row in rows)
    figures = widest(filter(None, shapes), letter * MOST_FIGURE)
    least = {Column.LABEL: letter * LEAST_LABEL, Column.VALUE: figures.width}
    needed = []
    for column, heading in zip(Column, headings, strict=True):
        texts = {row.cells[column] for row in rows if column != Column.VALUE or not row.decimal}
        wanted = max(map(metrics.horizontalAdvance, (heading, *texts)))
        inner = max(min(wanted, letter * LIMITS[column]), least.get(column, 0))
        room = mark if column == Column.AGE else 0
        needed.append(inner + room + 2 * INDENT + ROUNDING)
    return FactColumns(tuple(needed), figures)


def shape_of(row: FactRow, font: QFont, page: Qt.LayoutDirection) -> FigureShape | None:
    """The shape of a value that is a figure, None for a text."""
    value = row.cells[Column.VALUE]
    if row.decimal is None:
        return None
    return figure_shape(font, value, row.decimal, text_direction(value, page))
