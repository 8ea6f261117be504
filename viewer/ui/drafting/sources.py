"""Reads the sources that a writer chooses, in the worker: how far that is, and Cancel."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from viewer.ui.drafting.desk import Desk
from viewer.ui.main.drops import SOURCES
from viewer.ui.platform.tasks import Lane, Task
from viewer.ui.widgets.message_boxes import show_refusal
from viewer.ui.widgets.progress_bar import ProgressBar

if TYPE_CHECKING:
    from db.errors import UserError
    from viewer.ui.drafting.reading import ReadSources

ASKED_EVERY = 50


class Sources(QObject):
    """`read` gives the ReadSources of what was read whole, in the order of the files."""

    read = Signal(object)

    def __init__(self, dialog: QDialog, progress: ProgressBar, desk: Desk) -> None:
        super().__init__(dialog)
        self._dialog, self._progress = dialog, progress
        self._language, self._settings, self._tasks, self._resources = desk
        self._stop = Event()
        self._task: Task[ReadSources] | None = None
        self._place = (0, 0)
        self._clock = QTimer(self)
        self._clock.setInterval(ASKED_EVERY)
        self._clock.timeout.connect(self._show_progress)
        progress.cancelled.connect(self.cancel)
        dialog.finished.connect(self.cancel)

    @property
    def is_reading(self) -> bool:
        """Whether the worker is still at it."""
        return self._task is not None

    def ask(self) -> list[Path]:
        """The files that the reader chooses; none for Cancel."""
        tr = self._language.tr
        kinds = " ".join(f"*{suffix}" for suffix in SOURCES)
        sources, every = tr("Saved pages and workbooks"), tr("All files")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._dialog,
            tr("Draft from"),
            self._settings.values.draft_folder or str(Path.home()),
            f"{sources} ({kinds});;{every} (*)",
        )
        return [Path(file) for file in chosen]

    def read_files(self, files: Sequence[Path]) -> None:
        """Begin to read these, and no others any more."""
        self.cancel()
        values = self._settings.values
        self._settings.change(values._replace(draft_folder=str(files[0].parent)))
        self._stop = stop = Event()
        self._place = (0, len(files))
        self._progress.begin(self._language.tr("Reading…"))
        self._clock.start()
        resources, language = self._resources, self._language

        def on_progress(done: int) -> None:
            self._place = (done, len(files))

        def work() -> "ReadSources":
            from viewer.ui.drafting.reading import read_sources

            return read_sources(
                files, resources, language, lambda: self._is_stopped(stop), on_progress
            )

        self._task = self._tasks.run(work, self._finish, self._refuse, Lane.LONG)

    def _is_stopped(self, stop: Event) -> bool:
        return stop.is_set() or self._tasks.is_closing()

    def _show_progress(self) -> None:
        done, total = self._place
        if total > 1:
            self._progress.advance(done, total)

    def _finish(self, read: "ReadSources") -> None:
        self._end()
        self.read.emit(read)

    def _refuse(self, error: "UserError") -> None:
        self._end()
        show_refusal(self._dialog, self._language, error)

    def cancel(self) -> None:
        """What was not read to its end is not shown."""
        self._stop.set()
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _end(self) -> None:
        self._task = None
        self._clock.stop()
        self._progress.end()
