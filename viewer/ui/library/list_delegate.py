"""What the lists at the window's side look like: their fonts, and a bar beside the chosen row."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import paint_chosen


class ListDelegate(QStyledItemDelegate):
    """Fonts, heights and the mark of the chosen row; those who inherit draw the lines."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._measured: tuple[QFont, int, int, int] | None = None

    @property
    def is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def title_font(self, *, bold: bool) -> QFont:
        return measures.scaled(self._view.font(), measures.BODY, bold=bold)

    def quiet_font(self, *, bold: bool = False) -> QFont:
        return measures.scaled(self._view.font(), measures.QUIET, bold=bold)

    def large_font(self) -> QFont:
        return measures.scaled(self._view.font(), measures.LARGE)

    def heights(self) -> tuple[int, int, int]:
        """The heights of a title, of a quiet and of a large line, measured once a font."""
        font = self._view.font()
        if self._measured is None or self._measured[0] != font:
            fonts = (self.title_font(bold=True), self.quiet_font(), self.large_font())
            title, quiet, large = (QFontMetrics(each).height() for each in fonts)
            self._measured = (font, title, quiet, large)
        return self._measured[1:]

    def paint_chosen(self, painter: QPainter, box: QRect) -> None:
        """The ground of a chosen row, and the bar at its leading edge."""
        paint_chosen(painter, box, self._view, is_first=True)
