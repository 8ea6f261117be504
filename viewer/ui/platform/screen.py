"""The size of a window: as it was left, the one asked for, or what the screen has room for."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from viewer.app.settings import SettingsFile

ZOOMS = "zooms"  # the property of a window whose keys of text sizes are about its pages
HELPS = "helps"  # the property of a window that has pages of help of its own
LINE = 18  # pixels, of the usual text
FRAME = 40  # what the window manager puts around a window
LARGE = 1600, 1200  # what is larger is read no better, on however wide a screen


def resize_within_screen(widget: QWidget, width: int, height: int) -> None:
    """Give a window its size in pixels, but never more than fits on its screen with a frame.

    The size is that for the usual text; larger text makes the window larger.
    """
    room, scale = widget.screen().availableSize(), max(1.0, widget.fontMetrics().height() / LINE)
    wanted = round(width * scale), round(height * scale)
    widget.resize(min(wanted[0], room.width() - FRAME), min(wanted[1], room.height() - FRAME))


def open_as_left(widget: QWidget, left: str, width: int, height: int) -> None:
    """Give a window the place and size that it was `left` with, or else this size."""
    if not widget.restoreGeometry(QByteArray.fromBase64(left.encode("ascii", "replace"))):
        resize_within_screen(widget, width, height)


def place_and_size(widget: QWidget) -> str:
    """A window's place and size as `open_as_left` takes them, in base64."""
    return widget.saveGeometry().toBase64().toStdString()


def open_large(window: "QDialog", settings: "SettingsFile", name: str) -> None:
    """Open a window as it was left, at first as large as the screen allows.

    `name` is the setting that keeps its place and size.
    """
    open_as_left(window, getattr(settings.values, name), *LARGE)

    def keep() -> None:
        kept: dict[str, Any] = {name: place_and_size(window)}
        settings.change(settings.values._replace(**kept))

    window.finished.connect(keep)
