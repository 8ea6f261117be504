"""The report of an import: the counts in words, then every document with what became of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.ui.dialogs.report_lines import ReportLines, ReportModel
from viewer.ui.platform.clipboard import chosen_rows, put_table
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.choices import usual_paper
from viewer.ui.printing.dialog_paper import PDF, DialogPaper
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel


class ImportReportDialog(QDialog):
    """Not modal: profiles can be read beside it. `older_requested` asks for the older ones too."""

    older_requested = Signal()

    def __init__(
        self,
        parent: QWidget,
        lines: ReportLines,
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(language.tr("Report of the import"))
        resize_within_screen(self, 760, 520)
        self._lines = lines
        self.text = lines.text
        self.summary = PlainLabel(lines.summary, "strong")
        self.model = ReportModel(lines.rows, self.font(), language)
        self.status = PlainLabel("", "quiet")
        self.list = self._list()
        self._settings = settings
        self.paper = DialogPaper(self, self.status, language, settings, tasks)
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
        layout.addWidget(self.paper.progress)
        layout.addWidget(self.status)
        layout.addLayout(self._buttons(has_older))

    def _buttons(self, has_older: bool) -> QHBoxLayout:
        tr = self._language.tr
        self.older = QPushButton(tr("&Import the older ones too"))
        self.older.setVisible(has_older)
        save = QPushButton(tr("&Save report…"))
        print_button = QPushButton(tr("&Print…"))
        close = QPushButton(tr("&Close"))
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(measures.LABEL)
        buttons.addWidget(self.older)
        buttons.addStretch(1)
        steps = {save: self.save, print_button: self.print, close: self.reject}
        for button, step in steps.items():
            button.clicked.connect(step)
            buttons.addWidget(button)
        self.paper.ready.connect(save.setEnabled)
        self.paper.ready.connect(print_button.setEnabled)
        self.older.clicked.connect(self._request_older)
        return buttons

    def _show_whole_line(self) -> None:
        """A line that is cut off in the list can be read whole under it."""
        row = self.list.currentIndex().row()
        self.status.setText(self.model.rows[row].text if row >= 0 else "")

    def _request_older(self) -> None:
        self.reject()
        self.older_requested.emit()

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
        kinds = {**PDF, ".txt": self._language.tr("Text")}
        file = self.paper.ask_file(title, "import-report", kinds)
        if file:
            self.save_to(file)

    def save_to(self, file: Path) -> None:
        """Write the report in the worker, as a PDF or as text, and say what became of it."""
        is_pdf = file.suffix.lower() == ".pdf"
        make = self.pdf if is_pdf else lambda: self.text.encode("utf-8", "backslashreplace")
        self.paper.save_to(file, make)

    def pdf(self) -> bytes:
        """Return the report as a tagged PDF; it takes a while: not for the window's thread."""
        from viewer.sheets.catalogue import make_changes_pdf

        options = SheetOptions(paper=usual_paper(self._settings), printed_on=date.today())
        cancelled = self._lines.is_cancelled
        return make_changes_pdf(
            self._lines.entries, self._language, options, is_cancelled=cancelled
        ).pdf

    def print(self) -> None:
        """Make the pages in the worker, then ask for a printer."""
        self.paper.print(self.windowTitle(), self.pdf)
