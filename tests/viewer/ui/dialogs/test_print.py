"""The print window: the preview is the file, and the file is what is printed."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.language import Language
from viewer.settings import Settings
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions
from viewer.ui.dialogs.paper import draw_pages, fit_to_page
from viewer.ui.dialogs.print import PrintDialog
from viewer.ui.main_window import MainWindow
from viewer.ui.tasks import Tasks


@pytest.fixture
def dialog(
    window: MainWindow,
    belgium: Profile,
    language: Language,
    settings: Settings,
    tasks: Tasks,
    qtbot: QtBot,
) -> PrintDialog:
    settings.set("contacts_paper", "a4")
    made = PrintDialog(window, belgium, language, settings, tasks)
    qtbot.waitUntil(lambda: made.pdf != b"")
    return made


def test_the_preview_is_the_very_sheet_that_the_terminal_writes(
    dialog: PrintDialog, belgium: Profile, language: Language
) -> None:
    options = SheetOptions(paper=Paper.A4, printed_on=date.today())
    assert dialog.pdf == make_pdf(Sheet.CONTACTS, [belgium], language, options).pdf
    assert dialog.status.text() == "1 page"


def test_another_paper_makes_another_page_and_is_remembered(
    dialog: PrintDialog, settings: Settings, qtbot: QtBot
) -> None:
    first = dialog.pdf
    dialog.paper.setCurrentIndex(dialog.paper.findData("letter"))
    qtbot.waitUntil(lambda: dialog.pdf != first)
    assert settings.get("contacts_paper", "") == "letter"


def test_saving_writes_the_file_that_was_shown(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "contacts.pdf"
    dialog.save_to(file)
    qtbot.waitUntil(lambda: str(file) in dialog.status.text())
    assert file.read_bytes() == dialog.pdf


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(
    dialog: PrintDialog, tmp_path: Path, modals: list[str], qtbot: QtBot
) -> None:
    file = tmp_path / "missing" / "contacts.pdf"
    dialog.save_to(file)
    qtbot.waitUntil(lambda: modals != [])
    assert str(file) in modals[0]
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_what_is_printed_has_the_pages_and_the_size_of_the_sheet(
    dialog: PrintDialog, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(dialog.pdf)
    document = QPdfDocument()
    document.load(str(sheet))
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    fit_to_page(printer, document)
    assert draw_pages(printer, document)
    (page,) = PdfReader(tmp_path / "paper.pdf").pages
    assert float(page.mediabox.width) == pytest.approx(595, abs=2)
    assert float(page.mediabox.height) == pytest.approx(842, abs=2)
