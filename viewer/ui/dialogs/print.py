"""The print window: few choices at the side, the true page beside them."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import RefusedError
from db.rows import Profile
from viewer.files import write_whole
from viewer.language import Language
from viewer.messages import refusal_sentence
from viewer.settings import Settings
from viewer.sheets.options import Paper, SheetOptions
from viewer.ui import measures
from viewer.ui.dialogs.message import show_message
from viewer.ui.dialogs.paper import print_on_paper
from viewer.ui.labels import PlainLabel
from viewer.ui.screen import resize_within_screen
from viewer.ui.tasks import Task, Tasks

PAPER_NAMES = {Paper.A4: "A4", Paper.A5: "A5", Paper.LETTER: "Letter"}


class PrintDialog(QDialog):
    """Prints the contact sheet of one profile, or saves it as PDF."""

    def __init__(
        self,
        parent: QWidget,
        profile: Profile,
        language: Language,
        settings: Settings,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._language = language
        self._settings = settings
        self._tasks = tasks
        self._typesetting: Task[bytes] | None = None
        self.pdf = b""
        self.setWindowTitle(language.tr("Print the contact sheet"))
        resize_within_screen(self, 920, 680)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.paper = QComboBox()
        self.status = PlainLabel("", "quiet")
        self._print = QPushButton(language.tr("&Print…"))
        self._save = QPushButton(language.tr("&Save as PDF…"))
        self._arrange()
        self._typeset()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.PAGE)
        layout.addLayout(self._choices())
        layout.addWidget(self._preview(), 1)

    def _preview(self) -> QPdfView:
        view = QPdfView(self)
        view.setDocument(self._document)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitInView)
        view.setAccessibleName(self._language.tr("Preview of the sheet"))
        return view

    def _choices(self) -> QVBoxLayout:
        tr = self._language.tr
        for paper in Paper:
            self.paper.addItem(PAPER_NAMES[paper], paper.value)
        self.paper.setCurrentIndex(self.paper.findData(self._first_paper()))
        self.paper.currentIndexChanged.connect(self._typeset)
        self.paper.setAccessibleName(tr("Paper"))
        side = QVBoxLayout()
        side.setSpacing(measures.LABEL)
        side.addWidget(PlainLabel(tr("Contact sheet"), "heading"))
        side.addWidget(PlainLabel(self._profile.summary.title.value))
        side.addSpacing(measures.SNUG)
        side.addWidget(PlainLabel(tr("Paper"), "strong"))
        side.addWidget(self.paper)
        side.addWidget(self.status)
        side.addStretch(1)
        for button in self._buttons():
            side.addWidget(button)
        return side

    def _buttons(self) -> tuple[QPushButton, ...]:
        close = QPushButton(self._language.tr("&Close"))
        self._print.setDefault(True)
        self._print.clicked.connect(self._print_sheet)
        self._save.clicked.connect(self.save)
        close.clicked.connect(self.reject)
        return self._print, self._save, close

    def _first_paper(self) -> str:
        """The paper of last time; at first what the reader's country uses."""
        us = (QLocale.MeasurementSystem.ImperialUSSystem,)
        usual = Paper.LETTER if QLocale.system().measurementSystem() in us else Paper.A4
        remembered = self._settings.get("contacts_paper", "")
        return remembered if remembered in list(Paper) else usual.value

    def _typeset(self) -> None:
        """Make the page anew in the worker; a page that is no longer wanted is thrown away."""
        if self._typesetting:
            self._typesetting.cancel()
        paper = Paper(self.paper.currentData())
        self._settings.set("contacts_paper", paper.value)
        options = SheetOptions(paper=paper, printed_on=date.today())
        profile, language = self._profile, self._language
        self._allow(False)
        self.status.setText(language.tr("Making the page…"))
        self._typesetting = self._tasks.run(
            lambda: _contact_sheet(profile, language, options), self._show, self._refuse
        )

    def _show(self, pdf: bytes) -> None:
        self._typesetting = None
        self.pdf = pdf
        self._document.close()
        self._buffer.close()
        self._buffer.setData(pdf)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        pages = self._document.pageCount()
        self.status.setText(self._language.tr_n("{count} page", "{count} pages", pages))
        self._allow(True)

    def _allow(self, is_allowed: bool) -> None:
        for button in (self._print, self._save):
            button.setEnabled(is_allowed)

    def _refuse(self, error: RefusedError) -> None:
        self.status.setText("")
        sentence = refusal_sentence(self._language, error)
        show_message(self, QMessageBox.Icon.Warning, sentence)

    def save(self) -> None:
        """Ask for a file and write the PDF there, whole or not at all."""
        tr = self._language.tr
        folder = Path(self._settings.get("sheet_folder", str(Path.home())))
        proposed = folder / f"{self._profile.summary.id}-contacts.pdf"
        title = tr("Save the contact sheet as PDF")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), "PDF (*.pdf)")
        if chosen:
            file = Path(chosen)
            self.save_to(file if file.suffix else file.with_suffix(".pdf"))

    def save_to(self, file: Path) -> None:
        """Write the PDF in the worker and say what became of it."""
        pdf = self.pdf
        self._settings.set("sheet_folder", str(file.parent))
        self._tasks.run(lambda: write_whole(file, pdf), lambda _: self._saved(file), self._refuse)

    def _saved(self, file: Path) -> None:
        self.status.setText(self._language.tr("Saved as {file}", file=file))

    def _print_sheet(self) -> None:
        sentence = print_on_paper(self, self._document, self._language)
        self.status.setText(sentence)

    def reject(self) -> None:
        if self._typesetting:
            self._typesetting.cancel()
        super().reject()


def _contact_sheet(profile: Profile, language: Language, options: SheetOptions) -> bytes:
    """Typst is loaded here, in the worker, when somebody prints for the first time."""
    from viewer.sheets.catalogue import Sheet, make_pdf

    return make_pdf(Sheet.CONTACTS, [profile], language, options).pdf
