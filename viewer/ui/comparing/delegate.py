"""Draws the cells of a comparison: the value, and under it, quieter, when it holds."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.comparison import ComparedRow, explanation
from viewer.language import Language
from viewer.ui import measures
from viewer.ui.comparing.lines import Line, details, when
from viewer.ui.comparing.model import ComparisonModel
from viewer.ui.tables.drawn_text import draw_text, text_height
from viewer.ui.tables.indexes import Index
from viewer.ui.theme import Colours, colours_of

INDENT = measures.SNUG
TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
Piece = tuple[str, QFont, str]  # a text, its font and its colour


class ComparisonDelegate(QStyledItemDelegate):
    """Sizes and paints the headings of groups and the cells of rows."""

    def __init__(self, language: Language, view: QAbstractItemView, lines: ComparisonModel) -> None:
        super().__init__(view)
        self._language, self._view, self._model = language, view, lines
        self._use(view.font())

    def _use(self, font: QFont) -> None:
        """Make the fonts of all cells: for each cell anew they would take a while."""
        self._body, self._italic = font, QFont(font)
        self._italic.setItalic(True)
        self._quiet = measures.scaled(font, measures.QUIET)
        self._heading = measures.scaled(font, measures.BODY, bold=True)

    def follow_font(self) -> None:
        """Draw in the view's font, which has changed."""
        self._use(self._view.font())

    def height(self, line: Line, column: int, width: int) -> int:
        """The height that a cell needs in a column of this width."""
        if isinstance(line, str):
            return QFontMetrics(self._heading).height() + measures.GROUP
        inner = width - 2 * INDENT
        pieces = self._pieces(line, column, colours_of(self._view.palette()))
        needed = sum(text_height(font, text, inner) for text, font, _ in pieces)
        return max(needed + 2 * measures.HAIR, measures.ROW_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(self._model.lines[index.row()], index.column(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        colours = colours_of(self._view.palette())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        if isinstance(line, str):
            self._paint_group(painter, option.rect, line, colours)
        else:
            box = option.rect.adjusted(INDENT, measures.HAIR, -INDENT, -measures.HAIR)
            for text, font, colour in self._pieces(line, index.column(), colours):
                painter.setFont(font)
                painter.setPen(QColor(colour))
                draw_text(painter, self._view.layoutDirection(), box, TOP, text)
                box.setTop(box.top() + text_height(font, text, box.width()))
        painter.restore()

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
            yield row.label.value, self._body, colours.text
            if row.place:
                yield row.place, quiet, colours.muted
            if row.remarks:
                yield explanation(self._language, row.remarks), quiet, colours.old
            return
        cell = row.cells[column - 1]
        if cell.is_told:
            yield cell.value, self._body, colours.text
        else:
            yield cell.value, self._italic, colours.muted
        for text in details(cell):
            is_old = cell.is_old and text == when(cell)
            yield text, quiet, colours.old if is_old else colours.muted
