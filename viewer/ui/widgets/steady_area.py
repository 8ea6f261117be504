"""A scrolling area in which nothing jumps: what is read stays while heights above it change."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

LOOKED_FOR = range(0, 200, 8)  # pixels below the upper edge where something readable may begin


class SteadyArea(QScrollArea):
    """`view_changed` tells that another part of the content may be seen now."""

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One made here: to learn what a widget of Qt's own is, PySide loads all kinds of widgets.
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")  # as Qt calls it, for its style sheets
        self.setViewport(viewport)
        self._is_still = False
        self.verticalScrollBar().valueChanged.connect(self.view_changed)

    def forget(self, widget: QWidget) -> None:
        """`widget`, a part of the content, is about to go."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view_changed.emit()

    @contextmanager
    def still(self, changed: QWidget) -> Iterator[None]:
        """What is read stays in its place while `changed`, a part of the content, gets parts."""
        if self._is_still or not self.isVisible():
            yield
            return
        self._is_still = True
        bar, read = self.verticalScrollBar(), self._read()
        before = self._top(read) if read else 0
        try:
            yield
            _lay_out(changed, self.widget())
            if read:
                bar.setValue(bar.value() + self._top(read) - before)
        finally:
            self._is_still = False

    def _read(self) -> QWidget | None:
        """What stands at the upper edge; None where the content begins there."""
        top = self.verticalScrollBar().value()
        content = self.widget()
        if not top or content is None:
            return None
        points = (QPoint(content.width() // 4, top + below) for below in LOOKED_FOR)
        found = (content.childAt(point) for point in points)
        return next((each for each in found if each and each.layout() is None), None)

    def _top(self, widget: QWidget) -> int:
        return widget.mapTo(self.viewport(), QPoint(0, 0)).y()


def _lay_out(changed: QWidget, content: QWidget | None) -> None:
    """Give everything around `changed` its new size now, and not with the next events."""
    widget: QWidget | None = changed
    while widget is not None and widget is not content:
        widget.updateGeometry()
        widget = widget.parentWidget()
        if widget is not None:
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LayoutRequest))


def area_around(widget: QWidget) -> SteadyArea | None:
    """The area that a widget scrolls in."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, SteadyArea):
        around = around.parentWidget()
    return around
