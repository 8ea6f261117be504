"""Where the Tab key stops in a window, and where the eye would go next."""

from itertools import groupby

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.main.window import MainWindow

MOST_STOPS = 80


def walked(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """What has the focus after each press of a key, from the search field round to it."""
    window.activateWindow()
    window.library.field.setFocus()
    seen: list[QWidget] = []
    while len(seen) < MOST_STOPS:
        focus = QApplication.focusWidget()
        if focus is None or focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(window.windowHandle(), key)
    return seen


def in_order_of_reading(window: MainWindow, stops: list[QWidget]) -> list[QWidget]:
    """The same: toolbar, what stands under it, library, profile, all about a fact; in each of them
    line by line, what holds others before these."""
    pane = getattr(window.tabs.page, "pane", None)
    under = [each for each in (vars(window).get("notice"),) if each]
    toolbar = window.library.field.parentWidget()
    parts = [toolbar, *under, window.side.widget(0), window.library]
    ordered: list[QWidget] = []
    for part in [*parts, window]:
        inner = [s for s in stops if part.isAncestorOf(s) and s not in ordered]
        beside = [s for s in inner if pane and pane.isAncestorOf(s)]
        ordered += _read(window, [s for s in inner if s not in beside]) + _read(window, beside)
    return ordered


def _read(window: MainWindow, stops: list[QWidget]) -> list[QWidget]:
    """Stops line by line; each before those that it holds."""
    outer = [s for s in stops if not any(_is_in(other, s) for other in stops)]
    ordered: list[QWidget] = []
    for line in _lines(window, outer):
        for stop in line:
            ordered.append(stop)
            ordered += _read(window, [s for s in stops if _is_in(stop, s)])
    return ordered


def _is_in(outer: QWidget, inner: QWidget) -> bool:
    return outer is not inner and outer.isAncestorOf(inner)  # Qt calls a widget its own ancestor


def _lines(window: MainWindow, stops: list[QWidget]) -> list[list[QWidget]]:
    boxes = {s: QRect(s.mapTo(window, QPoint(0, 0)), s.size()) for s in stops}
    line_of: dict[QWidget, int] = {}
    bottom = line = -1
    for stop in sorted(stops, key=lambda s: boxes[s].center().y()):
        if boxes[stop].center().y() > bottom:
            line += 1
            bottom = boxes[stop].bottom()
        line_of[stop] = line
    is_mirrored = window.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def place(stop: QWidget) -> tuple[int, int]:
        box = boxes[stop]
        return line_of[stop], -box.right() if is_mirrored else box.left()

    ordered = sorted(stops, key=place)
    return [list(each) for _, each in groupby(ordered, key=line_of.__getitem__)]
