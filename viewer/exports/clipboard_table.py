"""A table as the clipboard takes it: lines of cells for spreadsheets, HTML for documents."""

import re
from html import escape
from typing import NamedTuple

from viewer.exports.csv_tables import harmless
from viewer.exports.plain_text import plain_text
from viewer.i18n.direction import FIRST_STRONG_ISOLATE, POP_ISOLATE

# A spreadsheet would make figures of phone numbers and codes, and a row of every line.
_NUMBER_TO_RING = re.compile(r"\s*(\+|0\d)")
_AS_TEXT = "mso-number-format:'\\@'"
_LINE_BREAK = '<br style="mso-data-placement:same-cell">'
# A cell needs no marks around its direction; tabs would be cells.
_SIMPLER = str.maketrans({FIRST_STRONG_ISOLATE: "", POP_ISOLATE: "", "\t": " "})

Cells = tuple[str, ...]


class CopiedTable(NamedTuple):
    """What is copied: rows under a header, each with a cell for every heading."""

    header: Cells
    rows: tuple[Cells, ...]


def as_lines(table: CopiedTable) -> str:
    """The rows as tab-separated lines; a tab or line break inside a cell becomes a space."""
    return "\n".join("\t".join(map(_flat, row)) for row in table.rows)


def as_html(table: CopiedTable, tag: str, *, is_right_to_left: bool) -> str:
    """The table with its header; whatever is in a cell, it is text."""
    direction = "rtl" if is_right_to_left else "ltr"
    header = "".join(f'<th scope="col">{_lines(cell)}</th>' for cell in table.header)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in table.rows)
    return (
        f'<html lang="{escape(tag)}" dir="{direction}"><head><meta charset="utf-8"></head><body>\n'
        f'<table dir="{direction}" border="1" style="border-collapse:collapse">\n'
        f"<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</body></html>"
    )


def _flat(cell: str) -> str:
    text = cell if _is_plain(cell) else harmless(_cleaned(cell).replace("\n", " ").strip())
    if text.startswith('"'):  # a spreadsheet would look for its end in the next cells
        return '"' + text.replace('"', '""') + '"'
    return text


def _cell(cell: str) -> str:
    style = f' style="{_AS_TEXT}"' if _NUMBER_TO_RING.match(cell) else ""
    return f'<td dir="auto"{style}>{_lines(cell)}</td>'


def _lines(cell: str) -> str:
    if _is_plain(cell):
        return escape(cell)
    return _LINE_BREAK.join(escape(harmless(_cleaned(cell))).split("\n"))


def _is_plain(cell: str) -> bool:
    """Whether nothing in it needs a closer look, as in nearly every cell: that takes a while."""
    return cell[:1].isalnum() and cell.isprintable() and ";" not in cell


def _cleaned(cell: str) -> str:
    return plain_text(cell).translate(_SIMPLER)
