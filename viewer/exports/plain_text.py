"""Text from profiles as files of other programs can hold it."""

import re

_LINE_END = re.compile(r"\r\n|[\v\f\r\x1c-\x1e\x85\u2028\u2029]")
# Characters that no XML and no spreadsheet may hold; half a pair is no character at all.
_NO_CHARACTER = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain_text(text: str) -> str:
    """Return a text with plain line ends, and a mark in place of what is no character.

    A mark, and not nothing: what stood on both sides must not become one word.
    """
    if text.isprintable():
        return text
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", _LINE_END.sub("\n", text))
