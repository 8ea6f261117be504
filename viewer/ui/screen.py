"""A new window's size: the one wished for, or what the screen has room for."""

from PySide6.QtWidgets import QWidget

FRAME = 40  # what the window manager puts around a window


def resize_within_screen(widget: QWidget, width: int, height: int) -> None:
    """Give a window its size in pixels, but never more than fits on its screen with a frame."""
    room = widget.screen().availableSize()
    widget.resize(min(width, room.width() - FRAME), min(height, room.height() - FRAME))
