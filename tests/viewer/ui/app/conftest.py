"""A window that another follows when its language changes."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.viewer.ui.operations.note_desk import is_ready
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.main.window import MainWindow

Followed = Callable[..., MainWindow]
Change = Callable[[MainWindow, str], MainWindow]


@pytest.fixture
def remembered(kept: Places) -> SettingsFile:
    """What the windows remember."""
    return SettingsFile(kept.settings)


@pytest.fixture
def ready(start: Callable[..., MainWindow], remembered: SettingsFile, qtbot: QtBot) -> MainWindow:
    """A window on Belgium whose late parts are there."""
    window = start("iom-belgium", remembered=remembered)
    qtbot.waitUntil(lambda: is_ready(window))
    return window


@pytest.fixture
def followed(qtbot: QtBot, keep: Callable[[Any], None], widgets: list[QWidget]) -> Followed:
    """Waits for the window that follows another, and until that is gone."""

    def wait(window: MainWindow, begin: Callable[[], None] = lambda: None) -> MainWindow:
        followers: list[MainWindow] = []
        window.replaced.connect(followers.append)
        begin()
        qtbot.waitUntil(lambda: bool(followers))
        keep(followers[0])
        qtbot.waitUntil(lambda: not isValid(window))
        widgets[:] = filter(isValid, widgets)
        return followers[0]

    return wait


@pytest.fixture
def change(followed: Callable[..., MainWindow]) -> Change:
    """Chooses a language in the menu of a window; gives the window that follows it."""
    return lambda window, tag: followed(window, window.actions_.languages[tag].trigger)
