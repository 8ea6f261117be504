"""What becomes of a draft: a file, a profile of the library, or nothing, but never unasked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.drafting.conftest import checked
from viewer.app.paths import RESOURCES, Places
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.drafting.window import DraftWindow
from viewer.ui.main.window import MainWindow

Open = Callable[..., DraftWindow]


def test_the_draft_is_saved_as_the_yaml_that_it_is(
    open_drafts: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_drafts("belgium.txt")
    window.parts.form.summary.setPlainText("In words of our own.")
    checked(window, qtbot)
    file = tmp_path / "draft.yaml"
    window.save_to(file)
    qtbot.waitUntil(lambda: window.status.text().startswith("Saved as"))
    assert window.shown
    assert file.read_text("utf-8") == window.shown.draft.text
    assert "summary: In words of our own.\n" in window.shown.draft.text
    assert not window.drafts.is_changed


def test_a_file_that_is_there_is_not_replaced_unasked(
    open_drafts: Open, tmp_path: Path, boxes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    open_drafts("belgium.txt").save()
    assert boxes == [f"{file} is there already. Replace it?"]
    assert file.read_text() == "mine"


def test_an_import_keeps_the_draft_byte_for_byte_and_can_be_undone(
    main: MainWindow, open_drafts: Open, kept: Places, qtbot: QtBot
) -> None:
    window = open_drafts("odd-values.txt")
    window.parts.form.country.choose("AD")
    window.import_draft()  # what was set a moment ago goes in, too
    qtbot.waitUntil(lambda: bool(main.findChildren(ImportReportDialog)))
    (report,) = main.findChildren(ImportReportDialog)
    assert report.summary.text().startswith("1 profile added")
    report.close()
    assert window.shown
    with closing(sqlite3.connect(kept.library)) as library:
        rows = library.execute("SELECT source FROM edition").fetchall()
    assert window.shown.draft.text.encode() in [row[0] for row in rows]
    assert "country: AD" in window.shown.draft.text
    assert not window.drafts.is_changed
    main.actions_.undo.trigger()
    qtbot.waitUntil(main.actions_.redo.isEnabled)
    ids = {line.id for line in Library.open(kept.library, RESOURCES, ("en",)).profiles()}
    assert "profile-grand-fenwick" not in ids


def test_closing_asks_before_what_was_set_is_lost_and_cancel_keeps_it(
    main: MainWindow, open_drafts: Open, boxes: list[str]
) -> None:
    window = open_drafts("belgium.txt")
    window.parts.form.title.setText("Mine")
    window.close()
    assert boxes == ["Throw away what you wrote?"]
    assert window.isVisible()
    main.close()
    assert boxes == ["Throw away what you wrote?"] * 2
    assert main.isVisible()
    assert window.parts.form.title.text() == "Mine"


def test_closing_asks_nothing_where_nothing_was_set(open_drafts: Open, boxes: list[str]) -> None:
    window = open_drafts("belgium.txt")
    window.close()
    assert boxes == []
    assert not window.isVisible()
