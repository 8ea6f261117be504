"""The lines of a saved page, whatever encoding it was saved in, as a reader sees them."""

import html
import re
from pathlib import Path

from db.documents.encoding import START
from db.documents.faults import UNPRINTABLE, Faults, ReadingStoppedError
from db.documents.file_bytes import read_bytes
from db.drafting.lines import Line
from db.errors import PageRefusedError

MOST_LINES = 2000
MOST_CHARACTERS = 200_000
_ENDS = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WEB_PAGE = re.compile(r"\s*(?:<!doctype\s+html|<html\b|<\?xml\b)", re.I)


def read_lines(file: Path) -> list[Line]:
    """Return the lines of a page of text, numbered as in the file.

    Raises FileUnreadableError, and PageRefusedError for what is no text or too large.
    """
    faults = Faults(str(file))
    try:
        return _lines(_text(read_bytes(file, faults), faults), faults)
    except ReadingStoppedError as error:
        raise PageRefusedError(str(file), faults.in_order()) from error


def _lines(text: str, faults: Faults) -> list[Line]:
    if len(text) > MOST_CHARACTERS:
        limit = str(MOST_CHARACTERS)
        raise faults.stop("page-too-long", START, limit=limit, size=str(len(text)))
    if not text.strip():
        raise faults.stop("empty-page", START)
    if _WEB_PAGE.match(text):
        raise faults.stop("is-web-page", START)
    lines = _ENDS.split(text)
    if len(lines) > MOST_LINES:
        raise faults.stop("too-many-lines", START, limit=str(MOST_LINES), lines=str(len(lines)))
    return [Line(number, seen(line)) for number, line in enumerate(lines, start=1)]


def seen(line: str) -> str:
    """A line as a reader sees it: no markup, no characters without width, single spaces."""
    if "<" in line:
        line = _TAG.sub(" ", line)
    if "&" in line:
        line = html.unescape(line)
    return " ".join(UNPRINTABLE.sub(" ", _WITHOUT_WIDTH.sub("", line)).split())


def _text(source: bytes, faults: Faults) -> str:
    """Text in UTF-16 or UTF-8, with a mark or without; else what Windows wrote before."""
    for encoding in _encodings(source):
        try:
            text = source.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff")
    raise faults.stop("not-text", START)


def _encodings(source: bytes) -> tuple[str, ...]:
    """What a text may be in: every other byte of UTF-16 is mostly zero, and of others none."""
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    big, little = source[::2].count(0), source[1::2].count(0)
    if big + little > len(source) // 4:
        return ("utf-16-be",) if big > little else ("utf-16-le",)
    return ("utf-8", "cp1252")
