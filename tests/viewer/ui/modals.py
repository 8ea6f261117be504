"""Dialogs that would wait for an answer, closed as soon as they are seen."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

LOOK_EVERY = 5  # ms


@contextmanager
def closed_at_sight(kind: type[QDialog]) -> Iterator[list[str]]:
    """Close every modal dialog of this kind, and keep what it said: its text, or its title."""
    said: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            said.append(dialog.text() if isinstance(dialog, QMessageBox) else dialog.windowTitle())
            dialog.reject()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(LOOK_EVERY)
    yield said
    timer.stop()
