"""Import, remove and undo in the window: on real documents and a real library."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import RESOURCES, Places
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]
Write = Callable[..., Path]
BELGIUM = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")


# Qt makes these events itself; a test has no other way to.
drag_events = pytest.mark.filterwarnings("ignore:Function.*QDragEnterEvent:DeprecationWarning")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a document like Belgium's under another id, title or edition."""
    folder = tmp_path / "documents"
    folder.mkdir()

    def written(profile_id: str, edition: str = "2016-02", note: str = "") -> Path:
        text = BELGIUM.replace("id: iom-belgium", f"id: {profile_id}", 1)
        if profile_id != "iom-belgium":
            text = text.replace("title: IOM in Belgium", f"title: The {profile_id}", 1)
        text = text.replace("edition: 2016-02", f"edition: {edition}", 1)
        file = folder / f"{profile_id}.yaml"
        file.write_text(text + note, encoding="utf-8")
        return file

    return written


@pytest.fixture
def opened(start: Start, kept: Places) -> MainWindow:
    return start()


def imports_of(window: MainWindow) -> Imports:
    found = window.findChild(Imports)
    assert isinstance(found, Imports)
    return found


def report_of(window: MainWindow, qtbot: QtBot) -> ImportReportDialog:
    """The report of the import that goes on, once it is there."""

    def reports() -> list[ImportReportDialog]:
        return [one for one in window.findChildren(ImportReportDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: reports() != [])
    return reports()[0]


def ids(kept: Places) -> list[str]:
    return [one.id for one in Library.open(kept.library, RESOURCES, ("en",)).profiles()]


def shows(window: MainWindow, profile_id: str) -> Callable[[], bool]:
    return lambda: window.profile is not None and window.profile.summary.id == profile_id


def test_one_document_that_is_new_is_imported_and_opened(
    opened: MainWindow, write: Write, kept: Places, qtbot: QtBot
) -> None:
    imports_of(opened).import_paths([write("second")])
    report = report_of(opened, qtbot)
    assert report.summary.text() == "1 profile added"
    qtbot.waitUntil(shows(opened, "second"))
    assert sorted(ids(kept)) == ["iom-belgium", "second"]


def test_the_report_tells_the_refused_first_with_file_line_and_column(
    opened: MainWindow, write: Write, tmp_path: Path, qtbot: QtBot
) -> None:
    write("second")
    write("third", note="\nunknown_key: 1\n")
    write(".fourth")
    imports_of(opened).import_paths([tmp_path / "documents"])
    report = report_of(opened, qtbot)
    counted = "1 document refused, 1 profile added"
    assert report.summary.text() == f"{counted}\n1 hidden file or folder was passed over."
    texts = [row.text for row in report.model.rows]
    assert texts[0] == "1 document refused"
    assert texts[1] == str(tmp_path / "documents" / "third.yaml")
    assert texts[2].startswith("third.yaml:")
    assert shows(opened, "iom-belgium")()


def test_an_import_is_undone_and_done_again_from_the_menu(
    opened: MainWindow, write: Write, kept: Places, qtbot: QtBot
) -> None:
    imports_of(opened).import_paths([write("second")])
    report_of(opened, qtbot).reject()
    qtbot.waitUntil(shows(opened, "second"))
    actions = opened.actions_
    assert actions.undo.text() == "&Undo the import of 1 document"
    actions.undo.trigger()
    qtbot.waitUntil(shows(opened, "iom-belgium"))
    assert ids(kept) == ["iom-belgium"]
    assert not actions.undo.isEnabled()
    qtbot.waitUntil(actions.redo.isEnabled)
    actions.redo.trigger()
    qtbot.waitUntil(actions.undo.isEnabled)
    assert sorted(ids(kept)) == ["iom-belgium", "second"]


def test_a_removed_profile_comes_back_with_undo_in_the_notice(
    opened: MainWindow, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    imports_of(opened).remove("iom-belgium", "IOM in Belgium")
    qtbot.waitUntil(opened.notice.isVisible)
    assert "Removed IOM in Belgium." in texts_of(opened.notice)
    assert opened.actions_.undo.text() == "&Undo removing IOM in Belgium"
    qtbot.waitUntil(opened.message.isVisible)
    assert ids(kept) == []
    opened.notice.step.click()
    qtbot.waitUntil(shows(opened, "iom-belgium"))
    assert ids(kept) == ["iom-belgium"]


def test_leaving_the_question_removes_nothing(
    opened: MainWindow, kept: Places, modals: list[str]
) -> None:
    opened.actions_.remove.trigger()
    assert modals[0].startswith("Remove IOM in Belgium from the library?")
    assert ids(kept) == ["iom-belgium"]


def test_an_older_edition_is_kept_out_until_the_reader_wants_it(
    opened: MainWindow, write: Write, qtbot: QtBot
) -> None:
    imports_of(opened).import_paths([write("iom-belgium", edition="2015-01")])
    report = report_of(opened, qtbot)
    assert report.summary.text() == "1 older edition not imported"
    assert report.older.isVisible()
    report.older.click()
    again = report_of(opened, qtbot)
    assert again.summary.text() == "1 profile replaced"
    qtbot.waitUntil(
        lambda: opened.profile is not None and str(opened.profile.summary.edition)[:4] == "2015"
    )


def test_a_replacement_is_told_with_what_changed(
    opened: MainWindow, write: Write, qtbot: QtBot
) -> None:
    document = write("iom-belgium", edition="2021-03")
    text = document.read_text("utf-8").replace("287 70 00", "287 71 11")
    document.write_text(text, encoding="utf-8")
    imports_of(opened).import_paths([document])
    texts = [row.text for row in report_of(opened, qtbot).model.rows]
    assert any("287 70 00 → +32 2 287 71 11" in text for text in texts)


@drag_events
def test_files_dropped_on_the_window_are_imported_and_a_hint_says_so_before(
    opened: MainWindow, write: Write, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write("second")))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place, copying = QPoint(300, 300), Qt.DropAction.CopyAction
    entering = QDragEnterEvent(place, copying, data, buttons, keys)
    QApplication.sendEvent(opened, entering)
    hint = imports_of(opened).drops.hint
    assert entering.isAccepted()
    assert hint.isVisible()
    QApplication.sendEvent(opened, QDropEvent(place.toPointF(), copying, data, buttons, keys))
    assert not hint.isVisible()
    assert report_of(opened, qtbot).summary.text() == "1 profile added"


@drag_events
def test_web_addresses_dropped_on_the_window_are_not_taken(opened: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/profile.yaml")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(opened, entering)
    assert not entering.isAccepted()
    assert not imports_of(opened).drops.hint.isVisible()


def test_a_stopped_import_says_so_and_keeps_what_was_done(
    opened: MainWindow, write: Write, qtbot: QtBot
) -> None:
    imports = imports_of(opened)
    imports.import_paths([write(f"number-{number}") for number in range(30)])
    opened.progress.cancel.click()
    assert "You stopped the import" in report_of(opened, qtbot).summary.text()
    assert opened.actions_.import_files.isEnabled()


def test_another_program_that_writes_is_named_as_the_reason_and_nothing_is_lost(
    opened: MainWindow, kept: Places, write: Write, modals: list[str], qtbot: QtBot
) -> None:
    imports = imports_of(opened)
    imports.import_paths([write("second")])
    report_of(opened, qtbot).reject()
    qtbot.waitUntil(shows(opened, "second"))
    with closing(sqlite3.connect(kept.library, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        imports.remove("second", "The second")
        qtbot.waitUntil(lambda: modals != [], timeout=30_000)
    assert str(kept.library) in modals[0]
    assert sorted(ids(kept)) == ["iom-belgium", "second"]


def test_profiles_open_while_an_import_goes_on(
    opened: MainWindow, write: Write, qtbot: QtBot
) -> None:
    imports = imports_of(opened)
    imports.import_paths([write("second")])
    report_of(opened, qtbot).reject()
    imports.import_paths([write(f"number-{number}") for number in range(40)])
    opened.profile_requested.emit("iom-belgium")
    qtbot.waitUntil(shows(opened, "iom-belgium"))
    assert not opened.actions_.import_files.isEnabled()
    report_of(opened, qtbot)


def test_a_library_that_cannot_be_changed_explains_itself(
    opened: MainWindow, kept: Places, write: Write, modals: list[str], qtbot: QtBot
) -> None:
    document = write("second")
    kept.library.unlink()
    kept.library.mkdir()
    imports_of(opened).import_paths([document])
    qtbot.waitUntil(lambda: modals != [])
    assert str(kept.library) in modals[0]
    assert opened.actions_.import_files.isEnabled()
