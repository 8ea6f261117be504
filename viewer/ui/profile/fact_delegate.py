"""Draws the table of facts: notes under labels, groups as headings, breakdowns as bars."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.charts.breakdown import breakdown_chart
from viewer.charts.of_facts import breakdown_bars
from viewer.formatting.facts import FactLine
from viewer.ui.platform.theme import colours_of
from viewer.ui.profile.fact_rows import BreakdownRow, Column, FactRow, GroupRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import ROW_ROLE, Index, draw_text, mark_room, paint_clock, text_height
from viewer.ui.widgets.chart_view import chart_style, renderer_of

INDENT = measures.SNUG
CHART_WIDTH = 560


class FactDelegate(QStyledItemDelegate):
    """Sizes and paints the three kinds of rows."""

    def __init__(self, view: QAbstractItemView, cell_width: Callable[[int], int]) -> None:
        super().__init__(view)
        self._cell_width = cell_width
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupRow):
            return QSize(0, QFontMetrics(self._heading()).height() + measures.GROUP)
        if isinstance(row, BreakdownRow):
            if index.column():
                return QSize(0, measures.SNUG)
            height = renderer_of(self._chart(row.line)).defaultSize().height()
            return QSize(0, height + measures.SNUG)
        width = self._cell_width(index.column()) - 2 * INDENT
        if index.column() == Column.AGE:
            width -= mark_room(self._view)
        height = text_height(self._view.font(), str(index.data()), width)
        if index.column() == Column.LABEL:
            height += sum(text_height(self._quiet(), line, width) for line in row.lines)
        return QSize(width, max(height + 2 * measures.HAIR, measures.ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        colours = colours_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        if isinstance(row, GroupRow):
            self._paint_group(painter, option.rect, row)
        elif isinstance(row, BreakdownRow):
            self._paint_breakdown(painter, option.rect, row)
        else:
            self._paint_fact(painter, option.rect, row, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, box: QRect, row: GroupRow) -> None:
        colours = colours_of(self._view.palette())
        painter.setFont(self._heading())
        painter.setPen(QColor(colours.text))
        inner = box.adjusted(INDENT, 0, -INDENT, -measures.HAIR)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        self._draw(painter, inner, bottom, row.label)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_breakdown(self, painter: QPainter, box: QRect, row: BreakdownRow) -> None:
        renderer = renderer_of(self._chart(row.line))
        size = renderer.defaultSize()
        across = QRect(box.left() + INDENT, box.top(), size.width(), size.height())
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across.moveRight(box.right() - INDENT)
        renderer.render(painter, QRectF(across))

    def _paint_fact(self, painter: QPainter, box: QRect, row: FactRow, index: Index) -> None:
        colours = colours_of(self._view.palette())
        inner = box.adjusted(INDENT, measures.HAIR, -INDENT, -measures.HAIR)
        column = index.column()
        painter.setFont(self._view.font())
        is_quiet = column == Column.AGE or (
            column == Column.PERIOD and not row.fact.period.is_stated
        )
        painter.setPen(QColor(colours.muted if is_quiet else colours.text))
        across = index.data(Qt.ItemDataRole.TextAlignmentRole) & ~Qt.AlignmentFlag.AlignVCenter
        text = row.cells[column]
        if column == Column.AGE:
            inner = self._beside_mark(painter, inner, row)
        if column == Column.LABEL and row.news:
            self._paint_news(painter, box)
        self._draw(painter, inner, across | Qt.AlignmentFlag.AlignTop, text)
        if column == Column.LABEL:
            inner.setTop(inner.top() + text_height(self._view.font(), text, inner.width()))
            self._paint_notes(painter, inner, row)

    def _paint_notes(self, painter: QPainter, box: QRect, row: FactRow) -> None:
        colours = colours_of(self._view.palette())
        painter.setFont(self._quiet())
        for note in row.lines:
            # What is doubtful or new is seen before the figure is used.
            colour = {row.line.doubt: colours.old, row.news: colours.accent}.get(
                note, colours.muted
            )
            painter.setPen(QColor(colour))
            self._draw(painter, box, Qt.AlignmentFlag.AlignTop, note)
            box.setTop(box.top() + text_height(self._quiet(), note, box.width()))

    def _beside_mark(self, painter: QPainter, box: QRect, row: FactRow) -> QRect:
        """The place for an age, beside the clock that marks an old one."""
        room = mark_room(self._view)
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if row.line.is_old:
            side = room - measures.HAIR
            left = box.right() - side if is_mirrored else box.left()
            paint_clock(painter, QRect(left, box.top(), side, side))
        return box.adjusted(0, 0, -room, 0) if is_mirrored else box.adjusted(room, 0, 0, 0)

    def _paint_news(self, painter: QPainter, box: QRect) -> None:
        """A bar at the edge where reading begins."""
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() - measures.HAIR if is_mirrored else box.left()
        bar = QRect(left, box.top() + 2, measures.HAIR, box.height() - 4)
        painter.fillRect(bar, QColor(colours_of(self._view.palette()).accent))

    def _draw(self, painter: QPainter, box: QRect, where: Qt.AlignmentFlag, text: str) -> None:
        draw_text(painter, self._view.layoutDirection(), box, where, text)

    def _heading(self) -> QFont:
        return measures.scaled(self._view.font(), measures.BODY, bold=True)

    def _quiet(self) -> QFont:
        return measures.scaled(self._view.font(), measures.QUIET)

    def _chart(self, line: FactLine) -> str:
        view: QWidget = self._view.viewport()
        width = min(view.width() - 2 * INDENT, CHART_WIDTH)
        return breakdown_chart(breakdown_bars(line), chart_style(view, width))
