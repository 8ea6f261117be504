"""What is printed of a text: the characters that the print fonts have, a mark for the others."""

import re
import unicodedata
from pathlib import Path
from typing import TypeAlias

from viewer.sheets.font_file import characters

Data: TypeAlias = "str | int | bool | None | list[Data] | dict[str, Data]"

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_END = re.compile(r"\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


class Printable:
    """Makes texts printable, and counts what could not be printed."""

    def __init__(self, fonts: Path) -> None:
        """`fonts` is the folder; the weights of a family have the same characters."""
        families = (characters(font) for font in fonts.glob("*-Regular.ttf"))
        self._known = frozenset[int]().union(*families)
        self.replaced = 0

    def data(self, data: Data) -> Data:
        """Return a template's data with all its texts made printable."""
        if isinstance(data, str):
            return self.text(data)
        if isinstance(data, list):
            return [self.data(item) for item in data]
        if isinstance(data, dict):
            return {key: self.data(value) for key, value in data.items()}
        return data

    def text(self, text: str) -> str:
        """Return a text with plain line ends and without what the fonts cannot show."""
        return "".join(map(self._character, _LINE_END.sub("\n", text)))

    def _character(self, character: str) -> str:
        if character == "\n":
            return character
        if character == "\t":
            return " "
        category = unicodedata.category(character)
        # Invisible: turns of direction, which every text has of its own, byte order marks, tags.
        if category == "Cf" and not self._shapes(character):
            return ""
        if ord(character) in self._known and category not in ("Cc", "Co", "Cs"):
            return character
        self.replaced += 1
        return REPLACEMENT

    @staticmethod
    def _shapes(character: str) -> bool:
        """Tell whether an invisible character changes how its neighbours look."""
        return character in "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}\N{SOFT HYPHEN}"
