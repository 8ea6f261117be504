"""Prints a PDF on a queue as the program does, in a process of its own: Qt reads CUPS_SERVER once.

Arguments: PDF, name of the queue, copies, first page, last page, pages after which it is cancelled
(0: never), and the words of a command that is run when the first page begins. Says what became
of it.
"""

import subprocess
import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from viewer.ui.printing.page_pictures import OpenPdf
from viewer.ui.printing.paper_job import fit_to_page, print_pages
from viewer.ui.printing.printer_dialog import printer_names


def set_up(queue: str, pdf: bytes) -> QPrinter:
    """A printer for the pages of a sheet."""
    assert queue in printer_names(), printer_names()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(queue)
    with OpenPdf(pdf) as document:
        fit_to_page(printer, document.pagePointSize(0))
    return printer


def main() -> None:
    file, queue = sys.argv[1:3]
    copies, first, last, cancelled_after = map(int, sys.argv[3:7])
    command = sys.argv[7:]
    app = QApplication([])
    pdf = Path(file).read_bytes()
    printer = set_up(queue, pdf)
    printer.setCopyCount(copies)
    printer.setFromTo(first, last)
    begun: list[int] = []

    def begin(page: int, _: int) -> None:
        begun.append(page)
        if page == 1 and command:
            subprocess.run(command, check=True)

    became = print_pages(
        printer,
        pdf,
        lambda: 0 < cancelled_after < len(begun),
        begin,
    )
    print(became.name, len(begun))
    app.quit()


if __name__ == "__main__":
    main()
