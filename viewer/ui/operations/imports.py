"""Changes of the library from the window: import, remove, undo; one at a time, beside reading."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from db.errors import Problem, UserError
from db.library import Library
from db.rows import ImportOutcome, ImportReport, ImportResult, UndoStep
from viewer.i18n.language import translatable
from viewer.policy.policy import MenuEntry
from viewer.ui.main.drops import Drops
from viewer.ui.operations.operation import Operation
from viewer.ui.operations.undo_steps import (
    Step,
    Undo,
    UndoSteps,
    Words,
    import_in_words,
    naming,
)
from viewer.ui.platform.tasks import Lane

if TYPE_CHECKING:
    from viewer.messages.import_report import ImportEntry
    from viewer.ui.dialogs.report_lines import ReportLines
    from viewer.ui.operations.rest_of_import import RestOfImport

ASKED_EVERY = 50
IN_LIBRARY = (ImportResult.ADDED, ImportResult.REPLACED, ImportResult.UNCHANGED)
UNDONE = translatable("Undone: {what}")
REDONE = translatable("Done again: {what}")


class Imports(Operation):
    """Connects the window's actions and drops to the library; nothing waits for it."""

    def _connect(self) -> None:
        self._stop = Event()
        self.is_busy = False
        self._waiting: list[Path] = []
        self._entries: list[ImportEntry] = []
        self._place = (0, 0)
        self._clock = QTimer(self)
        self._clock.setInterval(ASKED_EVERY)
        self._clock.timeout.connect(lambda: self._window.progress.advance(*self._place))
        self._may_import = not self._settings.policy.is_off(MenuEntry.IMPORT)
        self.drops = Drops(self._window, self._language)
        self.drops.is_allowed = self._may_import
        actions = self._window.actions_
        self.steps = UndoSteps(actions.undo, actions.redo, self._language)
        actions.import_files.triggered.connect(lambda: self._choose(is_folder=False))
        actions.import_folder.triggered.connect(lambda: self._choose(is_folder=True))
        actions.remove.triggered.connect(self._remove)
        actions.undo.triggered.connect(self.undo)
        actions.redo.triggered.connect(self.redo)
        self.drops.dropped.connect(self.import_paths)
        self.drops.sources_dropped.connect(self._window.draft_requested)
        self._window.work_cancelled.connect(self._stop.set)

    def _choose(self, *, is_folder: bool) -> None:
        from viewer.ui.dialogs.import_sources import ask_for_sources

        folder = self._settings.values.import_folder or str(Path.home())
        paths = ask_for_sources(self._window, self._language, folder, is_folder=is_folder)
        if paths:
            self.import_paths(paths)

    def open_documents(self, documents: Sequence[Path]) -> None:
        """Import what a start of the program names, after the change that still goes on."""
        if self._may_import:
            self._waiting += documents
            self._import_waiting()

    def _import_waiting(self) -> None:
        if self._waiting and not self.is_busy:
            waiting, self._waiting = self._waiting, []
            self.import_paths(waiting)

    def import_paths(self, paths: list[Path], older: bool = False, kept: bool = True) -> None:
        """Import files and folders (`kept` ones are there later, too), then show the report."""
        if self.is_busy:
            self._window.show_status(
                self._language.tr("Another change of the library is still going on.")
            )
            return
        self._begin(self._language.tr("Importing…"))
        if kept:
            self._remember(paths)
        self._clock.start()

        def work(library: Library) -> tuple[ImportReport, "ReportLines"]:
            keep = self._settings.values.editions_kept
            report = library.import_paths(paths, self._on_progress, self._is_stopped, older, keep)
            return report, self._report_lines(self._entries, report.cancelled, report.passed_over)

        self._ask_library(work, self._finish, lane=Lane.LONG)

    def _remember(self, paths: list[Path]) -> None:
        folder = paths[0] if len(paths) == 1 and paths[0].is_dir() else paths[0].parent
        values = self._settings.values
        self._settings.change(values._replace(import_folder=str(folder)))
        self.rest.begin(paths)

    def _report_lines(
        self, entries: "Sequence[ImportEntry]", is_cancelled: bool = False, passed_over: int = 0
    ) -> "ReportLines":
        from viewer.ui.dialogs.report_lines import report_lines

        return report_lines(self._language, entries, is_cancelled, passed_over)

    def _on_progress(
        self, done: int, total: int, outcome: ImportOutcome, problems: tuple[Problem, ...]
    ) -> None:
        """In the worker: the window asks for it twenty times a second, and at the end."""
        self._entries.append((outcome, problems))
        self._place = (done, total)

    def _is_stopped(self) -> bool:
        return self._stop.is_set() or self._tasks.is_closing()

    def _finish(self, done: tuple[ImportReport, "ReportLines"]) -> None:
        report, lines = done
        self._end()
        known = [one.profile_id for one in report.outcomes if one.result in IN_LIBRARY]
        if report.undo is not None:
            self.steps.did(Step(import_in_words(report), report.undo))
        self._session.refresh(known[0] if len(known) == len(report.outcomes) == 1 else "")
        self._show_report(lines)

    def _show_report(self, lines: "ReportLines") -> None:
        from viewer.ui.dialogs.import_report import ImportReportDialog

        dialog = ImportReportDialog(
            self._window, lines, self._language, self._settings, self._tasks
        )
        files = list(map(Path, lines.older))
        dialog.older_requested.connect(lambda: self.import_paths(files, older=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _remove(self) -> None:
        from viewer.ui.widgets.message_boxes import is_confirmed

        profile = self._window.profile
        if profile is None or self.is_busy:
            return
        tr, title = self._language.tr, profile.summary.title.value
        question = tr(
            "Remove {title} from the library? You can undo this until the program closes.",
            title=title,
        )
        if is_confirmed(self._window, self._language, question, tr("Remove profile")):
            self.remove(profile.summary.id, title)

    def remove(self, profile_id: str, title: str) -> None:
        """Take a profile out, and offer to undo it."""
        from viewer.ui.main.notice_bar import Offer

        what = naming(translatable("removing {title}"), title=title)
        said = naming(translatable("Removed {title}."), title=title)
        offer = Offer(said, translatable("Undo"), lambda window: window.actions_.undo.trigger())

        def done(back: UndoStep) -> None:
            self.steps.did(Step(what, back))
            self._window.notice.keep_offering(offer)

        self._change(lambda library: library.remove(profile_id), done)

    def undo(self) -> None:
        """Take back the last change of the library."""
        if self._window.actions_.undo.isEnabled() and not self.is_busy:
            self._apply_step(*self.steps.back[-1], self.steps.undone, UNDONE)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._window.actions_.redo.isEnabled() and not self.is_busy:
            self._apply_step(*self.steps.forward[-1], self.steps.redone, REDONE)

    def _apply_step(self, what: Words, undo: Undo, then: Callable[[Undo], None], said: str) -> None:
        def done(reverse: Undo) -> None:
            then(reverse)
            self._window.notice.dismiss()
            self._window.show_status(self._language.tr(said, what=what(self._language)))

        if isinstance(undo, UndoStep):
            self._change(lambda library: library.undo(undo), done)
        else:
            self.steps.take_edit(undo, done)

    def _change(
        self, change: Callable[[Library], UndoStep], on_done: Callable[[UndoStep], None]
    ) -> None:
        self._begin(self._language.tr("Changing the library…"))

        def done(reverse: UndoStep) -> None:
            self._end()
            on_done(reverse)
            self._session.refresh()

        self._ask_library(change, done, lane=Lane.LONG)

    @cached_property
    def rest(self) -> "RestOfImport":
        """What an import has not read yet, should the window close."""
        from viewer.ui.operations.rest_of_import import RestOfImport

        return RestOfImport(self._window, self._language, self._settings, lambda: self._place)

    def _begin(self, sentence: str) -> None:
        self._stop.clear()
        self._entries, self._place = [], (0, 0)
        self._allow(False)
        self._window.progress.begin(sentence)

    def _end(self) -> None:
        self._clock.stop()
        self.rest.end()
        self._window.progress.end()
        self._allow(True)
        QTimer.singleShot(0, self, self._import_waiting)

    def _allow(self, is_allowed: bool) -> None:
        """One change at a time."""
        actions = self._window.actions_
        self.is_busy = not is_allowed
        self.drops.is_allowed = is_allowed and self._may_import
        for action in (actions.import_files, actions.import_folder):
            action.setEnabled(is_allowed)
        actions.remove.setEnabled(is_allowed and self._window.profile is not None)
        self.steps.update_actions(is_allowed)

    def _refuse(self, error: UserError) -> None:
        """Say what went wrong; what went in before that is listed."""
        self._end()
        if self._entries:
            self._session.refresh()
            entries = tuple(self._entries)
            self._tasks.run(
                lambda: self._report_lines(entries),
                self._show_report,
                self._refuse,
            )
        super()._refuse(error)
