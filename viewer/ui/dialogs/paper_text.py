"""Plain text on paper: a report as the reader sees it."""

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from viewer.language import Language
from viewer.ui.dialogs.message import show_message


def print_text(parent: QWidget, text: str, language: Language) -> str:
    """Ask for a printer and print; return a sentence that says what became of it, or "".

    The print system is first touched here, when somebody prints.
    """
    if not QPrinterInfo.availablePrinterNames():
        sentence = language.tr(
            "No printer was found on this computer. Save the report and print it elsewhere."
        )
        show_message(parent, QMessageBox.Icon.Information, sentence)
        return ""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return ""
    draw_text(printer, text)
    return language.tr("Sent to the printer {name}", name=printer.printerName())


def draw_text(printer: QPrinter, text: str) -> None:
    """Draw the text on as many pages as it needs, numbered by Qt."""
    document = QTextDocument()
    document.setPlainText(text)
    document.print_(printer)
