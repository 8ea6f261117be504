"""From PDF to paper: the pages of the preview, drawn at the printer's resolution."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from viewer.language import Language
from viewer.ui.dialogs.message import show_message

BEST_RESOLUTION = 600


def print_on_paper(parent: QWidget, document: QPdfDocument, language: Language) -> str:
    """Ask for a printer and print; return a sentence that says what became of it, or "".

    The print system is first touched here, when somebody prints.
    """
    if not QPrinterInfo.availablePrinterNames():
        sentence = language.tr(
            "No printer was found on this computer. Save the sheet as PDF and print it elsewhere."
        )
        show_message(parent, QMessageBox.Icon.Information, sentence)
        return ""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(min(printer.resolution(), BEST_RESOLUTION))
    fit_to_page(printer, document)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return ""
    if draw_pages(printer, document):
        return language.tr("Sent to the printer {name}", name=printer.printerName())
    sentence = language.tr("The printer {name} took no page.", name=printer.printerName())
    show_message(parent, QMessageBox.Icon.Warning, sentence)
    return ""


def fit_to_page(printer: QPrinter, document: QPdfDocument) -> None:
    """Give the printer the size of the sheet's pages, with no margin of its own."""
    points = document.pagePointSize(0)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    is_wide = points.width() > points.height()
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if is_wide else orientation.Portrait)


def draw_pages(printer: QPrinter, document: QPdfDocument) -> bool:
    """Draw the pages that were asked for; False when the printer did not take them."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number in range(first - 1, last):
        if number > first - 1 and not printer.newPage():
            break
        page = printer.paperRect(QPrinter.Unit.DevicePixel)
        image = document.render(number, QSize(int(page.width()), int(page.height())))
        painter.drawImage(QRectF(0, 0, page.width(), page.height()), image)
    return painter.end()
