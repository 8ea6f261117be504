"""The lines of a vCard (RFC 2426, RFC 6350): how a text is escaped, and a long line folded."""

import re

_LINE_END = re.compile(r"\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
# Control characters may not be in a vCard, and lone surrogates have no form in UTF-8.
_FORBIDDEN = dict.fromkeys(
    code for code in (*range(32), *range(0x7F, 0xA0), *range(0xD800, 0xE000)) if code != ord("\n")
)
_ESCAPES = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_LONGEST_LINE = 75  # octets, without the line break


def cleaned(text: str) -> str:
    """Return a text with plain line ends, and without what a vCard can't hold."""
    return _LINE_END.sub("\n", text.replace("\t", " ")).translate(_FORBIDDEN)


def one_line(text: str) -> str:
    """Return a cleaned text as a name takes it: line breaks become spaces."""
    return " ".join(cleaned(text).split())


def escaped(text: str) -> str:
    """Return a text as the value of a field: nothing in it ends the value or the line."""
    return cleaned(text).translate(_ESCAPES)


def components(*parts: str) -> str:
    """Return the value of a field of several parts, such as ADR."""
    return ";".join(map(escaped, parts))


def folded(line: str) -> str:
    """Return a line with its end, broken so that no part is longer than 75 octets."""
    pieces = [""]
    room = _LONGEST_LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append("")
            room = _LONGEST_LINE - 1  # the space that a continued line begins with
        pieces[-1] += character
        room -= size
    return "\r\n ".join(pieces) + "\r\n"
