"""The print window, open on the Belgian profile in a library of two."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Profile
from tests.viewer.ui.printing.opened import Opened
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.print_window import PrintWindow


@pytest.fixture
def stocked(window: MainWindow, belgium: Profile, library: Library) -> MainWindow:
    """The main window on a library of two profiles."""
    window.show_library(library.profiles(), belgium.summary.id)
    return window


@pytest.fixture
def open_another(
    window: MainWindow, kept: Places, language: Language, settings: SettingsFile, tasks: Tasks
) -> Callable[[], PrintWindow]:
    """Opens a print window on what the main window shows."""

    def make() -> PrintWindow:
        assert window.profile
        return PrintWindow(window, window.profile, kept, language, settings, tasks)

    return make


@pytest.fixture
def opened(
    stocked: MainWindow,
    kept: Places,
    language: Language,
    settings: SettingsFile,
    tasks: Tasks,
    qtbot: QtBot,
) -> Iterator[Opened]:
    settings.change(settings.values._replace(print_choices={"contacts": {"paper": "a4"}}))
    assert stocked.profile
    made = PrintWindow(stocked, stocked.profile, kept, language, settings, tasks)
    with qtbot.waitExposed(made):
        made.show()
    opened = Opened(made, qtbot)
    opened.settle()
    yield opened
    tasks.close()
