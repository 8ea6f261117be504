"""A list whose sentences are whole, on as many lines as they take."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
)

from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import ROW_ROLE
from viewer.ui.widgets.line_delegate import LineDelegate

LONGEST_WORD = 30  # letters; a path has no spaces where a line could end
_BREAK = "\N{ZERO WIDTH SPACE}"


class WrappedList(QListView):
    """Breaks its lines at the width that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(_Lines(self))


class _Lines(LineDelegate):
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = breakable(option.text)
        option.rect = self._stood_in(option, index)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        beside = 2 * measures.LABEL
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:  # Qt does not count the box
            style, metric = self._view.style(), QStyle.PixelMetric.PM_IndicatorWidth
            beside += style.pixelMetric(metric, option, self._view) + measures.LABEL
        option.rect.setWidth(self._view.viewport().width() - beside)
        return QSize(0, super().sizeHint(option, index).height())

    def _stood_in(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        """All lines of what belongs to a document begin further in than the document's own."""
        inset = (index.data(ROW_ROLE) or 0) * measures.PAGE
        if option.direction == Qt.LayoutDirection.RightToLeft:
            return option.rect.adjusted(0, 0, -inset, 0)
        return option.rect.adjusted(inset, 0, 0, 0)


def breakable(text: str) -> str:
    """The same to the eye, but a long word may end on the next line."""
    return " ".join(_BREAK.join(_pieces(word)) for word in text.split(" "))


def _pieces(word: str) -> list[str]:
    starts = range(0, len(word), LONGEST_WORD)
    return [word[start : start + LONGEST_WORD] for start in starts] or [word]
