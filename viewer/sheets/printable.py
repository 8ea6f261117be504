"""What is printed of a text: the characters that the print fonts have, a mark for the others."""

import re
import unicodedata
from pathlib import Path

from viewer.sheets.font_file import characters

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_END = re.compile(r"\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_WITHOUT_MEANING = frozenset(("Cc", "Cf", "Cs", "Co"))
Families = tuple[frozenset[int], ...]


class Printable:
    """Makes texts printable; `missing` are the characters that could not be printed."""

    def __init__(self, fonts: Path) -> None:
        """`fonts` is the folder; the weights of a family have the same characters."""
        self._families = tuple(map(characters, sorted(fonts.glob("*-Regular.ttf"))))
        self.missing: set[str] = set()

    def data(self, data: object) -> object:
        """Return a template's data (what json.dumps takes) with its texts made printable."""
        if isinstance(data, str):
            return self.text(data)
        if isinstance(data, list):
            return [self.data(item) for item in data]
        if isinstance(data, dict):
            return {key: self.data(value) for key, value in data.items()}
        return data

    def text(self, text: str) -> str:
        """Return a text with plain line ends and without what the fonts cannot show."""
        lines = _LINE_END.sub("\n", text).replace("\t", " ").split("\n")
        return "\n".join(map(self._line, lines))

    def _line(self, line: str) -> str:
        printed = []
        able = self._families  # those that can set the letter and its marks so far: it takes one
        for character in filter(_is_visible, line):
            able = _having(character, able if _belongs_to_letter(character) else self._families)
            printed.append(character if able else REPLACEMENT)
            if not able:
                self.missing.add(character)
                able = _having(REPLACEMENT, self._families)
        return "".join(printed)


def _having(character: str, families: Families) -> Families:
    """Return those of the families that have a character."""
    # Control, surrogate and private characters may have glyphs, but they have no meaning; the
    # format characters that can be seen draw themselves around whatever letters follow.
    if unicodedata.category(character) in _WITHOUT_MEANING and character not in _JOINERS:
        return ()
    return tuple(family for family in families if ord(character) in family)


def _belongs_to_letter(character: str) -> bool:
    return unicodedata.category(character).startswith("M") or character in _JOINERS


def _is_visible(character: str) -> bool:
    """Tell whether a reader would miss a character.

    Not byte order marks, tags and the like, nor the turns of direction: each text has its own.
    """
    if unicodedata.category(character) != "Cf" or character in _JOINERS:
        return True
    return unicodedata.bidirectional(character) == "AN"
