"""What the lists at the window's side look like: two lines a row, a bar beside the chosen."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from viewer.ui.platform.theme import colours_of
from viewer.ui.widgets import measures


class ListDelegate(QStyledItemDelegate):
    """Fonts, heights and the mark of the chosen row; those who inherit draw the lines."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._measured: tuple[QFont, int, int] | None = None

    @property
    def is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def title_font(self, *, bold: bool) -> QFont:
        return measures.scaled(self._view.font(), measures.BODY, bold=bold)

    def quiet_font(self, *, bold: bool = False) -> QFont:
        return measures.scaled(self._view.font(), measures.QUIET, bold=bold)

    def heights(self) -> tuple[int, int]:
        """The heights of a title and of a quiet line, measured once a font."""
        font = self._view.font()
        if self._measured is None or self._measured[0] != font:
            title = QFontMetrics(self.title_font(bold=True)).height()
            self._measured = (font, title, QFontMetrics(self.quiet_font()).height())
        return self._measured[1:]

    def lines(self, box: QRect) -> tuple[QRect, QRect]:
        """Where the title and the line under it stand in a row."""
        title, quiet = self.heights()
        inner = box.adjusted(measures.SNUG, measures.LABEL, -measures.SNUG, -measures.LABEL)
        first = QRect(inner.left(), inner.top(), inner.width(), title)
        return first, QRect(inner.left(), inner.top() + title, inner.width(), quiet)

    def paint_chosen(self, painter: QPainter, box: QRect) -> None:
        """The ground of a chosen row, and the bar at its leading edge."""
        colours = colours_of(self._view.palette())
        left = box.right() - measures.HAIR + 1 if self.is_mirrored else box.left()
        painter.fillRect(box, QColor(colours.selection))
        bar = QRect(left, box.top(), measures.HAIR, box.height())
        painter.fillRect(bar, QColor(colours.accent))
