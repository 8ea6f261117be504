"""The offices of a directory as plain tables of others: what the directory is held against."""

import html
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from db.rows import Profile
from viewer.formatting.addresses import address_lines
from viewer.formatting.offices import contact_lines, office_kind
from viewer.i18n.language import Language
from viewer.sheets.printable import Printable

Row = Sequence[str]
HEADS = ("Name", "Kind", "Address", "Ways to reach it")
_TYPST = b"""
#set document(title: "Offices")
#set page(paper: "a4", numbering: "1 / 1")
#set text(font: sys.inputs.fonts.split(","), size: 9pt)
#let rows = json(bytes(sys.inputs.rows))
#table(columns: (1fr,) * 4, table.header(..rows.first()), ..rows.slice(1).flatten())
"""


def rows_of(profiles: Sequence[Profile], language: Language, fonts: Path) -> list[Row]:
    """Return a row for each office: its texts, printable, and lines within a cell."""
    printable = Printable(fonts)
    rows = [
        (
            office.name.value,
            language.join(filter(None, (office_kind(language, office.kind), office.abbreviation))),
            language.join(address_lines(language, office.address)) if office.address else "",
            "\n".join(f"{line.text} {line.label}" for line in contact_lines(language, office)),
        )
        for profile in profiles
        for office in profile.offices
    ]
    return [tuple(printable.text(text) for text in row) for row in rows]


def rivals(rows: Sequence[Row], fonts: Path) -> Mapping[str, Callable[[], object]]:
    """Return what makes a PDF of the rows, by the name of its maker."""
    return {
        "Typst's plain table": lambda: _typst(rows, fonts),
        "QTextDocument": lambda: _qt(rows),
        "ReportLab": lambda: _reportlab(rows, fonts, wraps=True),
        "ReportLab, cut lines": lambda: _reportlab(rows, fonts, wraps=False),
        "WeasyPrint": lambda: _weasyprint(rows),
    }


def _typst(rows: Sequence[Row], folder: Path) -> object:
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
    inputs = {"rows": json.dumps([HEADS, *rows]), "fonts": ",".join(fonts.families())}
    compiler = typst.Compiler(_TYPST, font_paths=fonts, sys_inputs=inputs)
    return compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])


def _html(rows: Sequence[Row]) -> str:
    lines = (
        "".join(f"<td>{html.escape(text).replace(chr(10), '<br>')}</td>" for text in row)
        for row in (HEADS, *rows)
    )
    return f"<table width='100%'>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _qt(rows: Sequence[Row]) -> object:
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
    from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(16, 16, 16, 16))
    document = QTextDocument()
    document.setHtml(_html(rows))
    document.print_(writer)
    return buffer.data()


def _reportlab(rows: Sequence[Row], fonts: Path, *, wraps: bool) -> object:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("Noto Sans", str(fonts / "NotoSans-Regular.ttf")))
    style = ParagraphStyle("cell", fontName="Noto Sans", fontSize=9, leading=11)
    # Plain strings are faster than paragraphs, but long lines run into the next cell.
    cells = [
        [
            Paragraph(html.escape(text).replace("\n", "<br/>"), style) if wraps else text
            for text in row
        ]
        for row in (HEADS, *rows)
    ]
    result = io.BytesIO()
    # Column widths are given: ReportLab would take long to find them.
    look = [("FONT", (0, 0), (-1, -1), "Noto Sans", 9)]
    table = LongTable(cells, colWidths=[126] * 4, repeatRows=1, style=look)
    SimpleDocTemplate(result, pagesize=A4, leftMargin=45, rightMargin=45).build([table])
    return result.getvalue()


def _weasyprint(rows: Sequence[Row]) -> object:
    from weasyprint import HTML

    return HTML(string=_html(rows)).write_pdf()
