"""What stands in the tags of a printed sheet: the texts of its tables and lists, cell by cell."""

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from pypdf import PdfReader

from tests.viewer.sheets.reading_back import elements

Texts = dict[tuple[int, int], str]  # by page and number of the marked content


class Cell(NamedTuple):
    """A cell: TH or TD, its text, "/Row" or "/Column" of a header, and who its headers are."""

    tag: str
    text: str
    scope: str
    name: str
    headers: tuple[str, ...]


class TaggedText:
    """A printed sheet by its tags; its texts without spaces, which each reader finds elsewhere."""

    def __init__(self, pdf: bytes) -> None:
        reader = PdfReader(io.BytesIO(pdf))
        root: Any = reader.root_object
        self._tree = root["/StructTreeRoot"]
        self._texts = texts_by_mark(pdf)
        references = [page.indirect_reference for page in reader.pages]
        self._pages = {each.idnum: n for n, each in enumerate(references) if each is not None}

    def rows(self) -> list[list[Cell]]:
        """Return the rows of all tables, heads too."""
        rows = [element for tag, element in elements(self._tree) if tag == "/TR"]
        parts = [elements(row["/K"]) for row in rows]
        return [[self._cell(*each) for each in row if each[0] in ("/TH", "/TD")] for row in parts]

    def names(self) -> list[str]:
        """Return the names by which headers are found."""
        return [str(name) for name in self._tree["/IDTree"]["/Names"][::2]]

    def items(self) -> list[str]:
        """Return the texts of the items of all lists."""
        bodies = [element for tag, element in elements(self._tree) if tag == "/LBody"]
        return [self._text(body) for body in bodies]

    def _cell(self, tag: str, cell: Any) -> Cell:
        attributes: dict[str, Any] = {}
        listed = cell.get("/A") or []
        for each in listed if isinstance(listed, list) else [listed]:
            attributes |= each.get_object()
        scope, headers = attributes.get("/Scope", ""), attributes.get("/Headers", [])
        name = str(cell.get("/ID", ""))
        return Cell(tag, self._text(cell), str(scope), name, tuple(map(str, headers)))

    def _text(self, element: Any) -> str:
        return "".join("".join(self._words(element, 0)).split())

    def _words(self, node: Any, page: int) -> Iterator[str]:
        """Yield the texts of an element, which says or inherits on which page it stands."""
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, int):
            yield self._texts[page, node]
        elif isinstance(node, list):
            for each in node:
                yield from self._words(each, page)
        elif isinstance(node, dict):
            if "/Pg" in node:
                page = self._pages[node.raw_get("/Pg").idnum]  # type: ignore[attr-defined]  # pypdf
            if "/MCID" in node:
                yield self._texts[page, int(node["/MCID"])]
            yield from self._words(node.get("/K"), page)


def column_heads(pdf: bytes) -> list[str]:
    """Return the heads of the columns of all tables."""
    cells = [cell for row in TaggedText(pdf).rows() for cell in row]
    return [cell.text for cell in cells if cell.scope == "/Column"]


def named_rows(pdf: bytes) -> dict[str, list[str]]:
    """Return what says of itself that it is a row's header, with the cells that name it."""
    rows = TaggedText(pdf).rows()
    headers = [cell for row in rows for cell in row if cell.scope == "/Row"]
    return {
        header.text: [cell.text for row in rows for cell in row if header.name in cell.headers]
        for header in headers
    }


def texts_by_mark(pdf: bytes) -> Texts:
    """Return what stands in each marked content."""
    texts: defaultdict[tuple[int, int], str] = defaultdict(str)
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        textpage = page.get_textpage()
        for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(found.raw)
            size = pdfium.FPDFTextObj_GetText(found.raw, textpage.raw, None, 0)
            buffer = (ctypes.c_ushort * (size // 2))()
            pdfium.FPDFTextObj_GetText(found.raw, textpage.raw, buffer, size)
            texts[number, mark] += bytes(buffer).decode("utf-16-le").rstrip("\0")
    return texts
