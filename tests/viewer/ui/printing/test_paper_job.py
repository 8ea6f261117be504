"""Paper: pages as large as the sheet's, those that were asked for, as often as was asked for."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from db.rows import Profile
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions
from viewer.ui.printing.page_pictures import OpenPdf
from viewer.ui.printing.paper_job import Printed, fit_to_page, pages_in_order, print_pages


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """A printer that needs no print system: it writes a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def sheet(belgium: Profile, language: Language, *, pages: int, is_landscape: bool = False) -> bytes:
    options = SheetOptions(Paper.A5, date(2026, 1, 31), is_landscape=is_landscape)
    return make_pdf(Sheet.CONTACTS, [belgium] * pages, language, options).pdf


@pytest.mark.parametrize(("is_landscape", "size"), [(False, (420, 595)), (True, (595, 420))])
def test_the_paper_has_the_size_and_the_turn_of_the_sheet(
    printer: QPrinter,
    belgium: Profile,
    language: Language,
    tmp_path: Path,
    is_landscape: bool,
    size: tuple[int, int],
) -> None:
    pdf = sheet(belgium, language, pages=1, is_landscape=is_landscape)
    with OpenPdf(pdf) as document:
        fit_to_page(printer, document.pagePointSize(0))
        count = document.pageCount()
    heard: list[tuple[int, int]] = []
    became = print_pages(printer, pdf, lambda: False, lambda *page: heard.append(page))
    assert became is Printed.WHOLE
    pages = PdfReader(tmp_path / "paper.pdf").pages
    assert heard == [(number + 1, count) for number in range(count)]
    assert len(pages) == count
    assert float(pages[0].mediabox.width) == pytest.approx(size[0], abs=2)
    assert float(pages[0].mediabox.height) == pytest.approx(size[1], abs=2)


def test_a_cancelled_job_says_so(printer: QPrinter, belgium: Profile, language: Language) -> None:
    pdf = sheet(belgium, language, pages=1)
    assert print_pages(printer, pdf, lambda: True, lambda *_: None) is Printed.CANCELLED


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_no_page_is_lost(
    qapp: QApplication, belgium: Profile, language: Language, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "missing" / "paper.pdf"))
    pdf = sheet(belgium, language, pages=1)
    assert print_pages(printer, pdf, lambda: False, lambda *_: None) is Printed.LOST


def test_pages_come_in_the_order_and_as_often_as_asked_for(printer: QPrinter) -> None:
    assert pages_in_order(printer, 3) == [0, 1, 2]
    printer.setFromTo(2, 3)
    assert pages_in_order(printer, 3) == [1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_in_order(printer, 3) == [2, 1]
    printer.setCopyCount(2)
    can_copy = printer.supportsMultipleCopies()
    printer.setCollateCopies(True)
    assert pages_in_order(printer, 3) == ([2, 1] if can_copy else [2, 1, 2, 1])
    printer.setCollateCopies(False)
    assert pages_in_order(printer, 3) == ([2, 1] if can_copy else [2, 2, 1, 1])
