"""Plain text on paper: a report as the reader sees it."""

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from viewer.language import Language
from viewer.ui.printing.printer_dialog import ask_for_printer


def print_text(parent: QWidget, text: str, title: str, language: Language) -> str:
    """Ask for a printer and print; return a sentence that says what became of it, or ""."""
    printer = ask_for_printer(parent, language, title)
    if printer is None:
        return ""
    draw_text(printer, text)
    return language.tr("Sent to the printer {name}", name=printer.printerName())


def draw_text(printer: QPrinter, text: str) -> None:
    """Draw the text on as many pages as it needs, numbered by Qt."""
    document = QTextDocument()
    document.setPlainText(text)
    document.print_(printer)
