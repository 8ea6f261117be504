"""A window whose notes are ready to be written, and what tests of it need."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.viewer.ui.modals import closed_at_sight
from tests.viewer.ui.operations.note_desk import dialogs, is_ready
from viewer.app.paths import Places
from viewer.ui.dialogs.note import NoteDialog
from viewer.ui.main.window import MainWindow


@pytest.fixture
def noted(
    start: Callable[..., MainWindow],
    kept: Places,
    qtbot: QtBot,
    nothing_half_written: None,
) -> MainWindow:
    """A window on Belgium that has no notes yet."""
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: is_ready(window))
    return window


@pytest.fixture
def nothing_half_written(keep: Callable[[QWidget], None]) -> Iterator[None]:
    """A window that closes shall not ask about what a test left in a dialog."""
    yield
    for dialog in dialogs(NoteDialog):
        dialog.text.setPlainText("")


@pytest.fixture
def boxes() -> Iterator[list[str]]:
    """Cancels every message box as soon as it is seen, and keeps what it said; no other dialog."""
    with closed_at_sight(QMessageBox) as said:
        yield said


@pytest.fixture
def contact(belgium: Any) -> str:
    """The id of a number of an office."""
    office = next(office for office in belgium.offices if office.contacts)
    return f"{office.id}/{office.contacts[0].id}"
