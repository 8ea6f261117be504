"""The file of notes beside the window: other programs, damage, all notes, files of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.operations.note_desk import (
    cards,
    is_ready,
    keep_notes,
    kept_of,
    note_on,
    open_dialog,
)
from viewer.app.paths import RESOURCES, Places
from viewer.exports.catalogue import ExportOptions, Format
from viewer.exports.job import ExportChoice
from viewer.notes.note import Edit
from viewer.notes.store import NotesFile
from viewer.ui.dialogs.note import NoteDialog
from viewer.ui.dialogs.notes import NotesDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.exports import Exports
from viewer.ui.operations.notes import Notes
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card

Start = Callable[..., MainWindow]


def test_what_another_program_writes_is_shown(
    start: Start, kept: Places, qtbot: QtBot, contact: str
) -> None:
    keep_notes(kept, note_on("contact", contact, "mine"))
    window = start("iom-belgium")
    window.tabs.show_tab("contacts")
    qtbot.waitUntil(lambda: len(cards(window)) == 1)
    keep_notes(kept, note_on("contact", contact, "theirs"))
    qtbot.waitUntil(lambda: len(cards(window)) == 2)


def test_a_damaged_file_is_told_over_the_window(start: Start, kept: Places, qtbot: QtBot) -> None:
    kept.notes.write_bytes(b"{")
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: "notes-damaged-1.json" in window.notice.accessibleName())
    assert kept.notes.with_name("notes-damaged-1.json").read_bytes() == b"{"


def test_a_newer_file_is_refused_and_the_window_goes_on(
    start: Start, kept: Places, qtbot: QtBot, boxes: list[str]
) -> None:
    newer = b'{"format": "profile-viewer-notes/9"}'
    kept.notes.write_bytes(newer)
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: any("newer version" in said for said in boxes))
    assert window.profile is not None
    assert kept.notes.read_bytes() == newer


def test_all_notes_are_listed_also_of_what_is_gone_and_found_by_words(
    start: Start, kept: Places, qtbot: QtBot, contact: str
) -> None:
    title = "IOM in Belgium"
    gone = note_on("fact", "gone", "orphan", title=title, name="Old rank", was="21")
    far = note_on("contact", "x/y", "far away")._replace(profile="nowhere", title="Närwhere")
    keep_notes(kept, note_on("contact", contact, "there"), gone, far)
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: is_ready(window))
    window.actions_.notes.trigger()
    dialog: NotesDialog = open_dialog(qtbot, NotesDialog)
    qtbot.waitUntil(lambda: dialog.count.text() == "3 notes")
    names = [card.accessibleName() for card in dialog.findChildren(Card)]
    assert names[:2] == ["IOM in Belgium · Old rank", "Närwhere"]
    dialog.filter.setText("narwh")
    assert dialog.count.text() == "1 note"
    card = dialog.findChildren(Card)[-1]
    card.findChildren(QPushButton)[0].setFocus()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == card.copied_text != ""
    dialog.close()


def test_a_note_is_edited_in_the_list_of_all_whatever_profile_is_shown(
    start: Start, kept: Places, library: Library, qtbot: QtBot, contact: str
) -> None:
    there = note_on("contact", contact, "there", name="Telephone")._replace(profile="second")
    gone = note_on("fact", "gone", "orphan")._replace(profile="nowhere")
    keep_notes(kept, there, gone)
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: is_ready(window))
    window.actions_.notes.trigger()
    every = open_dialog(qtbot, NotesDialog)
    for note, became in ((there, False), (gone, True)):
        every.edited.emit(note)
        dialog = open_dialog(qtbot, NoteDialog)
        texts = [label.text() for label in dialog.findChildren(PlainLabel)]
        assert any("The row is gone" in text for text in texts) is became
        dialog.text.setPlainText("now")
        with qtbot.waitSignal(dialog.finished):
            dialog.save()
    assert [note.text for note in kept_of(kept).notes] == ["now", "now"]
    every.close()


def test_notes_go_to_a_file_and_come_back_from_it(
    start: Start, kept: Places, qtbot: QtBot, contact: str, tmp_path: Path
) -> None:
    keep_notes(kept, note_on("contact", contact, "mine"), pins=("iom-belgium",))
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: bool(cards_in_contacts(window)))
    window.actions_.notes.trigger()
    dialog = open_dialog(qtbot, NotesDialog)
    lists = window.findChildren(Notes)[0].lists
    lists.export_to(tmp_path / "out.json")
    qtbot.waitUntil((tmp_path / "out.json").exists)
    before = kept_of(kept)
    NotesFile(kept.notes).change(lambda _: Edit(gone=before.notes, unpinned=before.pins))
    lists.import_from(tmp_path / "out.json")
    qtbot.waitUntil(lambda: kept_of(kept) == before)
    qtbot.waitUntil(lambda: dialog.count.text() == "1 new note, 1 new pin")
    dialog.close()


def cards_in_contacts(window: MainWindow) -> list[Any]:
    window.tabs.show_tab("contacts")
    return cards(window)


def test_an_export_that_asks_for_them_has_the_notes(
    start: Start, kept: Places, qtbot: QtBot, contact: str, tmp_path: Path
) -> None:
    keep_notes(kept, note_on("contact", contact, "asked on 3 May"))
    window = start("iom-belgium")
    exports, file = window.findChildren(Exports)[0], tmp_path / "out.json"
    rules = window.rules
    for wanted in (False, True):
        file.unlink(missing_ok=True)
        choice = ExportChoice(Format.JSON, ("iom-belgium",), ExportOptions(rules), wanted)
        exports.export_to(choice, [file])
        qtbot.waitUntil(exports.is_idle)
        assert (b"asked on 3 May" in file.read_bytes()) is wanted


def test_a_library_without_notes_gets_no_file_of_them(
    noted: MainWindow, kept: Places, qtbot: QtBot
) -> None:
    assert Library.open(kept.library, RESOURCES, ("en",)).profiles()
    assert not kept.notes.exists()


def test_notes_on_other_profiles_leave_the_page_as_it_is(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    elsewhere = note_on("profile", "", "elsewhere")._replace(profile="iom-egypt")
    keep_notes(kept, elsewhere, pins=("iom-egypt",))
    window = start("iom-belgium")
    page = window.tabs.page
    qtbot.waitUntil(lambda: any(notes.kept.notes for notes in window.findChildren(Notes)))
    assert window.tabs.page is page
