"""Every view and dialog, as somebody hears it who does not see it."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.heard.tree import faults_of
from tests.viewer.ui.heard.views import Program
from tests.viewer.ui.operations.note_desk import is_ready, keep_notes, note_on
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks

Start = Callable[..., MainWindow]
Load = Callable[[str], Language]
pytestmark = pytest.mark.usefixtures("active")


@pytest.fixture
def run(
    start: Start, replaced: Places, settings: SettingsFile, tasks: Tasks, qtbot: QtBot
) -> Callable[[Language], Program]:
    """Starts the program in a language, on a library with a note and two editions."""
    keep_notes(replaced, note_on("fact", "population", "asked"), note_on("profile", "", "seen"))

    def started(language: Language) -> Program:
        window = start("iom-belgium", spoken=language, remembered=settings)
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: is_ready(window))
        return Program(window, replaced, language, settings, tasks, qtbot)

    return started


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_everything_in_every_view_says_once_what_it_is(
    library: Library, run: Callable[[Language], Program], load_language: Load, tag: str
) -> None:
    assert len(library.profiles()) == 2
    program = run(load_language(tag))
    faults = {name: faults_of(widget) for name, widget in program.views()}
    assert {name: found for name, found in faults.items() if found} == {}
    assert len(faults) == 24
