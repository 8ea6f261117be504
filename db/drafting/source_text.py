"""The lines of a saved page, whatever encoding it was saved in, as a reader sees them."""

import html
import re
from pathlib import Path
from typing import NamedTuple

from db.documents.encoding import START
from db.documents.faults import UNPRINTABLE, Faults, ReadingStoppedError
from db.documents.file_bytes import read_bytes
from db.drafting.encodings import decode_page
from db.drafting.lines import Line
from db.drafting.web_archive import page_in
from db.drafting.web_page import is_web_page, web_lines
from db.errors import PageRefusedError

LARGEST_PAGE = 4 * 1024 * 1024  # bytes; web pages are mostly markup
MOST_LINES = 2000
MOST_CHARACTERS = 200_000
_ENDS = re.compile(r"\r\n|\r|\n")
# What ends a line for its reader, and not for the one who counts them.
_UNCOUNTED_ENDS = re.compile("[\f\v\x1c-\x1e\x85\u2028\u2029]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class Source(NamedTuple):
    """The lines of a page; `guessed` is its encoding where that is told nowhere.

    Those of a web page are counted as its reader sees them, which `is_web_page` says.
    """

    lines: list[Line]
    guessed: str = ""
    is_web_page: bool = False


def read_source(file: Path) -> Source:
    """Return the lines of a saved page: of text, numbered as in the file, or of the web.

    Raises FileUnreadableError, and PageRefusedError for what is no page or too large.
    """
    faults = Faults(str(file))
    try:
        return _source(read_bytes(file, faults, LARGEST_PAGE), faults)
    except ReadingStoppedError as error:
        raise PageRefusedError(str(file), faults.in_order()) from error


def _source(content: bytes, faults: Faults) -> Source:
    page = page_in(content)
    text, guessed = decode_page(page, faults)
    is_web = page is not content or is_web_page(text)
    if is_web:
        text = "\n".join(web_lines(text, faults))
    _check_length(text, faults)
    lines = _ENDS.split(text)
    if len(lines) > MOST_LINES:
        raise faults.stop("too-many-lines", START, limit=str(MOST_LINES), lines=str(len(lines)))
    tidy = _tidy if is_web else seen
    numbered = [
        Line(number, tidy(part))
        for number, line in enumerate(lines, start=1)
        for part in _UNCOUNTED_ENDS.split(line)
    ]
    return Source(numbered, guessed, is_web)


def _check_length(text: str, faults: Faults) -> None:
    if len(text) > MOST_CHARACTERS:
        limit = str(MOST_CHARACTERS)
        raise faults.stop("page-too-long", START, limit=limit, size=str(len(text)))
    if not text.strip():
        raise faults.stop("empty-page", START)


def seen(line: str) -> str:
    """A line as a reader sees it: no markup, no characters without width, single spaces."""
    if "<" in line:
        line = _TAG.sub(" ", line)
    if "&" in line:
        line = html.unescape(line)
    return _tidy(line)


def _tidy(line: str) -> str:
    return " ".join(UNPRINTABLE.sub(" ", _WITHOUT_WIDTH.sub("", line)).split())
