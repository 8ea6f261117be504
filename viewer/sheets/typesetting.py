"""Typst at work: a sheet and our fonts become the bytes of a PDF, or pictures of its pages."""

import datetime
import errno
import functools
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import typst

from viewer.sheets.added_fonts import added_fonts
from viewer.sheets.options import SheetOptions
from viewer.sheets.printable import Printable
from viewer.sheets.row_headers import with_row_headers
from viewer.sheets.sheet_data import SheetData

_NOT_FOUND = re.compile(r"not found \(searched at (.+)\)")


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
    return Typeset(with_row_headers(pdf, sheet_data.named_by), missing)


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
    """Add to Typst's error the file, line and column of the mistake, and of the calls to there.

    Raises FileNotFoundError for a template that is gone.
    """
    try:
        yield
    except typst.TypstError as error:
        missing = _NOT_FOUND.search(str(error))
        if missing:
            name = missing.group(1)
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name) from error
        error.add_note(error.diagnostic)
        raise


def _compiler(
    sheet_data: SheetData, options: SheetOptions
) -> tuple[typst.Compiler, tuple[str, ...]]:
    folder, templates = options.resources / "fonts", options.resources / "sheets"
    data, missing, added = _printable_data(sheet_data.data, folder)
    template = templates / f"{sheet_data.template}.typ"
    template.stat()  # Typst would not say which file is missing
    compiler = typst.Compiler(
        str(template),
        root=str(templates),
        font_paths=_fonts(folder, added),
        sys_inputs={
            "data": json.dumps(data),
            "fonts": ",".join(_families(folder, added)),
            "unprintable": "yes" if missing else "no",
            "scale": str(options.text_size / 100),
            "colour": "yes" if options.in_colour else "no",
        },
    )
    return compiler, tuple(sorted(missing))


def _printable_data(data: object, folder: Path) -> tuple[object, set[str], tuple[Path, ...]]:
    """Return what is printed of the data, what cannot be, and files of fonts needed beside ours.

    Others are looked for, and used, only where they help: else all machines print the same page.
    """
    ours = Printable(folder)
    printed = ours.data(data)
    added = added_fonts(folder) if ours.missing else ()
    with_added = Printable(folder, added)
    more = with_added.data(data) if added else None
    if added and len(with_added.missing) < len(ours.missing):
        return more, with_added.missing, added
    return printed, ours.missing, ()


@functools.cache
def _fonts(folder: Path, added: tuple[Path, ...] = ()) -> typst.Fonts:
    """Return our fonts, without the system's and Typst's; it takes folders only, so that others may
    lie beside those added, but none of them is named.

    They are read once: what Typst has read and shaped it knows again for the next sheet.
    """
    folders = dict.fromkeys((folder, *(file.parent for file in added)))
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[*map(str, folders)]
    )


@functools.cache
def _families(folder: Path, added: tuple[Path, ...]) -> list[str]:
    """Return the families, ours by name, so that Noto Sans is the first, before those added."""
    files = {str(file) for file in added}
    fonts = _fonts(folder, added).fonts() if added else []
    others = {font.family for font in fonts if font.path in files and "Mono" not in font.family}
    # The forms of Japan and Korea are in the font of any of them: the text's language chooses.
    return [*_fonts(folder).families(), *sorted(others, key=_chinese_first)]


def _chinese_first(family: str) -> tuple[bool, str]:
    return not family.endswith(" SC"), family
