"""A label of one line that says with a mark, and on hover, that there is more."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent

from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.tips import plain_tip


class LineLabel(PlainLabel):
    """One line; what does not fit ends in "…", and is heard in full."""

    def __init__(self, text: str, voice: str) -> None:
        super().__init__(text, voice)
        self.setWordWrap(False)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.setText(text)
        if self.isVisible():
            self._fit()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + measures.HAIR
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_whole"):
            self._fit()

    def _fit(self) -> None:
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, end, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip("" if shown == self._whole else plain_tip(self._whole))
