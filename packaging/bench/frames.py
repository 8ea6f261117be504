"""Watches a window being painted: what a reader sees is there once a frame with it is done."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

# What the top-level window gets whenever it, or anything in it, is about to be painted.
PAINTING = (QEvent.Type.Paint, QEvent.Type.UpdateRequest)
COMPARED = 160  # pixels across: two pictures of a page are compared as small as this


class Frames(QObject):
    """Calls back after each frame of a window.

    Only the window itself is watched, never the things in it: a filter on the application would
    be called for every event of each of them, which slows a full window more than a bare one.
    """

    def __init__(self, window: QWidget, callback: Callable[[], None]) -> None:
        super().__init__(window)
        self._callback = callback
        self._is_due = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  (Qt names it and passes it)
        if event.type() in PAINTING and not self._is_due:
            self._is_due = True
            # The event is on its way to the window: what follows it in the queue is after it.
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._is_due = False
        self._callback()


def main_window() -> QMainWindow | None:
    """The window of the program that runs in this process."""
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    return next(windows, None)


def picture_of_page(window: QMainWindow) -> QImage | None:
    """The page in front as it is painted now; None where nothing but its ground is to be seen.

    It does not matter what the page is made of, labels or a drawing of its own.
    """
    tabs = window.findChild(QTabWidget)
    page = tabs.currentWidget() if isinstance(tabs, QTabWidget) else None
    if page is None or not page.isVisible():
        return None
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    picture = picture.copy(0, 0, picture.width() // 4 * 4, picture.height())  # lines unpadded
    tones = set(bytes(picture.constBits()))
    return picture if len(tones) > 2 else None  # letters have soft edges; a ground has none


def likeness(first: QImage, last: QImage) -> float:
    """The share of two pictures that is the same, from 0 to 1."""
    if first.size() != last.size():
        return 0
    # Held by names: the bits of a picture that is gone are anybody's.
    small, other = first.scaledToWidth(COMPARED), last.scaledToWidth(COMPARED)
    pairs = list(zip(bytes(small.constBits()), bytes(other.constBits()), strict=True))
    return sum(one == two for one, two in pairs) / len(pairs)
