"""What another program does to the library is seen in the window without a click."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import Places
from viewer.ui.main.library_watch import LibraryWatch
from viewer.ui.main.window import MainWindow

Start = Callable[..., MainWindow]


@pytest.fixture
def watched(start: Start, library: Library, qtbot: QtBot) -> MainWindow:
    """A window that watches a library with two profiles."""
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: window.findChild(LibraryWatch) is not None)
    return window


def listed(window: MainWindow) -> list[str]:
    return [line.id for line in window.library.profiles]


def test_a_profile_that_another_program_removes_leaves_the_list(
    watched: MainWindow, library: Library, qtbot: QtBot
) -> None:
    assert sorted(listed(watched)) == ["iom-belgium", "second"]
    library.remove("second")
    qtbot.waitUntil(lambda: listed(watched) == ["iom-belgium"])


def test_an_edition_that_another_program_imports_is_shown(
    watched: MainWindow, library: Library, kept: Places, qtbot: QtBot
) -> None:
    document = kept.library.parent / "belgium.yaml"
    text = library.source("iom-belgium").decode().replace("title: IOM in Belgium", "title: Newer")
    document.write_text(text, "utf-8")
    library.import_paths([document], lambda *_: None, lambda: False)
    qtbot.waitUntil(lambda: watched.windowTitle().startswith("Newer"))


def test_a_change_that_was_not_seen_is_when_the_window_comes_to_the_front(
    watched: MainWindow, library: Library, dressed: QApplication, qtbot: QtBot
) -> None:
    watch = watched.findChild(LibraryWatch)
    assert watch is not None
    watch.watcher.removePaths(watch.watcher.files())  # as on a share
    library.remove("second")
    assert sorted(listed(watched)) == ["iom-belgium", "second"]
    dressed.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: listed(watched) == ["iom-belgium"])
