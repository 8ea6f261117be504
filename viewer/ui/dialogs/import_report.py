"""The report of an import: the counts in words, then every document with what became of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import RefusedError
from viewer.files import write_whole
from viewer.language import Language
from viewer.messages import refusal_sentence
from viewer.settings import Settings
from viewer.sheets.options import Paper, SheetOptions
from viewer.ui import measures
from viewer.ui.clipboard import chosen_rows, put_table
from viewer.ui.dialogs.message import show_message
from viewer.ui.labels import PlainLabel
from viewer.ui.progress_bar import ProgressBar
from viewer.ui.screen import resize_within_screen
from viewer.ui.tables.report_model import ReportModel
from viewer.ui.tables.report_rows import ReportLines
from viewer.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from viewer.ui.printing.printing import Printing


class ImportReportDialog(QDialog):
    """Not modal: profiles can be read beside it. `older_wanted` asks for the older ones too."""

    older_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        lines: ReportLines,
        language: Language,
        settings: Settings,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._settings = settings
        self._tasks = tasks
        self.setWindowTitle(language.tr("Report of the import"))
        resize_within_screen(self, 760, 520)
        self._lines = lines
        self.text = lines.text
        self.summary = PlainLabel(lines.summary, "strong")
        self.model = ReportModel(lines.rows, self.font(), language)
        self.status = PlainLabel("", "quiet")
        self.list = self._list()
        self.progress = ProgressBar(language)
        self.progress.cancelled.connect(self._stop)
        self._printing: Printing | None = None
        self._work: list[Task[Any]] = []
        self._arrange(len(lines.older) > 0)

    def _list(self) -> QListView:
        view = QListView()
        view.setAccessibleName(self._language.tr("Documents of the import"))
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.selectionModel().currentChanged.connect(self._show_whole_line)
        QShortcut(QKeySequence.StandardKey.Copy, view, self.copy)
        return view

    def _arrange(self, has_older: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.SNUG)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.status)
        layout.addLayout(self._buttons(has_older))

    def _buttons(self, has_older: bool) -> QHBoxLayout:
        tr = self._language.tr
        self.older = QPushButton(tr("&Import the older ones too"))
        self.older.setVisible(has_older)
        save = QPushButton(tr("&Save report…"))
        self._paper = QPushButton(tr("&Print…"))
        close = QPushButton(tr("&Close"))
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(measures.LABEL)
        buttons.addWidget(self.older)
        buttons.addStretch(1)
        steps = {save: self.save, self._paper: self.print, close: self.reject}
        for button, step in steps.items():
            button.clicked.connect(step)
            buttons.addWidget(button)
        self.older.clicked.connect(self._want_older)
        return buttons

    def _show_whole_line(self) -> None:
        """A line that is cut off in the list can be read whole under it."""
        row = self.list.currentIndex().row()
        self.status.setText(self.model.rows[row].text if row >= 0 else "")

    def _want_older(self) -> None:
        self.reject()
        self.older_wanted.emit()

    def copy(self) -> None:
        """Put the chosen lines on the clipboard; all of the report if there are none."""
        table = chosen_rows(self.list)
        if table is not None:
            self.status.setText(put_table(table, self._language))
            return
        QApplication.clipboard().setText(self.text)
        first_line = self.text.splitlines()[0]
        self.status.setText(self._language.tr("Copied {text}", text=first_line))

    def save(self) -> None:
        """Ask for a file and write the report there, whole or not at all."""
        title = self._language.tr("Save the report of the import")
        folder = Path(self._settings.get("sheet_folder", str(Path.home())))
        proposed = str(folder / "import-report.pdf")
        kinds = "PDF (*.pdf);;" + self._language.tr("Text") + " (*.txt)"
        chosen, _ = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Write the report in the worker, as a PDF or as text, and say what became of it."""
        is_pdf = file.suffix.lower() == ".pdf"
        make = self.pdf if is_pdf else lambda: self.text.encode("utf-8", "backslashreplace")
        self._tasks.run(lambda: write_whole(file, make()), lambda _: self._saved(file), self._fail)

    def pdf(self) -> bytes:
        """Return the report as a tagged PDF; it takes a while: not for the window's thread."""
        from viewer.sheets.catalogue import make_changes_pdf

        options = SheetOptions(paper=Paper.A4, printed_on=date.today())
        cancelled = self._lines.is_cancelled
        return make_changes_pdf(
            self._lines.told, self._language, options, is_cancelled=cancelled
        ).pdf

    def _saved(self, file: Path) -> None:
        self.status.setText(self._language.tr("Saved as {file}", file=file))

    def _fail(self, error: RefusedError) -> None:
        self._paper.setEnabled(True)
        show_message(self, QMessageBox.Icon.Warning, refusal_sentence(self._language, error))

    def print(self) -> None:
        """Make the pages in the worker, then ask for a printer."""
        from viewer.ui.printing.page_pictures import OpenPdf, page_sizes
        from viewer.ui.printing.printing import PaperWork, Printing  # only when wanted

        self._printing = printing = Printing(self, self, self._language, self._tasks)
        printing.busy.connect(self._paper.setEnabled)
        title = self.windowTitle()

        def make() -> PaperWork:
            pdf = self.pdf()
            with OpenPdf(pdf) as document:
                return PaperWork(title, pdf, page_sizes(document), in_colour=False)

        self._paper.setEnabled(False)
        self.keep(self._tasks.run_beside(make, printing.ask, self._fail))

    def keep(self, task: Task[Any]) -> None:
        """Keep work in mind whose end nobody is to hear of once the window is closed."""
        self._work.append(task)

    def _stop(self) -> None:
        if self._printing:
            self._printing.cancel()

    def reject(self) -> None:
        """Close: what still runs stops where it can, and has nobody left to tell."""
        self._stop()
        for task in self._work:
            task.cancel()
        super().reject()
