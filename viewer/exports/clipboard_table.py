"""A table as the clipboard takes it: lines of cells for spreadsheets, HTML for documents."""

import re
from html import escape
from typing import NamedTuple

from viewer.direction import FIRST_STRONG_ISOLATE, POP_ISOLATE

# Also the wide forms of East Asian keyboards: Excel takes them for what they look like.
_FORMULA = re.compile(r"[=+\-@\uff1d\uff0b\uff0d\uff20]")
# Phone numbers and figures begin like formulas and can do nothing.
_FIGURE = re.compile(r"[+-][\d\s.,()/%\N{EN DASH}\N{MINUS SIGN}-]*")
# Controls and lone surrogates are no characters; a cell needs no marks around its direction.
_UNFIT: dict[int, str | None] = {
    code: "\ufffd"
    for code in (*range(32), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
    if code != ord("\n")
} | dict.fromkeys(map(ord, (FIRST_STRONG_ISOLATE, POP_ISOLATE)))
# Without these spreadsheets make figures of phone numbers, and rows of lines.
_AS_TEXT = "mso-number-format:'\\@'"
_LINE_BREAK = '<br style="mso-data-placement:same-cell">'

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


def harmless(text: str) -> str:
    """A cell that no spreadsheet runs: what would be a formula begins with an apostrophe."""
    bare = text.lstrip()
    if _FORMULA.match(bare) and not _FIGURE.fullmatch(bare):
        return f"'{text}"
    return text


def _flat(cell: str) -> str:
    text = harmless(" ".join(_cleaned(cell).split("\n")).strip())
    if text.startswith('"'):  # a spreadsheet would look for its end in the next cells
        return '"' + text.replace('"', '""') + '"'
    return text


def _cell(cell: str) -> str:
    style = f' style="{_AS_TEXT}"' if _FORMULA.match(cell.lstrip()) else ""
    return f'<td dir="auto"{style}>{_lines(cell)}</td>'


def _lines(cell: str) -> str:
    return _LINE_BREAK.join(map(escape, harmless(_cleaned(cell)).split("\n")))


def _cleaned(cell: str) -> str:
    """Line breaks of every kind as one, tabs as spaces, nothing that is no character."""
    return "\n".join(cell.splitlines()).replace("\t", " ").translate(_UNFIT)
