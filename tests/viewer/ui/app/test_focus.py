"""Whatever has the focus has a whole ring round it, which is seen in all colours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.operations.note_desk import is_ready
from tests.viewer.ui.pixels import LOOKS, between, show_in
from tests.viewer.ui.seen import OPENING, look_at
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.colours import colours_of

Start = Callable[..., MainWindow]
DEEP = 8  # pixels from the edge of a widget, in which its ring begins
SHARE = 0.9  # of a side
CORNER = 4  # pixels that are round


def stops(window: QWidget) -> list[QWidget]:
    """What is seen and can have the focus of the keyboard."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each.window() is window
        and not each.visibleRegion().isEmpty()
    ]


def place_of(widget: QWidget) -> QRect:
    """Where the ring is expected, in the coordinates of the widget."""
    if isinstance(widget, QTabBar):
        return widget.tabRect(widget.currentIndex())
    return widget.rect()


def sides(box: QRect, depth: int) -> list[list[QPoint]]:
    """The lines of pixels along the four sides, so far from the edge."""
    inner = box.adjusted(depth, depth, -depth, -depth)
    across, down = range(inner.left(), inner.right()), range(inner.top(), inner.bottom())
    return [
        [QPoint(x, inner.top()) for x in across],
        [QPoint(x, inner.bottom()) for x in across],
        [QPoint(inner.left(), y) for y in down],
        [QPoint(inner.right(), y) for y in down],
    ]


def is_line(line: list[QPoint], image: QImage, colour: QColor) -> bool:
    """Whether most of a line has this colour."""
    same = [at for at in line if image.pixelColor(at) == colour]
    return len(same) >= SHARE * (len(line) - 2 * CORNER)


def has_ring(box: QRect, image: QImage, colour: QColor) -> bool:
    """Whether two pixels or more at each side have this colour, and what is inside has another."""
    depths = range(min(DEEP, box.height() // 2))
    lines = [[is_line(line, image, colour) for line in sides(box, depth)] for depth in depths]
    return all(2 <= sum(each) < len(depths) for each in zip(*lines, strict=True))


def shot(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def ringless(window: QWidget) -> list[str]:
    """What takes the focus and has no ring of two pixels then."""
    colours = colours_of(QApplication.palette())
    assert between(QColor(colours.accent), QColor(colours.window)) >= 3
    assert between(QColor(colours.accent), QColor(colours.surface)) >= 3
    found = []
    for each in stops(window):
        if (focus := window.focusWidget()) is not None:
            focus.clearFocus()
        box, accent = place_of(each), QColor(colours.accent)
        had_one = has_ring(box, shot(each), accent)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        if had_one or not has_ring(box, shot(each), accent):
            found.append(f"{type(each).__name__} {each.objectName()} {each.accessibleName()}")
    return found


@pytest.mark.slow
def test_the_focus_is_seen_on_all_that_takes_it(
    start: Start, replaced: object, library: Library, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    window.resize(1280, 800)
    window.activateWindow()
    qtbot.waitUntil(lambda: is_ready(window))

    def look(shown: QWidget) -> None:
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        for name in LOOKS:
            show_in(name)
            assert (name, ringless(shown)) == (name, [])

    for action in window.actions_.tabs:
        action.trigger()
        look(window)
    for name in OPENING:
        look_at(window, qtbot, name, look)
