"""A window that is closed in an import asks first, and the next start offers what was not read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.generated.library import write_documents
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]
MANY = 300


@pytest.fixture
def importing(
    start: Start, kept: Places, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    """A window in the middle of an import of many documents."""
    write_documents(tmp_path / "many", MANY, 3)
    window = start(remembered=settings)
    imports = window.findChild(Imports)
    assert imports is not None
    imports.import_paths([tmp_path / "many"])
    qtbot.waitUntil(lambda: window.progress.bar.maximum() == MANY)
    return window


def answer(window: MainWindow, button: int) -> str:
    """Close the window, press a button of the question, and return what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.buttons()[button].click()

    QTimer.singleShot(0, press)
    window.close()
    return asked[0]


def test_closing_in_an_import_asks_and_goes_on_where_it_is_cancelled(
    importing: MainWindow, settings: SettingsFile, qtbot: QtBot
) -> None:
    assert "not read yet" in answer(importing, 1)
    assert importing.isVisible()
    qtbot.waitUntil(lambda: importing.findChild(ImportReportDialog) is not None, timeout=60_000)
    assert settings.values.unread == ()


def test_the_next_start_tells_how_many_were_not_read_and_reads_them_when_told_to(
    importing: MainWindow, start: Start, settings: SettingsFile, texts_of: Texts, qtbot: QtBot
) -> None:
    answer(importing, 0)
    assert not importing.isVisible()
    left = settings.values.unread_count
    assert 0 < left <= MANY
    window = start(remembered=settings)
    qtbot.waitUntil(window.notice.isVisible)
    said = f"{left} documents were not read when the window was closed: continue?"
    assert said in texts_of(window.notice)
    assert settings.values.unread == ()
    window.notice.step.click()
    qtbot.waitUntil(lambda: len(window.library.profiles) == MANY + 1, timeout=60_000)


def test_closing_without_an_import_asks_nothing(start: Start, kept: Places) -> None:
    window = start()
    window.close()
    assert not window.isVisible()
