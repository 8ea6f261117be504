"""The printers of the system, and the question which one, shared by all that can be printed."""

from collections.abc import Callable

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from viewer.i18n.language import Language
from viewer.ui.widgets.message_boxes import show_message


def printer_names() -> tuple[str, ...]:
    """Return the printers' names. It asks the print system: never before someone wants to know."""
    return tuple(QPrinterInfo.availablePrinterNames())


BEST_RESOLUTION = 600


def ask_for_printer(
    parent: QWidget,
    language: Language,
    title: str,
    prepare: Callable[[QPrinter], None] = lambda _: None,
    pages: int = 0,
) -> QPrinter | None:
    """Ask with the system's own dialog; None when there is no printer or none was chosen.

    `prepare` sets the printer up before, `pages` is how many there are where that is known.
    """
    if not printer_names():
        _show_no_printer(parent, language)
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    prepare(printer)
    dialog = QPrintDialog(printer, parent)
    # A file is saved whole or not at all, which the print system does not see to.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    if pages:
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if is_chosen else None


def _show_no_printer(parent: QWidget, language: Language) -> None:
    sentence = language.tr(
        "No printer was found on this computer. Save what you want to print as a file, "
        "and print it elsewhere."
    )
    show_message(parent, language, QMessageBox.Icon.Information, sentence)
