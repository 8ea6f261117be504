"""Lines of a list that Qt draws, with the bar of all lists at the chosen one."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui.platform.colours import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import Index, paint_chosen, paint_mark


class LineDelegate(QStyledItemDelegate):
    """Texts beside the bar, on lines that are high enough to be hit."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colours = colours_of(self._view.palette())
        option.palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.selection))
        option.palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
        option.rect.adjust(measures.LABEL, 0, -measures.LABEL, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        least = max(measures.ROW_HEIGHT, option.fontMetrics.height() + measures.LABEL)
        return QSize(size.width() + 2 * measures.LABEL, max(least, size.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            paint_chosen(painter, option.rect, self._view, is_first=True)
        super().paint(painter, option, index)
        if is_chosen:
            paint_mark(painter, option.rect, self._view, is_first=True)
