"""Exports from the window: what is asked, the work beside reading, and what became of it."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from db.errors import UserError
from db.library import Library
from viewer.i18n.language import Language, translatable
from viewer.ui.operations.operation import Operation
from viewer.ui.platform.tasks import Lane

if TYPE_CHECKING:
    from viewer.exports.job import ExportChoice, ExportJob
    from viewer.notes.in_profiles import NotedProfiles
    from viewer.ui.dialogs.export import Scope
    from viewer.ui.main.notice_bar import Offer
    from viewer.ui.main.parts import PartsOnDemand
    from viewer.ui.widgets.progress_bar import ProgressBar

ASKED_EVERY = 50


class Exports(Operation):
    """Connects the window's action to the exports; nothing waits for them."""

    def _connect(self) -> None:
        self._stop = Event()
        self._job: ExportJob | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(ASKED_EVERY)
        self._clock.timeout.connect(self._show_progress)
        self._window.actions_.export.triggered.connect(self._ask)

    @cached_property
    def progress(self) -> "ProgressBar":
        """A bar of its own: an import may go on at the same time."""
        bar = self._window.add_progress_bar()
        bar.cancelled.connect(self._stop.set)
        return bar

    def _ask(self) -> None:
        from viewer.ui.dialogs.export import ExportDialog

        tr, scopes = self._language.tr, self.scopes()
        if self._job is not None:
            self._window.show_status(tr("Another export is still going on."))
        elif not scopes:
            self._window.show_status(tr("There is nothing to export: the library is empty."))
        else:
            dialog = ExportDialog(
                self._window, scopes, self._window.rules, self._language, self._settings
            )
            if dialog.exec():
                self._choose_place(dialog.choice())
            dialog.deleteLater()

    def is_idle(self) -> bool:
        """Whether nothing is being exported."""
        return self._job is None

    def scopes(self) -> list["Scope"]:
        """Which profiles can be exported: the one that is shown, those selected, all."""
        from viewer.ui.dialogs.export import Scope

        tr_n, panel, profile = self._language.tr_n, self._window.library, self._window.profile
        scopes = []
        if profile is not None:
            scopes.append(Scope(profile.summary.title.value, (profile.summary.id,)))
        selected, every = panel.selected_ids(), panel.all_ids()
        if len(selected) > 1:
            count = len(selected)
            title = tr_n("The {count} selected profile", "The {count} selected profiles", count)
            scopes.append(Scope(title, selected))
        if len(every) > 1 or (every and not scopes):
            title = tr_n("The {count} profile", "All {count} profiles of the library", len(every))
            scopes.append(Scope(title, every))
        return scopes

    def _choose_place(self, choice: "ExportChoice") -> None:
        """Ask for a file, or for the folder of several."""
        from PySide6.QtWidgets import QFileDialog

        names = choice.names()
        folder = self._settings.values.export_folder or str(Path.home())
        if len(names) > 1:
            title = self._language.tr("Export into the folder")
            chosen = QFileDialog.getExistingDirectory(self._window, title, folder)
            targets = [Path(chosen) / name for name in names]
        else:
            chosen = self._choose_file(Path(folder) / names[0])
            targets = [Path(chosen)]
        if chosen:
            values = self._settings.values
            self._settings.change(values._replace(export_folder=str(targets[0].parent)))
            self.export_to(choice, targets)

    def _choose_file(self, proposed: Path) -> str:
        """Ask for a file, "" for none; whether one may be replaced is asked for later."""
        from PySide6.QtWidgets import QFileDialog

        suffix = proposed.suffix
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self._language.tr("Export to the file"),
            str(proposed),
            f"{suffix[1:].upper()} (*{suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return chosen if not chosen or Path(chosen).suffix else chosen + suffix

    def export_to(self, choice: "ExportChoice", targets: Sequence[Path]) -> None:
        """Export to these files, after asking whether those that are there may be replaced."""
        from viewer.exports.job import ExportJob, existing_files

        self._stop.clear()
        self._job = job = ExportJob(choice, targets, self._is_stopped)

        def found(files: list[Path]) -> None:
            if files and not self._may_replace(files):
                self._job = None
            else:
                self._start(job)

        self._tasks.run(lambda: existing_files(targets), found, self._refuse)

    def _may_replace(self, files: Sequence[Path]) -> bool:
        from viewer.ui.widgets.message_boxes import is_confirmed

        question = self._language.tr_n(
            "{file} is there already. Replace it?",
            "{count} of the files are there already, {file} among them. Replace them?",
            len(files),
            file=files[0].name,
        )
        verb = self._language.tr("Replace")
        return is_confirmed(self._window, self._language, question, verb)

    def _is_stopped(self) -> bool:
        return self._stop.is_set() or self._tasks.is_closing()

    def _start(self, job: "ExportJob") -> None:
        self.progress.begin(self._language.tr("Exporting…"))
        self._clock.start()

        def work(library: Library) -> None:
            noted = self._noted(library) if job.with_notes else library
            job.run(noted, self._language)

        self._ask_library(work, lambda _: self._finish(job), lane=Lane.LONG)

    def _noted(self, library: Library) -> "NotedProfiles":
        """The profiles with the reader's notes in them, which are read; so in a worker."""
        from viewer.notes.in_profiles import NotedProfiles
        from viewer.notes.store import NotesFile

        return NotedProfiles(library, NotesFile(self._session.places.notes).read(), self._language)

    def _show_progress(self) -> None:
        if self._job is not None and self._job.done:
            self.progress.advance(self._job.done, self._job.total)

    def _end(self) -> None:
        self._clock.stop()
        self.progress.end()
        self._job = None

    def _finish(self, job: "ExportJob") -> None:
        self._end()
        if job.written < len(job.targets):
            self._window.show_status(
                self._language.tr_n(
                    "You stopped the export; {count} file was written before that.",
                    "You stopped the export; {count} files were written before that.",
                    job.written,
                )
            )
            return
        self._window.notice.keep_offering(_offer_of(job))

    def _refuse(self, error: UserError) -> None:
        """Say what went wrong; a file that was there before is unharmed."""
        self._end()
        super()._refuse(error)


def _offer_of(job: "ExportJob") -> "Offer":
    """What was written, and the folder to be opened."""
    from viewer.ui.main.notice_bar import Offer

    count, first = job.written, job.targets[0]

    def said(language: Language) -> str:
        if count == 1:
            return language.tr("Exported to {file}.", file=first.name)
        return language.tr_n(
            "Exported {count} file to {folder}.",
            "Exported {count} files to {folder}.",
            count,
            folder=first.parent,
        )

    return Offer(said, translatable("Open folder"), lambda window: _open(window, first.parent))


def _open(window: "PartsOnDemand", folder: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        window.show_status(window.language.tr("{folder} could not be opened.", folder=folder))
