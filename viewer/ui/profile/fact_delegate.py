"""Draws the table of facts: figures on their decimals, what to know under labels, group heads."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from viewer.ui.platform.colours import Colours, colours_of
from viewer.ui.profile.fact_columns import INDENT, FactColumns, shape_of
from viewer.ui.profile.fact_rows import Column, FactRow, GroupRow, TableRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import (
    ROW_ROLE,
    Index,
    draw_line,
    draw_text,
    mark_room,
    paint_chosen,
    paint_clock,
    text_height,
)

TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading


class FactDelegate(QStyledItemDelegate):
    """Sizes and paints the two kinds of rows."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.columns: FactColumns
        self.follow_font()

    def follow_font(self) -> None:
        """Make the fonts of all cells: for each cell anew they would take a while."""
        font = self._view.font()
        self.body = measures.scaled(font, measures.BODY)
        self._heading = measures.scaled(font, measures.BODY, bold=True)
        self._quiet = measures.scaled(font, measures.QUIET)
        self._quiet_line = QFontMetrics(self._quiet).height()
        self._mark = mark_room(self._view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data(ROW_ROLE), index.column(), width))

    def height(self, row: TableRow, column: int, width: int) -> int:
        """The height that a cell needs in a column of this width."""
        if isinstance(row, GroupRow):
            return QFontMetrics(self._heading).height() + measures.GROUP
        inner = width - 2 * INDENT - (self._mark if column == Column.AGE else 0)
        is_line = column == Column.VALUE and self._stands_on_decimals(row, inner)
        text = "" if is_line else row.cells[column]
        height = text_height(self.body, text or " ", inner)
        if column == Column.LABEL:
            height += sum(self._line_height(row, line, inner) for line in row.lines)
        return max(height + measures.LABEL, measures.ROW_HEIGHT)

    def _line_height(self, row: FactRow, line: str, width: int) -> int:
        return self._quiet_line if line in row.longer else text_height(self._quiet, line, width)

    def _stands_on_decimals(self, row: FactRow, room: int) -> bool:
        shape = shape_of(row, self.body, self._view.layoutDirection())
        return shape is not None and self.columns.fits(shape, room)

    @property
    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        colours = colours_of(self._view.palette())
        box = option.rect
        if isinstance(row, GroupRow):
            self._paint_group(painter, box, row, colours)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                is_first = index.column() == Column.LABEL
                paint_chosen(painter, box, self._view, is_first=is_first)
            self._paint_fact(painter, box, row, index.column(), colours)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _paint_group(self, painter: QPainter, box: QRect, row: GroupRow, colours: Colours) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(colours.text))
        inner = box.adjusted(INDENT, 0, -INDENT, -measures.HAIR)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        draw_text(painter, self._view.layoutDirection(), inner, bottom, row.label)

    def _paint_fact(
        self, painter: QPainter, box: QRect, row: FactRow, column: int, colours: Colours
    ) -> None:
        inner = box.adjusted(INDENT, measures.HAIR, -INDENT, -measures.HAIR)
        painter.setFont(self.body)
        painter.setPen(QColor(self._colour(row, column, colours)))
        if column == Column.AGE:
            inner = self._beside_mark(painter, inner, row)
        elif column == Column.VALUE and self._stands_on_decimals(row, inner.width()):
            inner = self._on_decimals(inner, row)
        text = row.cells[column]
        draw_text(painter, self._view.layoutDirection(), inner, TOP, text)
        if column == Column.LABEL:
            inner.setTop(inner.top() + text_height(self.body, text, inner.width()))
            self._paint_lines(painter, inner, row, colours)

    @staticmethod
    def _colour(row: FactRow, column: int, colours: Colours) -> str:
        """Amber is for the age of what is old, and for nothing else beside a doubt."""
        if column == Column.AGE:
            return colours.old if row.line.is_old else colours.muted
        is_quiet = column == Column.PERIOD and not row.fact.period.is_stated
        is_absent = column == Column.VALUE and not row.has_figure
        return colours.muted if is_quiet or is_absent else colours.text

    def _on_decimals(self, box: QRect, row: FactRow) -> QRect:
        """The place of a figure whose decimals stand under those of the others."""
        shape = shape_of(row, self.body, self._view.layoutDirection())
        assert shape is not None
        figures = self.columns.figures
        start = box.right() + 1 - figures.width if self._is_mirrored else box.left()
        start = max(start, box.left())
        return QRect(start + figures.left - shape.left, box.top(), shape.width + 1, box.height())

    def _paint_lines(self, painter: QPainter, box: QRect, row: FactRow, colours: Colours) -> None:
        painter.setFont(self._quiet)
        for line in row.lines:
            # What is doubtful or new is seen before the figure is used.
            colour = {row.line.doubt: colours.old, row.news: colours.accent}.get(
                line, colours.muted
            )
            painter.setPen(QColor(colour))
            if line in row.longer:
                draw_line(painter, self._view.layoutDirection(), box, line)
            else:
                draw_text(painter, self._view.layoutDirection(), box, TOP, line)
            box.setTop(box.top() + self._line_height(row, line, box.width()))

    def _beside_mark(self, painter: QPainter, box: QRect, row: FactRow) -> QRect:
        """The place for an age, beside the clock that marks an old one."""
        room = self._mark
        if row.line.is_old:
            side = room - measures.HAIR
            left = box.right() - side if self._is_mirrored else box.left()
            paint_clock(painter, QRect(left, box.top(), side, side))
        return box.adjusted(0, 0, -room, 0) if self._is_mirrored else box.adjusted(room, 0, 0, 0)
