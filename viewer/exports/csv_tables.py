"""CSV files for databases, statistics programs, and spreadsheets, where no cell is run."""

import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from db.rows import Profile
from viewer.exports.plain_text import plain_text
from viewer.exports.tables import Cell, Table, tables
from viewer.i18n.language import Language

# A spreadsheet runs a text that begins like a formula. Some look past spaces and invisible
# characters before the sign, and take the wide forms of Chinese and Japanese for it.
_FORMULA = re.compile(
    r"'*[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]"
)
# What only looks like one, and would be spoilt by an apostrophe: a number, a percentage, and an
# international telephone number, whose first gap is no sign that could be computed with.
_HARMLESS = re.compile(r"[-+]\d+([.,]\d+)?( ?%)?|\+\d+( \d[\d -]*)?")
# A cell can begin inside a text, too: a spreadsheet that expects semicolons, as in most of Europe,
# splits the lines of this file at those, quotes or not.
_CELL_END = re.compile(r"([;\t\n])")
_BEGINS_BLANK = re.compile(r"'*[\t\n]")


def csv_tables(profiles: Sequence[Profile], language: Language, today: date) -> dict[str, bytes]:
    """Return the content of a file for each table, by the table's name.

    RFC 4180 in UTF-8, with the mark by which spreadsheets know that. A text that a spreadsheet
    could run has an apostrophe before it, as OWASP advises; one such apostrophe less gives the
    text back. Dates are as precise as their source: 2015, 2015-02 or 2015-02-28.
    """
    return {table.name: csv_file(table) for table in tables(profiles, language, today)}


def harmless(text: str) -> str:
    """Return a text with an apostrophe wherever a spreadsheet could begin to run it."""
    guarded = "".join(map(_guarded, _CELL_END.split(text)))
    return f"'{guarded}" if _BEGINS_BLANK.match(guarded) else guarded


def _guarded(piece: str) -> str:
    is_formula = _FORMULA.match(piece) and not _HARMLESS.fullmatch(piece.strip())
    return f"'{piece}" if is_formula else piece


def csv_file(table: Table) -> bytes:
    """Return a table as the content of a file."""
    lines = [",".join(_text(column.header) for column in table.columns)]
    lines += (",".join(map(_cell, row)) for row in table.rows)
    lines.append("")
    return BOM_UTF8 + "\r\n".join(lines).encode()


def _cell(cell: Cell) -> str:
    """Return a cell as it is written: texts are quoted, so that codes of digits are no numbers."""
    if isinstance(cell, str):
        return _text(cell) if cell else ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return "" if cell is None else str(cell)


def _text(text: str) -> str:
    quoted = harmless(plain_text(text)).replace('"', '""')
    return f'"{quoted}"'
