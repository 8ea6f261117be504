"""Exports from the window: what can be chosen, what is asked, what is written and said."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import RESOURCES, Places
from viewer.exports.catalogue import ExportOptions, Format
from viewer.exports.job import ExportChoice
from viewer.formatting.ages import AgeRules
from viewer.ui.dialogs.export import ExportDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.exports import Exports

Start = Callable[..., MainWindow]
BELGIUM = (RESOURCES / "profiles" / "iom-belgium.yaml").read_bytes()


@pytest.fixture
def opened(start: Start, kept: Places) -> MainWindow:
    return start("iom-belgium")


def exports_of(window: MainWindow) -> Exports:
    found = window.findChild(Exports)
    assert isinstance(found, Exports)
    return found


def yaml_of(*ids: str) -> ExportChoice:
    return ExportChoice(Format.YAML, ids, ExportOptions(AgeRules(date(2026, 1, 31))))


@pytest.fixture
def press() -> Iterator[Callable[[str], None]]:
    """Presses a button of the next message as soon as it waits for an answer."""
    timer = QTimer()
    wanted: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            next(one for one in box.buttons() if one.text() == wanted[0]).click()

    def start(text: str) -> None:
        wanted.append(text)
        timer.start(5)

    timer.timeout.connect(look)
    yield start
    timer.stop()


def test_an_export_says_which_file_it_wrote_and_offers_its_folder(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "Belgium.yaml"
    exports_of(opened).export_to(yaml_of("iom-belgium"), [file])
    qtbot.waitUntil(opened.notice.isVisible)
    assert opened.notice.accessibleName() == "Exported to Belgium.yaml."
    assert opened.notice.step.text() == "Open folder"
    assert file.read_bytes() == BELGIUM


@pytest.mark.parametrize(("answer", "is_replaced"), [("Replace", True), ("Cancel", False)])
def test_a_file_that_is_there_is_replaced_only_when_the_reader_says_so(
    opened: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    press: Callable[[str], None],
    answer: str,
    is_replaced: bool,
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("mine", encoding="utf-8")
    press(answer)
    exports_of(opened).export_to(yaml_of("iom-belgium"), [file])
    qtbot.waitUntil(exports_of(opened).is_idle)
    assert file.read_bytes() == (BELGIUM if is_replaced else b"mine")
    assert opened.notice.isVisible() == is_replaced


def test_a_place_that_cannot_be_written_is_told_and_the_next_export_works(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot, modals: list[str]
) -> None:
    exports = exports_of(opened)
    exports.export_to(yaml_of("iom-belgium"), [tmp_path / "nowhere" / "file.yaml"])
    qtbot.waitUntil(lambda: modals != [])
    assert "nowhere" in modals[0]
    exports.export_to(yaml_of("iom-belgium"), [tmp_path / "file.yaml"])
    qtbot.waitUntil((tmp_path / "file.yaml").exists)
    qtbot.waitUntil(exports.is_idle)


def test_what_can_be_exported_is_what_is_shown_what_is_selected_and_all(
    kept: Places, library: Library, start: Start, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    every = {profile.id for profile in library.profiles()}
    shown, everything = exports_of(window).scopes()
    assert shown == ("IOM in Belgium", ("iom-belgium",))
    assert set(everything.ids) == every
    window.library.list.selectAll()
    selected = exports_of(window).scopes()[1]
    assert selected.title == f"The {len(every)} selected profiles"
    assert selected.ids == everything.ids


def test_the_key_opens_the_dialog_and_its_choices_lead_to_a_file(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The system's own dialog cannot be driven from here; its answer stands for it.
    answer = (str(tmp_path / "Belgium"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answer)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.format.setCurrentIndex(dialog.format.findData("yaml"))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(50, choose)
    qtbot.keyClick(opened, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil((tmp_path / "Belgium.yaml").exists)
    qtbot.waitUntil(exports_of(opened).is_idle)


def test_several_files_go_to_a_folder_under_their_own_names(
    kept: Places, library: Library, start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    chosen = yaml_of("iom-belgium", "second")
    exports_of(window).export_to(chosen, [tmp_path / name for name in chosen.names()])
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.accessibleName() == f"Exported 2 files to {tmp_path}."
    assert (tmp_path / "second.yaml").read_bytes() == library.source("second")


def test_a_stopped_export_says_how_much_was_written_before_that(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    exports = exports_of(opened)
    exports.export_to(yaml_of("iom-belgium"), [tmp_path / "file.yaml"])
    exports.progress.cancel.click()
    qtbot.waitUntil(exports.is_idle)
    said = "You stopped the export; 0 files were written before that."
    assert opened.statusBar().currentMessage() == said
    assert list(tmp_path.glob("*.yaml")) == []


def test_an_export_while_another_goes_on_is_refused_in_words(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    exports = exports_of(opened)
    exports.export_to(yaml_of("iom-belgium"), [tmp_path / "file.yaml"])
    opened.actions_.export.trigger()
    assert opened.statusBar().currentMessage() == "Another export is still going on."
    qtbot.waitUntil(exports.is_idle)
