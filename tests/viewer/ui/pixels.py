"""Pixels of what is shown, and how well they are told apart."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from viewer.charts.shades import contrast
from viewer.ui.platform.colours import DARK, LIGHT, palette_of
from viewer.ui.platform.contrast import ON_BLACK, ON_WHITE
from viewer.ui.platform.theme import wear

LOOKS = {
    "light": palette_of(LIGHT),
    "dark": palette_of(DARK),
    "black on white": palette_of(ON_WHITE),
    "white on black": palette_of(ON_BLACK),
}


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def between(one: QColor, other: QColor) -> float:
    """The contrast of two colours, to one."""
    return contrast(one.name(), other.name())


def show_in(look: str) -> None:
    """Show all windows in the colours of this name."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, LOOKS[look])
