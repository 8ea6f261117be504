"""Pages of a PDF as pictures for the screen: drawn in the worker, never in the window's thread."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

Pictures = dict[int, QImage]


class Pages(NamedTuple):
    """The sizes of the pages in points, and pictures of those that are seen first."""

    sizes: tuple[QSizeF, ...]
    pictures: Pictures


class OpenPdf:
    """A PDF that is open in one thread. Used with `with`."""

    def __init__(self, pdf: bytes) -> None:
        self._data = QByteArray(pdf)
        self._buffer = QBuffer(self._data)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()

    def __enter__(self) -> QPdfDocument:
        self.document.load(self._buffer)
        return self.document

    def __exit__(self, *_: object) -> None:
        self.document.close()
        self._buffer.close()


def draw(document: QPdfDocument, page: int, scale: float) -> QImage:
    """Return a page on white, with `scale` pixels a point."""
    size = document.pagePointSize(page)
    pixels = QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
    return on_white(document.render(page, pixels, QPdfDocumentRenderOptions()))


def on_white(page: QImage) -> QImage:
    """Return a picture of a page as paper is: Qt draws it on nothing."""
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper


def draw_pages(pdf: bytes, numbers: Sequence[int], scale: float) -> Pictures:
    """Return pictures of pages by their numbers, the first being 0."""
    with OpenPdf(pdf) as document:
        return {number: draw(document, number, scale) for number in numbers}


def page_sizes(document: QPdfDocument) -> tuple[QSizeF, ...]:
    """Return the sizes of all pages in points."""
    return tuple(document.pagePointSize(number) for number in range(document.pageCount()))


def text_of_pages(pdf: bytes) -> list[str]:
    """Return the text of each page; none for what is no PDF."""
    with OpenPdf(pdf) as document:
        return [document.getAllText(page).text() for page in range(document.pageCount())]
