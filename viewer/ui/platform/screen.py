"""A new window's size: the one asked for, or what the screen has room for."""

from PySide6.QtWidgets import QWidget

LINE = 18  # pixels, of the usual text
FRAME = 40  # what the window manager puts around a window


def resize_within_screen(widget: QWidget, width: int, height: int) -> None:
    """Give a window its size in pixels, but never more than fits on its screen with a frame.

    The size is that for the usual text; larger text makes the window larger.
    """
    room, scale = widget.screen().availableSize(), max(1.0, widget.fontMetrics().height() / LINE)
    wanted = round(width * scale), round(height * scale)
    widget.resize(min(wanted[0], room.width() - FRAME), min(wanted[1], room.height() - FRAME))
