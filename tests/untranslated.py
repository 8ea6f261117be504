"""Which of the words that the program says were never given to the translators."""

import json
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from tests.pseudo_language import CLOSING, OPENING
from viewer.app.paths import RESOURCES

TAGS = re.compile("<[^>]*>")
# What Qt itself says in English: its own catalogues word it in every other language.
QTS = frozenset({"Scroll Left", "Scroll Right"})
LETTERS = re.compile(r"[^\W\d_]{2,}")
INNERMOST = re.compile(f"{OPENING}[^{OPENING}{CLOSING}]*{CLOSING}")
PARTS = re.compile(
    r"\s*(?:[\n·,;:()\u2068\u2069\u200e\u200f•↑↓→←≠★⟶]|\s\s+|\. | [-\u2013\u2014] |\s\+\s)\s*"
)
SIGNS = r"[-\u2013\u2014+$/%\s]"
FIGURES = re.compile(rf"{SIGNS}*\d[\d.,]*{SIGNS}*|[-\u2013\u2014+]+\s*")
# Names that are the same in every language: of formats, of keys, of what the program is made of.
NAMES = """
    PDF CSV JSON YAML HTML XLSX vCard QR A4 A5 Letter Ctrl Shift Del Esc Noto Sans Typst
    Python Qt PySide6_Essentials SQLite SQLAlchemy PyYAML jsonschema-rs phonenumbers platformdirs
    LGPL-3.0-only MIT Apache-2.0 OFL-1.1
"""


NOTHING = re.compile("(?!)")


def untranslated(text: str, data: "Data", syntax: re.Pattern[str] = NOTHING) -> list[str]:
    """The parts of a text that are neither translated nor from the data; nor of a `syntax` that is
    the same in every language."""
    rest = unescape(TAGS.sub("\n", text)) if text.startswith("<qt>") else text
    while INNERMOST.search(rest):
        rest = INNERMOST.sub("\n", rest)
    rest = syntax.sub("\n", rest)
    parts = (part.strip(" .") for part in PARTS.split(rest))
    return [part for part in parts if LETTERS.search(part) and part not in data]


class Data:
    """What profiles, countries and languages are called, and what stands in documents."""

    def __init__(self, documents: Iterable[Path], more: Iterable[str] = ()) -> None:
        texts = [file.read_text("utf-8", errors="replace") for file in documents]
        cldr = json.loads((RESOURCES / "locale" / "en" / "cldr.json").read_text("utf-8"))
        names = (cldr["territories"], cldr["languages"], cldr["regions"])
        texts += [name for each in names for named in each.items() for name in named]
        texts += [month for months in cldr["months"].values() for month in months]
        own = json.loads((RESOURCES / "locale" / "languages.json").read_text("utf-8"))
        self._text = " \n ".join(map(_plain, [*texts, *own.values(), NAMES, *QTS, *more]))

    def __contains__(self, part: str) -> bool:
        pieces = filter(LETTERS.search, FIGURES.split(part))
        return self._has(part) or all(map(self._has, pieces))

    def _has(self, part: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(_plain(part))}(?!\w)", self._text) is not None


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("''", "'")).casefold()
