"""Another language while the program runs: the window that follows, and when it comes."""

import gc
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QSpinBox
from pytestqt.qtbot import QtBot

from tests.viewer.ui.app.conftest import Change
from tests.viewer.ui.operations.note_desk import open_dialog
from viewer.app.font_scale import FACTORS
from viewer.app.paths import RESOURCES
from viewer.app.settings import SettingsFile
from viewer.ui.app.language_change import LanguageChange
from viewer.ui.app.languages import CHANGE
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.dialogs.note import NoteDialog
from viewer.ui.dialogs.preferences import PreferencesDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports
from viewer.ui.platform.garbage import GarbageCollection
from viewer.ui.platform.tasks import Lane, Tasks
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.world.window import WorldWindow

BELGIUM = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
LANGUAGES = ("ar", "es", "de", "nl", "en", "fr")


def document(folder: Path, profile_id: str) -> Path:
    file = folder / f"{profile_id}.yaml"
    file.write_text(BELGIUM.replace("id: iom-belgium", f"id: {profile_id}", 1), encoding="utf-8")
    return file


def test_the_window_speaks_the_chosen_language_at_once(ready: MainWindow, change: Change) -> None:
    follower = change(ready, "fr")
    assert follower.header.age.accessibleName().startswith("17 chiffres sur 20")
    assert follower.actions_.languages["fr"].isChecked()
    assert follower.isVisible()
    assert [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)] == [
        follower
    ]


def test_each_language_stands_in_the_menu_by_its_own_name(ready: MainWindow) -> None:
    names = {tag: action.text() for tag, action in ready.actions_.languages.items()}
    assert names == {"": "As the &system", **ready.language.own_names}


def test_the_layout_follows_the_language_and_colours_and_text_size_stay(
    ready: MainWindow, change: Change
) -> None:
    ready.theme_requested.emit("dark")
    ready.text_step_requested.emit(1)
    points = QApplication.font().pointSizeF()
    arabic = change(ready, "ar")
    assert arabic.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert arabic.header.pos().x() == 0
    assert arabic.library.mapTo(arabic, arabic.library.rect().topRight()).x() > arabic.width() / 2
    assert arabic.palette().window().color().lightness() < 128
    assert QApplication.font().pointSizeF() == points
    arabic.text_step_requested.emit(0)
    assert QApplication.font().pointSizeF() == pytest.approx(points / FACTORS[3] * FACTORS[2])
    assert change(arabic, "en").layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_qt_speaks_the_language_too(ready: MainWindow, change: Change) -> None:
    german = change(ready, "de")
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel, german)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "Abbrechen"
    shown = german.actions_.print.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Strg+P"
    box.deleteLater()
    change(german, "en")
    assert QKeySequence("Ctrl+P").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+P"


def test_screen_readers_are_told_the_language_and_digits_stay_as_they_are(
    ready: MainWindow, change: Change
) -> None:
    arabic = change(ready, "ar")
    for widget in (arabic, arabic.library.list, arabic.header.age):
        told = QAccessible.queryAccessibleInterface(widget).attributesInterface()
        locale = told.attributeValue(QAccessible.Attribute.Locale)
        assert locale.language() is QLocale.Language.Arabic
    box = QSpinBox()
    box.setValue(5)
    assert box.text() == "5"
    box.deleteLater()


def test_the_choice_is_remembered_and_the_systems_can_be_chosen_again(
    ready: MainWindow, change: Change, remembered: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "")
    french = change(ready, "fr")
    assert remembered.values.language == "fr"
    dutch = change(french, "")
    assert (remembered.values.language, dutch.language.tag) == ("", "nl")
    assert dutch.actions_.languages[""].isChecked()


def test_the_settings_change_it_at_once_and_are_there_again(
    ready: MainWindow, followed: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    titles: list[str] = []

    def look() -> None:
        """Choose French the first time; close the settings the second."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreferencesDialog) and dialog.windowTitle() not in titles:
            titles.append(dialog.windowTitle())
            box = dialog.boxes["language"]
            assert isinstance(box, ValueBox)
            box.choose("fr") if len(titles) == 1 else dialog.accept()

    clock = QTimer()
    clock.timeout.connect(look)
    clock.start(10)
    follower = followed(ready, ready.actions_.settings.trigger)
    qtbot.waitUntil(lambda: len(titles) == 2)
    clock.stop()
    assert titles[0] == "Settings"
    assert titles[1] == follower.language.tr("Settings") != titles[0]


def test_choosing_the_language_that_is_spoken_changes_nothing(
    ready: MainWindow, qtbot: QtBot
) -> None:
    ready.actions_.languages["fr"].trigger()
    ready.actions_.languages["en"].trigger()
    assert ready.findChild(LanguageChange, CHANGE) is None
    assert ready.actions_.languages["en"].isChecked()


def test_an_import_under_way_ends_first_and_its_report_is_read(
    ready: MainWindow,
    tmp_path: Path,
    followed: Callable[..., MainWindow],
    qtbot: QtBot,
) -> None:
    documents = [document(tmp_path, f"p{number}") for number in range(12)]
    imports = ready.findChild(Imports)
    assert imports is not None
    imports.import_paths(documents)
    assert imports.is_busy
    ready.actions_.languages["fr"].trigger()
    qtbot.waitUntil(lambda: not imports.is_busy)
    report = open_dialog(qtbot, ImportReportDialog)
    tried_twice(ready, qtbot)
    assert ready.isVisible()
    follower = followed(ready, report.close)
    assert follower.actions_.undo.text().endswith("importation de 12 documents")
    assert len(follower.library.profiles) == 13


def test_what_goes_on_for_long_is_told(
    ready: MainWindow, tasks: Tasks, followed: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    end = threading.Event()
    tasks.run(end.wait, lambda _: None, lambda _: None, Lane.LONG)
    ready.actions_.languages["fr"].trigger()
    said = "The language changes when what goes on is done."
    qtbot.waitUntil(lambda: ready.statusBar().currentMessage() == said)
    assert ready.isVisible()
    assert followed(ready, end.set).language.tag == "fr"


def test_a_note_that_is_being_written_stays(
    ready: MainWindow, followed: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    ready.actions_.note.trigger()
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText("Ring before noon")
    ready.actions_.languages["fr"].trigger()
    told = ready.statusBar().currentMessage().replace("\u2068", "").replace("\u2069", "")
    assert told == f"The language changes when “{dialog.windowTitle()}” is closed."
    tried_twice(ready, qtbot)
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == "Ring before noon"
    follower = followed(ready, lambda: dialog.saved.emit("Ring before noon"))
    assert follower.actions_.undo.isEnabled()


def test_a_window_beside_it_waits_to_be_closed(
    ready: MainWindow, followed: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    ready.actions_.world.trigger()
    world = open_dialog(qtbot, WorldWindow)
    ready.actions_.languages["ar"].trigger()
    ready.actions_.languages["fr"].trigger()
    tried_twice(ready, qtbot)
    assert world.isVisible()
    assert followed(ready, world.close).language.tag == "fr"


def tried_twice(window: MainWindow, qtbot: QtBot) -> None:
    """Let the change that waits have tried, and gone on waiting."""
    change = window.findChild(LanguageChange)
    assert change is not None
    clock = change.findChild(QTimer)
    assert clock is not None
    for _ in range(2):
        with qtbot.waitSignal(clock.timeout):
            pass


def main_windows() -> list[MainWindow]:
    return [each for each in gc.get_objects() if isinstance(each, MainWindow)]


@pytest.mark.slow
def test_twenty_changes_leave_one_window_and_nothing_of_those_before(
    ready: MainWindow, change: Change, tasks: Tasks
) -> None:
    gc.unfreeze()
    before = main_windows()  # other tests may have left some
    window, times = change(ready, "fr"), []
    top_levels, timers = len(QApplication.topLevelWidgets()), len(tasks.children())
    for number in range(20):
        begun = perf_counter()
        window = change(window, LANGUAGES[number % len(LANGUAGES)])
        times.append(perf_counter() - begun)
    gc.unfreeze()
    gc.collect()
    assert len(QApplication.topLevelWidgets()) == top_levels
    assert len(tasks.children()) == timers
    assert all(each in (*before, window) for each in main_windows())
    assert len(window.findChildren(GarbageCollection)) == 1
    assert not gc.isenabled()
    assert sorted(times)[10] < 1.0
