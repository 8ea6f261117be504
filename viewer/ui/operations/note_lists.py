"""All notes in a window of their own, and their way to a file and from one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from db.library import Library
from db.rows import Profile
from viewer.app.files import write_whole
from viewer.i18n.language import translatable
from viewer.notes.exchange import read_exchanged, take_in, taken_in_words
from viewer.notes.file_format import as_bytes
from viewer.notes.merging import Merged
from viewer.notes.note import Edit, Kept, Note
from viewer.notes.overview import overview, profile_of
from viewer.notes.words import NoteLine
from viewer.policy.policy import MenuEntry, Setting
from viewer.policy.words import lock_sentence
from viewer.ui.dialogs.notes import NotesDialog
from viewer.ui.operations.undo_steps import naming

if TYPE_CHECKING:
    from viewer.ui.main.window import MainWindow
    from viewer.ui.operations.notes import Notes

PROPOSED = "notes.json"
KINDS = "JSON (*.json)"


class NoteLists:
    """Lives as long as the dialog, and keeps it in step with the file."""

    def __init__(self, notes: "Notes", window: "MainWindow") -> None:
        self._notes, self._window, self._language = notes, window, notes.language
        self._is_open = True
        self.dialog = dialog = NotesDialog(window, self._language, self._locks())
        dialog.shown.connect(self._show_row)
        dialog.edited.connect(self._edit)
        dialog.removed.connect(self._remove)
        dialog.export_requested.connect(self._ask_export)
        dialog.import_requested.connect(self._ask_import)
        notes.shown.connect(self._list)
        dialog.finished.connect(self._end)
        self._list()
        dialog.show()

    def _end(self) -> None:
        self._is_open = False
        self._notes.shown.disconnect(self._list)
        self.dialog.deleteLater()

    def _locks(self) -> tuple[str, str]:
        policy = self._notes.policy
        why = lock_sentence(self._language, policy, Setting.MENU_OFF)
        entries = MenuEntry.EXPORT, MenuEntry.IMPORT
        export, import_ = (why if policy.is_off(entry) else "" for entry in entries)
        return export, import_

    def _list(self) -> None:
        kept, language = self._notes.kept, self._language

        def look(library: Library) -> tuple[NoteLine, ...]:
            return overview(kept.notes, library, language)

        self._notes.ask_library(look, self._show)

    def _show(self, lines: tuple[NoteLine, ...]) -> None:
        if self._is_open:  # it may have been closed since it was asked
            self.dialog.show_notes(lines)

    def _show_row(self, note: Note) -> None:
        """Go to the profile and, once it is there, to the row."""
        self._window.activateWindow()
        self._notes.go_to(note)

    def _edit(self, note: Note) -> None:
        from viewer.ui.operations.note_writing import edit_note

        def edit(profile: Profile | None) -> None:
            edit_note(self._notes, self.dialog if self._is_open else self._window, profile, note)

        self._notes.ask_library(lambda library: profile_of(note, library), edit)

    def _remove(self, note: Note) -> None:
        name, said = note.name or note.title or note.profile, self._language.tr("Note removed")
        what = naming(translatable("removing the note on {name}"), name=name)
        edit = Edit(gone=(note,))
        self._notes.change(edit, lambda done: self._notes.did(what, done, said))

    def _ask_export(self) -> None:
        folder = self._notes.settings.values.export_folder or str(Path.home())
        title, proposed = self._language.tr("Export notes"), str(Path(folder) / PROPOSED)
        chosen, _ = QFileDialog.getSaveFileName(self.dialog, title, proposed, KINDS)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, file: Path) -> None:
        """Write all notes and pins to a file, in the worker."""
        kept, said = self._notes.kept, self._language.tr("Exported to {file}.", file=file.name)
        self._notes.run(
            lambda: write_whole(file, as_bytes(kept, str(file))),
            lambda _: self._window.show_status(said),
        )

    def _ask_import(self) -> None:
        folder = self._notes.settings.values.import_folder or str(Path.home())
        title = self._language.tr("Import notes")
        chosen, _ = QFileDialog.getOpenFileName(self.dialog, title, folder, KINDS)
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, file: Path) -> None:
        """Put the notes of a file beside those that are kept, in the worker."""

        def work() -> tuple[Kept, Merged, int]:
            contents = read_exchanged(file)
            return *take_in(self._notes.store, contents.kept), contents.unreadable

        self._notes.run(work, self._taken_in)

    def _taken_in(self, became: tuple[Kept, Merged, int]) -> None:
        kept, what, unreadable = became
        self._notes.show_kept(kept)
        said = taken_in_words(what, unreadable, self._language)
        self._notes.did(naming(translatable("the import of notes")), what.edit, said)
        if self._is_open:
            self.dialog.count.setText(said)
