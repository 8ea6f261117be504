"""What an export as CSV writes before a text that a spreadsheet could run, taken off again.

viewer/exports/csv_tables.py writes it, with the same signs.
"""

import re

# An export guards each text that begins so, those with an apostrophe of their own, too.
_GUARDED = re.compile(
    r"''*[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]"
)
_GUARDED_BLANK = re.compile(r"''*[\t\n]")
_CELL_END = re.compile(r"([;\t\n])")


def unguarded(text: str) -> str:
    """Return what an export wrote so: one apostrophe less wherever a formula could begin."""
    text = text[1:] if _GUARDED_BLANK.match(text) else text
    pieces = _CELL_END.split(text)
    return "".join(piece[1:] if _GUARDED.match(piece) else piece for piece in pieces)
