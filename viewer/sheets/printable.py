"""What is printed of a text: the characters that the print fonts have, a mark for the others."""

import functools
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from viewer.i18n.direction import ISOLATES, POP_ISOLATE, closes_its_isolates
from viewer.sheets.added_fonts import is_regular
from viewer.sheets.font_file import characters

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_END = re.compile(r"\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_WITHOUT_MEANING = frozenset(("Cc", "Cf", "Cs", "Co"))
_ANY = -1  # all families: a bit each


class _Sign(NamedTuple):
    """A character: the families that have it, whether it belongs to the letter before it."""

    families: int
    joins: bool
    is_visible: bool


class Printable:
    """Makes texts printable; `missing` are the characters that could not be printed."""

    def __init__(self, fonts: Path, added: tuple[Path, ...] = ()) -> None:
        """`fonts` is the folder; it is read when the first text comes that is not plain ASCII.

        `added` are files of fonts from elsewhere.
        """
        self._fonts, self._added = fonts, added
        self._signs: dict[str, _Sign] = {}
        self._alone = {"\n"}  # printed as they are: texts of these alone need no closer look
        self.missing: set[str] = set()

    def data(self, data: object) -> object:
        """Return a template's data (what json.dumps takes) with its texts made printable."""
        if isinstance(data, str):
            return self.text(data)
        if isinstance(data, list):
            return [self.data(item) for item in data]
        if isinstance(data, dict):
            printed = {key: self.data(value) for key, value in data.items()}
            return {**printed, "parts": self._parts(**data)} if "parts" in data else printed
        return data

    def _parts(self, text: str, parts: list[dict[str, str]], **_: object) -> list[dict[str, str]]:
        """Those of a text by their languages: an isolate may begin in one and end in another."""
        closes = closes_its_isolates(text)
        return [{**part, "text": self.text(part["text"], closes)} for part in parts]

    def text(self, text: str, closes: bool | None = None) -> str:
        """Return a text with plain line ends and without what the fonts cannot show.

        A part of a text is told whether that `closes` its isolates.
        """
        if (text.isascii() and text.isprintable()) or self._alone.issuperset(text):
            return text
        lines = _LINE_END.sub("\n", text).replace("\t", " ").split("\n")
        return "\n".join(self._line(line, closes) for line in lines)

    def _line(self, line: str, closes: bool | None) -> str:
        printed = []
        closes = closes_its_isolates(line) if closes is None else closes
        kept = ISOLATES | {POP_ISOLATE} if closes else frozenset[str]()
        able = _ANY  # the families that can set the letter and its marks so far: it takes one
        for character in line:
            if character in kept:
                printed.append(character)
                continue
            sign = self._sign(character)
            if not sign.is_visible:
                continue
            able = able & sign.families if sign.joins else sign.families
            printed.append(character if able else REPLACEMENT)
            if not able:
                self.missing.add(character)
                able = self._sign(REPLACEMENT).families
        return "".join(printed)

    def _sign(self, character: str) -> _Sign:
        sign = self._signs.get(character)
        if sign is None:
            sign = self._signs[character] = _sign(character, _families(self._fonts, self._added))
            if sign.families and sign.is_visible and not sign.joins:
                self._alone.add(character)
        return sign


@functools.cache
def _families(fonts: Path, added: tuple[Path, ...]) -> dict[str, int]:
    """Return which families have a character; the weights of a family have the same."""
    result: dict[str, int] = {}
    files = [*sorted(fonts.glob("*-Regular.ttf")), *filter(is_regular, added)]
    for number, font in enumerate(files):
        for character in map(chr, characters(font)):
            result[character] = result.get(character, 0) | 1 << number
    return result


def _sign(character: str, families: dict[str, int]) -> _Sign:
    category = unicodedata.category(character)
    is_joiner = character in _JOINERS
    # Control, surrogate and private characters may have glyphs, but they have no meaning; the
    # format characters that can be seen draw themselves around whatever letters follow.
    has_meaning = category not in _WITHOUT_MEANING or is_joiner
    # A reader misses no byte order marks, tags and the like, nor the turns of direction that do
    # not end in their line: each text has its own.
    is_visible = category != "Cf" or is_joiner or unicodedata.bidirectional(character) == "AN"
    return _Sign(
        families.get(character, 0) if has_meaning else 0,
        joins=category.startswith("M") or is_joiner,
        is_visible=is_visible,
    )
