"""Typst at work: a sheet and our fonts become the bytes of a PDF, or pictures of its pages."""

import datetime
import functools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import typst

from viewer.sheets.options import SheetOptions
from viewer.sheets.printable import Printable
from viewer.sheets.sheet_data import SheetData


class Typeset(NamedTuple):
    """A PDF, and the characters that the print fonts do not have, in the order of the code."""

    pdf: bytes
    missing: tuple[str, ...]


def typeset(sheet_data: SheetData, options: SheetOptions) -> Typeset:
    """Return the PDF of a sheet. The same input gives the same bytes.

    The document's date is that of printing, midnight in UTC. A typst.TypstError is a fault of a
    template and of nobody's data, so nobody catches it; its note names the file and the line.
    """
    compiler, missing = _compiler(sheet_data, options)
    midnight = datetime.datetime.combine(options.printed_on, datetime.time(), datetime.UTC)
    # Tagged for screen readers (UA-1), and fit to be kept for decades (A-2a).
    with _mistakes_located():
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=midnight)
    if not isinstance(pdf, bytes):
        raise TypeError("Typst gave no single document")
    return Typeset(pdf, missing)


def draw_pages(sheet_data: SheetData, options: SheetOptions, resolution: int) -> list[bytes]:
    """Return the pages as PNG pictures, with `resolution` pixels an inch."""
    compiler, _ = _compiler(sheet_data, options)
    with _mistakes_located():
        pages = compiler.compile(format="png", ppi=resolution)
    if not pages:
        raise TypeError("Typst gave no page")
    return [pages] if isinstance(pages, bytes) else list(pages)


@contextmanager
def _mistakes_located() -> Iterator[None]:
    """Add to Typst's error the file, line and column of the mistake, and of the calls to there."""
    try:
        yield
    except typst.TypstError as error:
        error.add_note(error.diagnostic)
        raise


def _compiler(
    sheet_data: SheetData, options: SheetOptions
) -> tuple[typst.Compiler, tuple[str, ...]]:
    fonts = _fonts(options.resources / "fonts")
    printable = Printable(options.resources / "fonts")
    data = json.dumps(printable.data(sheet_data.data))
    templates = options.resources / "sheets"
    compiler = typst.Compiler(
        str(templates / f"{sheet_data.template}.typ"),
        root=str(templates),
        font_paths=fonts,
        sys_inputs={
            "data": data,
            "fonts": ",".join(fonts.families()),  # by name, so that Noto Sans is the first
            "unprintable": "yes" if printable.missing else "no",
            "scale": str(options.text_size / 100),
            "colour": "yes" if options.in_colour else "no",
        },
    )
    return compiler, tuple(sorted(printable.missing))


@functools.cache
def _fonts(folder: Path) -> typst.Fonts:
    """Return our fonts without the system's and Typst's: every machine prints the same page.

    They are read once: what Typst has read and shaped it knows again for the next sheet.
    """
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
