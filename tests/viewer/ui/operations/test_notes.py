"""Notes in the window: written, shown at their rows, taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.viewer.ui.operations.note_desk import (
    cards,
    keep_notes,
    kept_of,
    note_on,
    open_dialog,
    spoken,
    write,
)
from viewer.app.paths import Places
from viewer.ui.dialogs.note import NoteDialog
from viewer.ui.main.window import MainWindow

Start = Callable[..., MainWindow]


def test_a_note_is_written_with_the_keyboard_and_stands_at_its_row(
    noted: MainWindow, kept: Places, qtbot: QtBot, contact: str
) -> None:
    noted.tabs.show_place("contacts", contact)
    noted.actions_.note.trigger()
    dialog = open_dialog(qtbot, NoteDialog)
    assert dialog.windowTitle() == "Write a note"
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.text, "New number")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyPress(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = kept_of(kept).notes
    assert (note.kind, note.target, note.text) == ("contact", contact, "New number")
    assert note.name and note.was
    (card,) = cards(noted)
    assert spoken(card).endswith("New number")
    row = noted.tabs.page.places[contact]  # type: ignore[union-attr]  # contacts are a Page
    assert row.isAncestorOf(card)
    assert noted.statusBar().currentMessage() == "Note saved"


def test_with_nothing_at_the_cursor_the_note_is_on_the_profile(
    noted: MainWindow, kept: Places, qtbot: QtBot
) -> None:
    noted.library.field.setFocus()
    noted.actions_.note.trigger()
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText("Call before 16:00")
    with qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()
    (note,) = kept_of(kept).notes
    assert (note.kind, note.target, note.name) == ("profile", "", "IOM in Belgium")
    assert [spoken(card) for card in cards(noted)]


@pytest.mark.parametrize("tab", ["offices", "programmes", "facts", "contacts"])
def test_every_tab_shows_the_notes_on_its_rows(
    start: Start, kept: Places, belgium: Any, qtbot: QtBot, tab: str, contact: str
) -> None:
    rows = {
        "offices": ("office", belgium.offices[0].id),
        "programmes": ("programme", belgium.programmes[0].id),
        "facts": ("fact", belgium.facts[0].id),
        "contacts": ("contact", contact),
    }
    keep_notes(kept, note_on(*rows[tab], "what I know"))
    window = start("iom-belgium")
    window.tabs.show_tab(tab)

    def is_shown() -> bool:
        page = window.tabs.page
        if tab == "facts":
            model = page.table.model()  # type: ignore[union-attr]  # the page of facts
            said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            return str(said).endswith("Note: what I know")
        return any(spoken(card).endswith("what I know") for card in cards(window))

    qtbot.waitUntil(is_shown)


def test_a_note_says_when_the_row_it_stood_on_changed(
    start: Start, replaced: Places, belgium: Any, qtbot: QtBot
) -> None:
    office = next(office for office in belgium.offices if office.contacts)
    fax = next(point for point in office.contacts if point.kind == "fax")
    place = f"{office.id}/{fax.id}"
    keep_notes(replaced, note_on("contact", place, "asked", was=fax.published))
    window = start("iom-belgium")
    window.tabs.show_tab("contacts")
    qtbot.waitUntil(lambda: bool(cards(window)))
    assert f"The row changed since: {fax.published} → " in spoken(cards(window)[0])
    assert "287 70 99" in spoken(cards(window)[0])


def test_writing_changing_and_removing_can_be_undone_and_done_again(
    noted: MainWindow, kept: Places, qtbot: QtBot, contact: str
) -> None:
    write(qtbot, noted, "contact", contact, "first")
    (first,) = kept_of(kept).notes
    noted.note_requested.emit("contact", contact, first.id)
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText("second")
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    noted.note_requested.emit("contact", contact, first.id)
    dialog = open_dialog(qtbot, NoteDialog)
    with qtbot.waitSignal(dialog.finished):
        dialog.remove_button.click()
    assert kept_of(kept).notes == ()
    undo, redo = noted.actions_.undo, noted.actions_.redo
    assert undo.text().startswith("&Undo removing the note on ")
    for expected in (["second"], ["first"], []):
        qtbot.waitUntil(undo.isEnabled)
        undo.trigger()
        qtbot.waitUntil(lambda: [n.text for n in kept_of(kept).notes] == expected)  # noqa: B023
    for expected in (["first"], ["second"], []):
        qtbot.waitUntil(redo.isEnabled)
        redo.trigger()
        qtbot.waitUntil(lambda: [n.text for n in kept_of(kept).notes] == expected)  # noqa: B023


def test_escape_asks_only_where_something_would_be_thrown_away(
    noted: MainWindow, qtbot: QtBot, boxes: list[str], contact: str
) -> None:
    noted.note_requested.emit("contact", contact, "")
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText("half a")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert boxes[0] == "Throw away what you wrote?"
    assert dialog.isVisible()  # Escape there is Cancel
    assert dialog.text.toPlainText() == "half a"


def test_what_cannot_be_kept_is_told_and_stays_in_the_dialog(
    noted: MainWindow, kept: Places, qtbot: QtBot, boxes: list[str], contact: str
) -> None:
    kept.notes.mkdir()
    noted.note_requested.emit("contact", contact, "")
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText("mine")
    dialog.save()
    qtbot.waitUntil(lambda: any("notes.json" in said for said in boxes))
    assert dialog.text.toPlainText() == "mine"
    assert dialog.isEnabled()


def test_a_read_only_base_folder_is_told_and_nothing_is_lost(
    noted: MainWindow, kept: Places, qtbot: QtBot, boxes: list[str], contact: str
) -> None:
    kept.notes.with_name("notes.json.lock").mkdir()  # nobody can lock, so nobody can write
    noted.note_requested.emit("contact", contact, "")
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText("mine")
    dialog.save()
    qtbot.waitUntil(lambda: any("cannot be written" in said for said in boxes))
    assert dialog.text.toPlainText() == "mine"
