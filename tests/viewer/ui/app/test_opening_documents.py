"""The window opened on a document, as desktops do with a file that is clicked on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.app.paths import RESOURCES, Places
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.main.window import MainWindow

Start = Callable[..., MainWindow]
BELGIUM = RESOURCES / "profiles" / "iom-belgium.yaml"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A profile that no library has."""
    file = tmp_path / "norway.profile.yaml"
    text = BELGIUM.read_text("utf-8").replace("id: iom-belgium", "id: iom-norway", 1)
    file.write_text(text, "utf-8")
    return file


def shows(window: MainWindow, profile_id: str) -> Callable[[], bool]:
    return lambda: window.profile is not None and window.profile.summary.id == profile_id


def has_reported(window: MainWindow) -> bool:
    return any(one.isVisible() for one in window.findChildren(ImportReportDialog))


def test_a_new_document_is_imported_and_shown(
    start: Start, kept: Places, document: Path, qtbot: QtBot
) -> None:
    window = start(str(document))
    qtbot.waitUntil(shows(window, "iom-norway"))
    qtbot.waitUntil(lambda: has_reported(window))


def test_a_document_that_is_in_the_library_already_is_shown(
    start: Start, kept: Places, document: Path, qtbot: QtBot
) -> None:
    first = start(str(document))
    qtbot.waitUntil(lambda: has_reported(first))
    second = start(str(BELGIUM))
    qtbot.waitUntil(shows(second, "iom-belgium"))
    qtbot.waitUntil(lambda: has_reported(second))


def test_without_a_library_yet_it_is_made_first(
    start: Start, home: Places, document: Path, qtbot: QtBot
) -> None:
    window = start(str(document))
    qtbot.waitUntil(shows(window, "iom-norway"))
    qtbot.waitUntil(lambda: has_reported(window))


def test_a_document_that_is_not_there_is_told_and_the_library_shown(
    start: Start, kept: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start(str(tmp_path / "gone.profile.yaml"))
    qtbot.waitUntil(lambda: has_reported(window))
    assert shows(window, "iom-belgium")()
