"""Draws the cells of a comparison: the value, and under it, quieter, when it holds."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.comparison import ComparedRow, reasons
from viewer.i18n.language import Language
from viewer.ui.comparison.lines import Line, details, when
from viewer.ui.comparison.model import ComparisonModel
from viewer.ui.platform.colours import Colours, colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import Index, draw_text, paint_chosen, paint_clock, text_height

INDENT = measures.SNUG
TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading


class Piece(NamedTuple):
    """A text of a cell; what is old has a clock before it, for eyes that see no colours.

    `clock` is its width and height, 0 where there is none.
    """

    text: str
    font: QFont
    colour: str
    clock: int = 0

    @property
    def indent(self) -> int:
        """What the clock takes of the line, its space included."""
        return self.clock + measures.HAIR if self.clock else 0

    def height(self, width: int) -> int:
        """The height of the text in lines of this width."""
        return text_height(self.font, self.text, width - self.indent)


class ComparisonDelegate(QStyledItemDelegate):
    """Sizes and paints the headings of groups and the cells of rows."""

    def __init__(self, language: Language, view: QAbstractItemView, lines: ComparisonModel) -> None:
        super().__init__(view)
        self._language, self._view, self._model = language, view, lines
        self._use(view.font())

    def _use(self, font: QFont) -> None:
        """Make the fonts of all cells: for each cell anew they would take a while."""
        self._body = font
        self._quiet = measures.scaled(font, measures.QUIET)
        self._heading = measures.scaled(font, measures.BODY, bold=True)
        self._clock = int(QFontMetrics(self._quiet).height() * 0.8)

    def follow_font(self) -> None:
        """Draw in the view's font, which has changed."""
        self._use(self._view.font())

    def height(self, line: Line, column: int, width: int) -> int:
        """The height that a cell needs in a column of this width."""
        if isinstance(line, str):
            return QFontMetrics(self._heading).height() + measures.GROUP
        inner = width - 2 * INDENT
        pieces = self._pieces(line, column, colours_of(self._view.palette()))
        needed = sum(piece.height(inner) for piece in pieces)
        return max(needed + 2 * measures.HAIR, measures.ROW_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(self._model.lines[index.row()], index.column(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        colours = colours_of(self._view.palette())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_chosen(painter, option.rect, self._view, is_first=index.column() == 0)
        if isinstance(line, str):
            self._paint_group(painter, option.rect, line, colours)
        else:
            box = option.rect.adjusted(INDENT, measures.HAIR, -INDENT, -measures.HAIR)
            for piece in self._pieces(line, index.column(), colours):
                self._paint_piece(painter, box, piece)
                box.setTop(box.top() + piece.height(box.width()))
        painter.restore()

    def _paint_piece(self, painter: QPainter, box: QRect, piece: Piece) -> None:
        direction = self._view.layoutDirection()
        painter.setFont(piece.font)
        painter.setPen(QColor(piece.colour))
        is_mirrored = direction == Qt.LayoutDirection.RightToLeft
        if piece.clock:
            left = box.right() - piece.clock if is_mirrored else box.left()
            paint_clock(painter, QRect(left, box.top(), piece.clock, piece.clock))
        taken = piece.indent
        inner = box.adjusted(0, 0, -taken, 0) if is_mirrored else box.adjusted(taken, 0, 0, 0)
        draw_text(painter, direction, inner, TOP, piece.text)

    def _paint_group(self, painter: QPainter, box: QRect, text: str, colours: Colours) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(colours.text))
        inner = box.adjusted(INDENT, 0, -INDENT, -measures.HAIR)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        draw_text(painter, self._view.layoutDirection(), inner, bottom, text)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _pieces(self, row: ComparedRow, column: int, colours: Colours) -> Iterator[Piece]:
        quiet = self._quiet
        if column == 0:
            yield Piece(row.label.value, self._body, colours.text)
            if row.place:
                yield Piece(row.place, quiet, colours.muted)
            if row.remarks:
                yield Piece(reasons(self._language, row.remarks), quiet, colours.muted)
            return
        cell = row.cells[column - 1]
        yield Piece(cell.value, self._body, colours.text if cell.has_figure else colours.muted)
        for text in details(cell):
            if cell.is_old and text == when(cell):
                yield Piece(text, quiet, colours.old, self._clock)
            else:
                yield Piece(text, quiet, colours.muted)
