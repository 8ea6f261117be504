"""From PDF to paper: pages drawn at the printer's resolution, in the worker, band after band."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from viewer.ui.printing.page_pictures import OpenPdf, on_white
from viewer.ui.printing.printer_dialog import BEST_RESOLUTION, printer_names

BAND = 256  # rows of dots: a few megabytes at a time, where a page at 600 dpi takes 140


class Printed(Enum):
    """What became of a job."""

    WHOLE = auto()
    CANCELLED = auto()
    LOST = auto()  # the printer is gone, or took not all pages


def fit_to_page(printer: QPrinter, size: QSizeF) -> None:
    """Give the printer the size of the sheet's pages in points, with no margin of its own."""
    orientation = QPageLayout.Orientation
    is_wide = size.width() > size.height()
    upright = size.transposed() if is_wide else size
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    printer.setPageOrientation(orientation.Landscape if is_wide else orientation.Portrait)


def pages_in_order(printer: QPrinter, count: int) -> list[int]:
    """Return the numbers of the pages as they go to the printer, the first being 0.

    Those that were asked for; as often as copies are wanted, where the printer can't copy.
    """
    pages = list(range((printer.fromPage() or 1) - 1, min(printer.toPage() or count, count)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def print_pages(
    printer: QPrinter,
    pdf: bytes,
    is_cancelled: Callable[[], bool],
    on_page: Callable[[int, int], None],
) -> Printed:
    """Print the pages asked for; `on_page` is called with number and count before each."""
    printer.setResolution(min(printer.resolution(), BEST_RESOLUTION))
    with OpenPdf(pdf) as document, TemporaryDirectory(prefix="profile-viewer-") as spool:
        pages = pages_in_order(printer, document.pageCount())
        painter = QPainter()
        with _spooling_to(spool):
            has_begun = painter.begin(printer)
        if not has_begun:
            return Printed.LOST
        # Letters keep sharp edges: no lossy compression on the way to the printer.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        became = _draw_all(painter, document, pages, is_cancelled, on_page)
        if became is Printed.CANCELLED:
            printer.abort()
            # CUPS cannot abort: what was drawn would be sent at the end, if it were still there.
            for file in Path(spool).iterdir():
                file.unlink()
        if not painter.end() and became is Printed.WHOLE:
            became = Printed.LOST
    return Printed.LOST if became is Printed.WHOLE and not _is_there(printer) else became


@contextmanager
def _spooling_to(folder: str) -> Iterator[None]:
    """Let CUPS put the file that it sends at the end of a job where we can take it away."""
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = folder
    try:
        yield
    finally:
        del os.environ["TMPDIR"]
        if before is not None:
            os.environ["TMPDIR"] = before


def _draw_all(
    painter: QPainter,
    document: QPdfDocument,
    pages: Sequence[int],
    is_cancelled: Callable[[], bool],
    on_page: Callable[[int, int], None],
) -> Printed:
    printer = painter.device()
    assert isinstance(printer, QPrinter)
    for done, page in enumerate(pages):
        if done and not printer.newPage():
            return Printed.LOST
        on_page(done + 1, len(pages))
        paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        is_grey = printer.colorMode() == QPrinter.ColorMode.GrayScale
        if not _draw_page(painter, document, page, paper.size(), is_grey, is_cancelled):
            return Printed.CANCELLED
    return Printed.WHOLE


def _draw_page(
    painter: QPainter,
    document: QPdfDocument,
    page: int,
    paper: QSize,
    is_grey: bool,
    is_cancelled: Callable[[], bool],
) -> bool:
    """Draw a page as large as the paper takes it, in the middle; False when it was cancelled."""
    size = document.pagePointSize(page)
    scale = min(paper.width() / size.width(), paper.height() / size.height())
    whole = QSize(round(size.width() * scale), round(size.height() * scale))
    corner = QPoint((paper.width() - whole.width()) // 2, (paper.height() - whole.height()) // 2)
    for top in range(0, whole.height(), BAND):
        if is_cancelled():
            return False
        part = QSize(whole.width(), min(BAND, whole.height() - top))
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(QRect(QPoint(0, top), part))
        band = on_white(document.render(page, part, options))
        if is_grey:
            band = band.convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(corner + QPoint(0, top), band)
    return True


def _is_there(printer: QPrinter) -> bool:
    """Whether the printer is still known: the print system does not report a job it can't send."""
    return bool(printer.outputFileName()) or printer.printerName() in printer_names()
