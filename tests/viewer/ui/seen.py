"""Dialogs and windows as the reader opens them, for tests that look at all of them."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from viewer.ui.main.window import MainWindow

# The actions that open one; the library needs a second profile and an earlier edition for some.
OPENING = (
    "settings", "about", "help", "world", "notes", "note", "compare", "history", "wrong",
    "export", "print", "qr", "draft",
)  # fmt: skip
LOOK_EVERY = 20  # milliseconds


def look_at(window: MainWindow, qtbot: QtBot, name: str, look: Callable[[QDialog], None]) -> None:
    """Open the dialog of an action, look at it, and close it; some wait for their end."""
    seen: list[QDialog] = []
    closed: list[bool] = []

    def try_to_look() -> None:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        dialog = next((each for each in shown if isinstance(each, QDialog)), None)
        if dialog is not None and not seen:
            seen.append(dialog)
            look(dialog)
            closed.append(dialog.close())

    timer = QTimer()
    timer.timeout.connect(try_to_look)
    timer.start(LOOK_EVERY)
    getattr(window.actions_, name).trigger()
    qtbot.waitUntil(lambda: bool(closed))
    timer.stop()
