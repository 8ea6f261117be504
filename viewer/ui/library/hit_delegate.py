"""Draws what a search found: the matched words marked, headings over their groups."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.ui.library.hit_model import HeadingRow, HitRow
from viewer.ui.library.list_delegate import ListDelegate
from viewer.ui.library.marked_text import draw_marked
from viewer.ui.platform.theme import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.indexes import ROW_ROLE, Index


class HitDelegate(ListDelegate):
    """A hit has its title over detail, country and tab."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        title, quiet = self.heights()
        if isinstance(index.data(ROW_ROLE), HeadingRow):
            return QSize(0, quiet + measures.PAGE)
        return QSize(0, title + quiet + 2 * measures.LABEL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option.rect, row)
        elif isinstance(row, HitRow):
            if self._view.selectionModel().isSelected(index):
                self.paint_chosen(painter, option.rect)
            self._paint_hit(painter, option.rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: HeadingRow) -> None:
        painter.setFont(self.quiet_font(bold=True))
        painter.setPen(QColor(colours_of(self._view.palette()).muted))
        inner = box.adjusted(measures.SNUG, 0, -measures.SNUG, -measures.HAIR)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, int(bottom), row.text)

    def _paint_hit(self, painter: QPainter, box: QRect, row: HitRow) -> None:
        colours = colours_of(self._view.palette())
        first, second = self.lines(box)
        mirrored = self.is_mirrored
        painter.setFont(self.title_font(bold=False))
        painter.setPen(QColor(colours.text))
        title = row.hit.title.value
        draw_marked(painter, first, title, row.hit.title_marks, is_mirrored=mirrored)
        painter.setFont(self.quiet_font())
        painter.setPen(QColor(colours.muted))
        hit, place = row.hit, row.place
        draw_marked(painter, second, hit.detail, hit.detail_marks, place, is_mirrored=mirrored)
