"""The report of an import: the counts in words, then every document with what became of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.app.settings import SettingsFile
from viewer.help import MESSAGES
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.ui.dialogs.report_lines import ReportLines, ReportModel
from viewer.ui.platform.clipboard import chosen_rows, copy_by_key, put_table, put_text
from viewer.ui.platform.screen import HELPS, resize_within_screen
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.choices import usual_paper
from viewer.ui.printing.dialog_paper import PDF, DialogPaper
from viewer.ui.widgets import measures
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.help_asked import ask_help
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.status_line import StatusLine
from viewer.ui.widgets.wrapped_list import WrappedList


class ImportReportDialog(FittingDialog):
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
        self.model = ReportModel(lines.rows, language)
        self.status = StatusLine()
        self.list = self._list()
        self._settings = settings
        self.paper = DialogPaper(self, self.status, language, settings, tasks)
        self._arrange(len(lines.older) > 0)

    def _list(self) -> WrappedList:
        view = WrappedList()
        view.setAccessibleName(self._language.tr("Documents of the import"))
        view.setModel(self.model)
        copy_by_key(view, self.copy)
        self.setProperty(HELPS, True)
        QShortcut(QKeySequence.StandardKey.HelpContents, self, self.help)
        view.activated.connect(self.help)
        return view

    def _arrange(self, has_older: bool) -> None:
        layout = self.body
        layout.setSpacing(measures.SNUG)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.paper.progress)
        layout.addWidget(self.status)
        self._add_buttons(has_older)

    def _add_buttons(self, has_older: bool) -> None:
        tr = self._language.tr
        self.older = QPushButton(tr("&Import the older ones too"))
        self.older.setVisible(has_older)
        save = QPushButton(tr("&Save report…"))
        print_button = QPushButton(tr("&Print…"))
        close = QPushButton(tr("&Close"))
        close.setDefault(True)
        steps = {save: self.save, print_button: self.print, close: self.reject}
        for button, step in steps.items():
            button.clicked.connect(step)
        self.paper.ready.connect(save.setEnabled)
        self.paper.ready.connect(print_button.setEnabled)
        self.older.clicked.connect(self._request_older)
        self.add_foot(self.older, trailing=tuple(steps))

    def _request_older(self) -> None:
        self.reject()
        self.older_requested.emit()

    def help(self) -> None:
        """Open the help on the code of the chosen line, or where all codes are listed."""
        row = self.list.currentIndex().row()
        code = self.model.rows[row].code if row >= 0 else ""
        ask_help(self, code or MESSAGES)

    def copy(self) -> None:
        """Put the chosen lines on the clipboard; all of the report if there are none."""
        table = chosen_rows(self.list)
        language = self._language
        said = put_table(table, language) if table else put_text(self.text, language)
        self.status.setText(said)

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
