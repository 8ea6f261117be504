"""The window of the world, opened from the menu."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.main.window import MainWindow
from viewer.ui.world.window import WorldWindow

Start = Callable[..., MainWindow]


@pytest.fixture
def main(start: Start, kept: Places, settings: SettingsFile) -> MainWindow:
    """The main window on a library with Belgium as its only profile."""
    assert kept.library.exists()
    return start("iom-belgium", remembered=settings)


@pytest.fixture
def world(main: MainWindow, qtbot: QtBot) -> Iterator[WorldWindow]:
    """The window, opened from the menu; its countries have been read."""
    main.actions_.world.trigger()
    qtbot.waitUntil(lambda: bool(main.findChildren(WorldWindow)))
    (opened,) = main.findChildren(WorldWindow)
    qtbot.waitUntil(lambda: opened.view is not None)
    yield opened
    if isValid(opened):
        opened.reject()
