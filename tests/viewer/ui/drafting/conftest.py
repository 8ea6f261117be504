"""A window of drafts over the main window, as the menu opens it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.viewer.ui.modals import closed_at_sight
from viewer.app.paths import Places
from viewer.ui.drafting.window import DraftWindow
from viewer.ui.main.window import MainWindow

PAGES = Path(__file__).parents[3] / "data" / "pages"
Open = Callable[..., DraftWindow]


def checked(window: DraftWindow, qtbot: QtBot) -> DraftWindow:
    """The window once all that was typed is in the draft."""
    pause = window._pause
    qtbot.waitUntil(lambda: not pause.isActive() and window.drafts.are_checked)
    return window


@pytest.fixture
def main(start: Callable[..., MainWindow], kept: Places) -> MainWindow:
    return start("iom-belgium")


@pytest.fixture
def open_drafts(main: MainWindow, qtbot: QtBot, keep: Callable[[QWidget], None]) -> Iterator[Open]:
    """Opens the window, on pages by their names; a test that ends leaves nothing half written."""
    opened: list[DraftWindow] = []

    def window(*names: str) -> DraftWindow:
        if names:
            main.draft_requested.emit([PAGES / name for name in names])
        else:
            main.actions_.draft.trigger()
        shown = main.findChildren(DraftWindow)[-1]
        opened.append(shown)
        if names:
            qtbot.waitUntil(lambda: shown.shown is not None)
        return shown

    yield window
    for each in filter(isValid, opened):
        each._decide()
        for at, draft in enumerate(each.drafts.every):
            each.drafts.keep(at, draft.decided)
        each.close()


@pytest.fixture
def boxes() -> Iterator[list[str]]:
    """Cancels every message box as soon as it is seen, and keeps what it said."""
    with closed_at_sight(QMessageBox) as said:
        yield said
