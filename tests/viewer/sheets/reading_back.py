"""Reads a printed sheet back: its text, its tags and where its letters stand."""

import io
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import outloud  # type: ignore[import-untyped]
import pypdfium2  # type: ignore[import-untyped]
from pypdf import PdfReader

MARGIN = 16 * 72 / 25.4
OVERHANG = 3  # what the foot of a J reaches out of its place, in points


@lru_cache(maxsize=16)
def pages_of(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page, spaces and ends of lines as one space."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return tuple(" ".join(page.extract_text().split()) for page in pages)


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def tags_of(pdf: bytes) -> list[tuple[str, Any]]:
    """Return the tags in reading order, with their elements."""
    root: Any = PdfReader(io.BytesIO(pdf)).root_object
    return list(elements(root["/StructTreeRoot"]))


def headings_of(pdf: bytes) -> list[int]:
    """Return the levels of the headings in reading order."""
    return [int(tag[2:]) for tag, _ in tags_of(pdf) if tag[:2] == "/H" and tag[2:].isdigit()]


def outline_of(pdf: bytes) -> list[str]:
    """Return the titles of the outline, all levels one after another."""
    return list(_titles(PdfReader(io.BytesIO(pdf)).outline))


def letters_outside(pdf: bytes) -> list[tuple[int, str]]:
    """Return page and letter of all that stands outside of the margins."""
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        width, height = page.get_size()
        text = page.get_textpage()
        for index in range(text.count_chars()):
            letter = text.get_text_range(index, 1)
            left, bottom, right, top = text.get_charbox(index)
            is_inside = left >= MARGIN - OVERHANG and right <= width - MARGIN + OVERHANG
            if not letter.isspace() and not (is_inside and bottom >= MARGIN and top <= height):
                found.append((number, letter))
    return found


def errors_of(pdf: bytes, folder: Path) -> list[Any]:
    """Return what an independent checker of PDF/UA finds wrong."""
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    return [finding for finding in outloud.check(file).findings if finding.severity == "error"]


def elements(node: Any) -> Iterator[tuple[str, Any]]:
    """Yield the tags of a document in reading order, with the elements themselves."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from elements(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"]), node
        yield from elements(node.get("/K"))


def _titles(outline: Any) -> Iterator[str]:
    for item in outline:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield item.title
