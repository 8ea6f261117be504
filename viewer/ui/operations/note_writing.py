"""Opens the dialog that writes a note, and keeps what is written there."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.errors import UserError
from db.rows import Profile
from viewer.i18n.language import Language, translatable
from viewer.notes.note import Edit, Note
from viewer.notes.rows import Row, rows_of
from viewer.notes.words import note_heading, note_line
from viewer.notes.writing import new_note, rewritten
from viewer.ui.dialogs.note import Draft, NoteDialog
from viewer.ui.operations.undo_steps import Words, naming

if TYPE_CHECKING:
    from viewer.ui.operations.notes import Notes


def write_note(
    notes: "Notes", parent: QWidget, profile: Profile, place: tuple[str, str]
) -> NoteDialog | None:
    """Write a note on a row by its kind and id; None where there is no such row."""
    language = notes.language
    row = rows_of(profile, language).get(place)
    if row is None:
        return None
    time = datetime.now(UTC).isoformat()
    draft = Draft(row.name, row.value, note_heading(time, time, language))
    dialog = NoteDialog(parent, draft, language)

    def save(text: str) -> None:
        note = new_note(profile, *place, text, language, datetime.now(UTC))
        what = naming(translatable("writing the note on {name}"), name=row.name)
        _keep(notes, dialog, Edit(new=(note,)), (what, language.tr("Note saved")), place)

    dialog.saved.connect(save)
    dialog.open()
    return dialog


def edit_note(notes: "Notes", parent: QWidget, profile: Profile | None, note: Note) -> NoteDialog:
    """Edit a note or take it away; `profile` is None where it is gone."""
    language, place = notes.language, (note.kind, note.target)
    row = rows_of(profile, language).get(place) if profile else None
    dialog = NoteDialog(parent, _draft(note, row, language), language)
    name = note.name or note.title or note.profile

    def save(text: str) -> None:
        after = rewritten(note, text, profile, language, datetime.now(UTC))
        what = naming(translatable("changing the note on {name}"), name=name)
        edit = Edit(gone=(note,), new=(after,))
        _keep(notes, dialog, edit, (what, language.tr("Note saved")), place)

    def remove() -> None:
        what = naming(translatable("removing the note on {name}"), name=name)
        _keep(notes, dialog, Edit(gone=(note,)), (what, language.tr("Note removed")), place)

    dialog.saved.connect(save)
    dialog.removed.connect(remove)
    dialog.open()
    return dialog


def _draft(note: Note, row: Row | None, language: Language) -> Draft:
    line = note_line(note, row, language)
    name, value = (row.name, row.value) if row else (note.name or note.target, note.was)
    return Draft(name, value, line.heading, line.became, note.text)


def _keep(
    notes: "Notes",
    dialog: NoteDialog,
    edit: Edit,
    words: tuple[Words, str],
    place: tuple[str, str],
) -> None:
    """Change the file; the dialog stays, with what was typed, until that is done."""
    dialog.setEnabled(False)

    def done(became: Edit) -> None:
        dialog.accept()
        notes.did(words[0], became, words[1])

    def refused(error: UserError) -> None:
        dialog.setEnabled(True)
        dialog.text.setFocus()
        notes.refuse(error)

    notes.change(edit, done, refused, place)
