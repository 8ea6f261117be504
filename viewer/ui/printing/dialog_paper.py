"""Print… and Save… of a dialog whose contents go on paper: made in the worker, from its PDF."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from db.errors import UserError
from viewer.app.files import write_whole
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.platform.tasks import Lane, Task, Tasks
from viewer.ui.widgets.message_boxes import is_confirmed, show_refusal
from viewer.ui.widgets.progress_bar import ProgressBar
from viewer.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from viewer.ui.printing.printing import Printing

FOLDER = "sheet_folder"
PDF = {".pdf": "PDF"}
Make = Callable[[], bytes]


class DialogPaper(QObject):
    """Belongs to a dialog, which shows its `progress`; `status` says what became of the work.

    Once the dialog is closed, no callback is called any more. `ready` says whether another
    step may begin.
    """

    ready = Signal(bool)

    def __init__(
        self,
        dialog: QDialog,
        status: StatusLine,
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._language = dialog, language
        self.progress, self.status = ProgressBar(language), status
        self._settings, self._tasks = settings, tasks
        self.is_ready = True
        self._printing: Printing | None = None
        self._work: list[Task[Any]] = []
        self.progress.cancelled.connect(self._stop)
        dialog.finished.connect(self._leave)

    def print(self, title: str, make: Make) -> None:
        """Make the pages in the worker, then ask for a printer."""
        from viewer.ui.printing.page_pictures import OpenPdf, page_sizes
        from viewer.ui.printing.printing import PaperWork, Printing  # only when wanted

        self._printing = printing = Printing(self._dialog, self, self._language, self._tasks)
        printing.busy.connect(self._set_ready)

        def work() -> PaperWork:
            pdf = make()
            with OpenPdf(pdf) as document:
                return PaperWork(title, pdf, page_sizes(document), in_colour=False)

        self._set_ready(False)
        self.keep(self._tasks.run(work, printing.ask, self._refuse, Lane.TYPE))

    def ask_file(self, title: str, name: str, kinds: Mapping[str, str] = PDF) -> Path | None:
        """Ask where to save; `kinds` maps suffix → words, the first is the usual one."""
        usual = next(iter(kinds))
        proposed = Path(self._settings.values.sheet_folder or Path.home()) / f"{name}{usual}"
        # We ask ourselves whether to replace: only we know the suffix.
        option = QFileDialog.Option.DontConfirmOverwrite
        filters = ";;".join(f"{words} (*{suffix})" for suffix, words in kinds.items())
        chosen, _ = QFileDialog.getSaveFileName(
            self._dialog, title, str(proposed), filters, options=option
        )
        if not chosen:
            return None
        file = Path(chosen)
        file = file if file.suffix.lower() in kinds else file.with_name(file.name + usual)
        return file if not file.exists() or self._may_replace(file) else None

    def _may_replace(self, file: Path) -> bool:
        tr = self._language.tr
        sentence = tr("{file} is there already. Replace it?", file=file)
        return is_confirmed(self._dialog, self._language, sentence, tr("Replace"))

    def save_to(self, file: Path, make: Make, then: Callable[[], None] = lambda: None) -> None:
        """Write what is made in the worker, whole or not at all, and say what became of it.

        `then` is called once it is written.
        """
        values = self._settings.values
        self._settings.change(values._replace(sheet_folder=str(file.parent)))
        self._set_ready(False)
        self.status.setText("")  # what became of another file
        self.progress.begin(self._language.tr("Saving…"))
        self.progress.cancel.setEnabled(False)

        def saved(_: None) -> None:
            self.progress.end()
            self._set_ready(True)
            self.status.setText(self._language.tr("Saved as {file}", file=file))
            then()

        self.keep(
            self._tasks.run(lambda: write_whole(file, make()), saved, self._refuse, Lane.TYPE)
        )

    def _set_ready(self, is_ready: bool) -> None:
        self.is_ready = is_ready
        self.ready.emit(is_ready)

    def keep(self, task: Task[Any]) -> None:
        """Keep track of work, to cancel it once the dialog is closed."""
        self._work.append(task)

    def _refuse(self, error: UserError) -> None:
        self.progress.end()
        self._set_ready(True)
        show_refusal(self._dialog, self._language, error)

    def _stop(self) -> None:
        if self._printing:
            self._printing.cancel()

    def _leave(self) -> None:
        """What still runs stops where it can, and calls nobody back."""
        self._stop()
        for task in self._work:
            task.cancel()
