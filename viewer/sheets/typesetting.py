"""Typst at work: a template, its data and our fonts become the bytes of a PDF."""

import datetime
import json
from collections.abc import Mapping
from pathlib import Path

import typst

from viewer.sheets.printable import Printable


def typeset(
    template: Path, fonts: Path, data: Mapping[str, object], created: datetime.date
) -> bytes:
    """Return the PDF that `template` makes of `data` (what json.dumps takes).

    The same input gives the same bytes; `created` is the date of the document, midnight in UTC.
    A typst.TypstError is a fault of a template and of nobody's data, so nobody catches it.
    """
    printable = Printable(fonts)
    text = json.dumps(printable.data(data))
    compiler = typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=_only(fonts),
        sys_inputs={"data": text, "unprintable": "yes" if printable.replaced else "no"},
    )
    midnight = datetime.datetime.combine(created, datetime.time(), datetime.UTC)
    # Tagged for screen readers (UA-1), and fit to be kept for decades (A-2a).
    pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=midnight)
    if not isinstance(pdf, bytes):
        raise TypeError("Typst gave no single document")
    return pdf


def _only(fonts: Path) -> typst.Fonts:
    """Return our fonts without the system's and Typst's: every machine prints the same page."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
