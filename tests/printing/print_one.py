"""Prints a PDF on a queue as the program does, in a process of its own: Qt reads CUPS_SERVER once.

Arguments: PDF, name of the queue, copies, first page, last page, pages after which it is cancelled
(0: never). Says what became of it.
"""

import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from viewer.ui.printers import printer_names
from viewer.ui.printing.page_pictures import OpenPdf
from viewer.ui.printing.paper_job import fit_to_page, print_pages


def main() -> None:
    file, queue, *numbers = sys.argv[1:]
    copies, first, last, cancelled_after = map(int, numbers)
    app = QApplication([])
    pdf = Path(file).read_bytes()
    assert queue in printer_names(), printer_names()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(queue)
    with OpenPdf(pdf) as document:
        fit_to_page(printer, document.pagePointSize(0))
    printer.setCopyCount(copies)
    printer.setFromTo(first, last)
    begun: list[int] = []
    became = print_pages(
        printer,
        pdf,
        lambda: 0 < cancelled_after < len(begun),
        lambda page, _: begun.append(page),
    )
    print(became.name, len(begun))
    app.quit()


if __name__ == "__main__":
    main()
