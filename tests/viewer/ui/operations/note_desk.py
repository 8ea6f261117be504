"""What tests of notes in the window write, open and look at."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from viewer.app.paths import Places
from viewer.notes.note import Edit, Kept, Note
from viewer.notes.store import NotesFile
from viewer.ui.dialogs.note import NoteDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.notes import Notes
from viewer.ui.profile.note_card import NoteCard

TIME = "2026-05-03T12:00:00+00:00"


def note_on(kind: str, target: str, text: str, **more: str) -> Note:
    return Note(f"id-{text}", "iom-belgium", kind, target, text, TIME, TIME, **more)


def keep_notes(home: Places, *notes: Note, pins: tuple[str, ...] = ()) -> None:
    NotesFile(home.notes).change(lambda _: Edit(new=notes, pinned=pins))


def kept_of(home: Places) -> Kept:
    return NotesFile(home.notes).read()


def dialogs(kind: type) -> list[Any]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]


def open_dialog(qtbot: QtBot, kind: type) -> Any:
    def found() -> None:
        assert [each for each in dialogs(kind) if each.isVisible()]

    qtbot.waitUntil(found)
    return next(each for each in dialogs(kind) if each.isVisible())


def cards(window: MainWindow) -> list[NoteCard]:
    page = window.tabs.page
    return page.findChildren(NoteCard) if page else []


def spoken(widget: QWidget) -> str:
    return widget.accessibleName()


def is_ready(window: MainWindow) -> bool:
    """Whether notes can be written: they are not, before the first paint."""
    return bool(window.findChildren(Notes))


def write(qtbot: QtBot, window: MainWindow, kind: str, target: str, text: str) -> None:
    window.note_requested.emit(kind, target, "")
    dialog = open_dialog(qtbot, NoteDialog)
    dialog.text.setPlainText(text)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyPress(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
