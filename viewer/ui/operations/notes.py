"""The reader's notes and pins: shown in the window, changed in its menus, kept in their file."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal

from db.errors import UserError
from db.rows import Notice, Profile
from viewer.i18n.language import translatable
from viewer.notes.note import Edit, Kept, Note
from viewer.ui.main.file_watch import FileWatch
from viewer.ui.operations.operation import Operation
from viewer.ui.operations.undo_steps import Step, UndoSteps, Words, naming
from viewer.ui.platform.tasks import Lane

if TYPE_CHECKING:
    from viewer.notes.marks import Marks
    from viewer.notes.store import NotesFile

Result = TypeVar("Result")
Refused = Callable[[UserError], None]
NOWHERE = ("", "")
# Where the row of a note stands, by its kind.
TABS = {"office": "offices", "contact": "contacts", "programme": "programmes", "fact": "facts"}


class Notes(Operation):
    """Made after the first view; where there is no file of notes it reads and builds nothing."""

    told = Signal(object)  # a Notice about the file, from whichever thread met it
    shown = Signal()  # what is kept is other than before

    def _connect(self) -> None:
        self.language, self.settings = self._language, self._settings
        self.policy = self._settings.policy
        self.refuse, self.ask_library = self._refuse, self._ask_library
        self._file = self._session.places.notes
        self.kept = Kept()
        self._steps: UndoSteps
        self._wanted: Note | None = None
        self._watch = FileWatch(self, self._file, self.read)
        self.told.connect(self._show_notice)
        self._answer_window()

    @cached_property
    def store(self) -> "NotesFile":
        """The file; where there is none, nothing is loaded that could read it."""
        from viewer.notes.store import NotesFile

        return NotesFile(self._file, self.told.emit)

    def begin(self, steps: UndoSteps) -> None:
        """Read the file if there is one; Undo takes back its `steps`."""
        self._steps = steps
        steps.take_edit = self._take_back
        if self._file.exists():
            self.read()

    def _answer_window(self) -> None:
        window, actions = self._window, self._window.actions_
        window.tabs.marks_of = self.marks_of
        window.note_requested.connect(self.open)
        window.pin_office_requested.connect(self.pin_office)
        window.profile_shown.connect(self._on_profile_shown)
        window.library.list.addAction(actions.pin)
        window.library.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        actions.note.triggered.connect(self._open_current)
        actions.notes.triggered.connect(self._list)
        actions.pin.triggered.connect(self._pin_profile)
        actions.pin_office.triggered.connect(self._pin_current_office)

    def run(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Run `work` in the worker; what is refused is told."""
        self._tasks.run(work, done, self._refuse, Lane.NOTES)

    def read(self) -> None:
        """Read the file in the worker, and show what it holds."""
        if self._tasks.is_closing():
            return
        self._watch.remember()
        self.run(self.store.read, self.show_kept)

    def marks_of(self, profile: Profile) -> "Marks | None":
        """What the reader has marked of a profile; None for nothing."""
        if not any(self.kept):
            return None
        from viewer.notes.marks import marks_of

        marks = marks_of(profile, self.kept, self._language)
        return marks if any(marks) else None

    def show_kept(self, kept: Kept, place: tuple[str, str] = NOWHERE) -> None:
        """Show what is kept now; a page stays as it is unless its marks are others."""
        self._watch.follow()
        if kept == self.kept:
            return
        self.kept = kept
        self._window.library.set_pinned(kept.pinned_profiles())
        self._mark_pin()
        self._window.tabs.show_marks(*place)
        self.shown.emit()

    def change(
        self,
        edit: Edit,
        done: Callable[[Edit], None],
        refused: Refused | None = None,
        place: tuple[str, str] = NOWHERE,
    ) -> None:
        """Change the file in the worker and show what is kept then, at a row.

        `done` gets what of the change could be done; without `refused` a message box tells why not.
        """

        def changed(became: tuple[Kept, Edit]) -> None:
            self.show_kept(became[0], place)
            done(became[1])

        def work() -> tuple[Kept, Edit]:
            return self.store.change(lambda _: edit)

        self._tasks.run(work, changed, refused or self._refuse, Lane.NOTES)

    def did(self, what: Words, edit: Edit, said: str) -> None:
        """Say what was done; Undo takes it back, and calls it `what`."""
        if edit != Edit():
            self._steps.did(Step(what, edit))
        self._window.show_status(said)

    def _take_back(self, edit: Edit, done: Callable[[Edit], None]) -> None:
        def refused(error: UserError) -> None:
            self._steps.update_actions()  # it can be tried again
            self._refuse(error)

        self._steps.update_actions(False)  # one at a time
        self.change(edit.reversed(), done, refused)

    def _open_current(self) -> None:
        """Open the last note on the row at the cursor, or a new one; with none, on the profile."""
        kind, target = self._window.tabs.thing_at_cursor()
        place = (kind, target) if target else ("profile", "")
        profile = self._window.profile
        notes = self.kept.of_profile(profile.summary.id) if profile else ()
        ids = [note.id for note in notes if (note.kind, note.target) == place]
        self.open(*place, ids[-1] if ids else "")

    def open(self, kind: str, target: str, note_id: str) -> None:
        """Write on a row of the profile that is shown, or edit the note with this id."""
        from viewer.ui.operations.note_writing import edit_note, write_note

        profile = self._window.profile
        note = next((each for each in self.kept.notes if each.id == note_id), None)
        if note is not None:
            edit_note(self, self._window, profile, note)
        elif profile is not None:
            write_note(self, self._window, profile, (kind, target))

    def go_to(self, note: Note) -> None:
        """Show the row that a note stands on, once its profile is there."""
        self._wanted = note
        profile = self._window.profile
        if profile is not None and profile.summary.id == note.profile:
            self._go()
        else:
            self._window.profile_requested.emit(note.profile)

    def _on_profile_shown(self) -> None:
        self._mark_pin()
        self._go()

    def _go(self) -> None:
        note, profile = self._wanted, self._window.profile
        if note is None or profile is None or profile.summary.id != note.profile:
            return
        self._wanted = None
        self._window.tabs.show_place(TABS.get(note.kind, "overview"), note.target)

    def _mark_pin(self) -> None:
        profile = self._window.profile
        is_pinned = profile is not None and profile.summary.id in self.kept.pins
        self._window.actions_.pin.setChecked(is_pinned)

    def _pin_profile(self) -> None:
        profile = self._window.profile
        if profile is not None:
            self._pin(profile.summary.id, profile.summary.title.value)

    def _pin_current_office(self) -> None:
        kind, target = self._window.tabs.thing_at_cursor()
        if kind in ("office", "contact"):
            self.pin_office(target.partition("/")[0])
        else:
            tr = self._language.tr
            self._window.show_status(tr("Go to an office in Offices or Contacts first."))

    def pin_office(self, office_id: str) -> None:
        """Pin an office of the profile that is shown, or take the pin away."""
        profile = self._window.profile
        names = {office.id: office.name.value for office in profile.offices} if profile else {}
        if profile is not None and office_id in names:
            pin = f"{profile.summary.id}/{office_id}"
            self._pin(pin, names[office_id], ("office", office_id))

    def _pin(self, pin: str, name: str, place: tuple[str, str] = NOWHERE) -> None:
        tr = self._language.tr
        is_wanted = pin not in self.kept.pins
        edit = Edit(pinned=(pin,)) if is_wanted else Edit(unpinned=(pin,))
        message = translatable("pinning {name}") if is_wanted else translatable("unpinning {name}")
        what = naming(message, name=name)
        said = tr("Pinned {name}", name=name) if is_wanted else tr("Unpinned {name}", name=name)

        def refused(error: UserError) -> None:
            self._mark_pin()  # the entry of the menu has checked itself
            self._refuse(error)

        self.change(edit, lambda done: self.did(what, done, said), refused, place)

    def _list(self) -> None:
        from viewer.ui.operations.note_lists import NoteLists

        self.lists = NoteLists(self, self._window)

    def _show_notice(self, notice: Notice) -> None:
        from viewer.messages import notice_sentence

        self._window.notice.show_notice(notice_sentence(self._language, notice))
