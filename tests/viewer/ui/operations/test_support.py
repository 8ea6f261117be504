"""Help, Copy details for support, and what the window tells the log."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app.log import last_lines
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.support import support_details
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.support import Support
from viewer.ui.platform.tasks import Tasks

Start = Callable[..., MainWindow]


def events(home: Places) -> list[str]:
    return [line.split(" ", 3)[3] for line in last_lines(home.log, 50)]


def test_the_details_are_on_the_clipboard_and_the_status_bar_says_so(
    start: Start, kept: Places, tasks: Tasks, language: Language, qtbot: QtBot
) -> None:
    window = start()
    Support(window, tasks, language, lambda: support_details(kept))
    QApplication.clipboard().setText("before")
    window.actions_.support.trigger()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() != "before")
    details = QApplication.clipboard().text()
    assert details.startswith("profile-viewer: ")
    assert "1 profile," in details
    assert "Copied the details for support" in window.statusBar().currentMessage()


def test_the_action_has_a_key_and_stands_in_the_menu_and_in_the_help(window: MainWindow) -> None:
    assert window.actions_.support.shortcut().toString() == "Ctrl+Shift+D"
    (menu,) = [a.menu() for a in window.menuBar().actions() if a.text() == "&Help"]
    assert window.actions_.support in menu.actions()  # type: ignore[attr-defined] # QObject


def test_the_window_tells_the_log_that_it_was_painted_and_what_was_used(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start()
    qtbot.waitUntil(lambda: any(line.startswith("painted") for line in events(kept)))
    window.actions_.support.trigger()
    assert "action name=support" in events(kept)


def test_what_the_worker_refuses_is_told_by_its_code(
    start: Start, kept: Places, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    start("nowhere-land")
    qtbot.waitUntil(lambda: any("painted" in line for line in events(kept)))
    qtbot.waitUntil(lambda: "refused code=profile-unknown" in events(kept))
    assert "nowhere" not in "\n".join(events(kept))
    # Who started the program in a terminal reads it there, too.
    told = "profile-viewer: The library holds no profile with the ID nowhere-land."
    assert told in capsys.readouterr().err
