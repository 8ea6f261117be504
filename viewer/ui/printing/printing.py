"""Print…: asks for a printer, and prints in the worker with progress and Cancel."""

from collections.abc import Callable
from threading import Event
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QSizeF, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox, QWidget

from db.errors import UserError
from viewer.i18n.language import Language
from viewer.ui.platform.tasks import Lane, Task, Tasks
from viewer.ui.printing.paper_job import Printed, fit_to_page, print_pages
from viewer.ui.printing.printer_dialog import ask_for_printer, printer_names
from viewer.ui.widgets.message_boxes import show_message, show_refusal
from viewer.ui.widgets.progress_bar import ProgressBar
from viewer.ui.widgets.status_line import StatusLine


class Counter(QObject):
    """Calls `on_count` in the thread that it was made in, from wherever `count` is called."""

    _counted = Signal(int, int)

    def __init__(self, on_count: Callable[[int, int], None]) -> None:
        super().__init__()
        self._counted.connect(on_count, Qt.ConnectionType.QueuedConnection)

    def count(self, done: int, total: int) -> None:
        self._counted.emit(done, total)


LONGEST_TITLE = 60  # letters, beside the bar


class PaperWork(NamedTuple):
    """What is to be printed: a PDF with pages of these sizes in points, and what it is called."""

    title: str
    pdf: bytes
    sizes: tuple[QSizeF, ...]
    in_colour: bool


class PrintingWindow(Protocol):
    """What a window shows while it prints, a QDialog otherwise."""

    progress: ProgressBar
    status: StatusLine

    def keep(self, task: "Task[Any]") -> None: ...


class Printing(QObject):
    """`busy` says whether another step may begin. `window` is `dialog`, by what it shows."""

    busy = Signal(bool)

    def __init__(
        self, dialog: QWidget, window: PrintingWindow, language: Language, tasks: Tasks
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._window = window
        self._language = language
        self._tasks = tasks
        self._stop = Event()

    def ask(self, work: PaperWork) -> None:
        """Look for printers in the worker: a print server that does not answer holds up nobody."""
        self.busy.emit(False)
        self._window.progress.begin(self._language.tr("Looking for printers…"))
        look = self._tasks.run(printer_names, lambda _: self._choose(work), self._refuse)
        self._window.keep(look)

    def _choose(self, work: PaperWork) -> None:
        self._window.progress.end()
        self.busy.emit(True)
        printer = ask_for_printer(
            self._dialog,
            self._language,
            work.title,
            lambda printer: _prepare(printer, work),
            len(work.sizes),
        )
        if printer is not None:
            self.print_on(printer, work)

    def print_on(self, printer: QPrinter, work: PaperWork) -> None:
        """Print on a printer that was chosen."""
        self._stop = stop = Event()
        counter = Counter(self._window.progress.advance)
        self.busy.emit(False)
        self._window.status.setText("")  # what became of another job
        self._window.progress.begin(self._doing(work.title, printer.printerName()))
        job = self._tasks.run(
            lambda: print_pages(printer, work.pdf, stop.is_set, counter.count),
            lambda became: self._show_result(became, printer.printerName()),
            self._refuse,
            Lane.PRINT,
        )
        self._window.keep(job)

    def _doing(self, title: str, printer: str) -> str:
        shown = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
        return self._language.tr("Printing “{title}” on {printer}…", title=shown, printer=printer)

    def cancel(self) -> None:
        """Stop; nothing more goes to the printer."""
        self._stop.set()

    def _show_result(self, became: Printed, name: str) -> None:
        tr = self._language.tr
        self._window.progress.end()
        self.busy.emit(True)
        sentences = {
            Printed.WHOLE: tr("Sent to the printer {name}", name=name),
            Printed.CANCELLED: tr("Printing was stopped."),
            Printed.LOST: tr(
                "The printer {name} did not take all pages. See whether it is on and connected, "
                "or save the sheet as PDF and print it elsewhere.",
                name=name,
            ),
        }
        if became is Printed.LOST:
            self._window.status.setText(tr("Not printed."))
            show_message(self._dialog, self._language, QMessageBox.Icon.Warning, sentences[became])
        else:
            self._window.status.setText(sentences[became])

    def _refuse(self, error: UserError) -> None:
        self._window.progress.end()
        self.busy.emit(True)
        self._window.status.setText(self._language.tr("Not printed."))
        show_refusal(self._dialog, self._language, error)


def _prepare(printer: QPrinter, work: PaperWork) -> None:
    mode = QPrinter.ColorMode
    fit_to_page(printer, work.sizes[0])
    printer.setColorMode(mode.Color if work.in_colour else mode.GrayScale)
