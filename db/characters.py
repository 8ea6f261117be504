"""One policy for characters that nobody sees: documents, window, terminal and files share it.

What turns the direction of reading can make one address look like another. In plain lines,
addresses, numbers and codes it is refused; in running text it is kept, and ends with the text. In
lines that a program reads it is escaped, as is all that would end or hide a part of such a line.
"""

import re

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_POP_EMBEDDING = "\u202c"
_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Controls, ends of lines and of paragraphs, halves of characters, and what has no width.
_ESCAPED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
# What looks like a space or like nothing, and stops a code or a key from being known.
_UNSEEN = re.compile("[\t\xa0\xad\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]")
_NO_BREAK = "\u00a0\u202f\u2007"


def escaped(text: str) -> str:
    r"""A text for a line that a program reads: "\n", "\u202E" in place of what none can see."""
    return text if text.isascii() and text.isprintable() else _ESCAPED.sub(_escape, text)


def unseen_in(text: str) -> str:
    """The first character of a text that cannot be seen, or looks like a space; "" for none."""
    found = None if text.isascii() and text.isprintable() else _UNSEEN.search(text)
    return found.group() if found else ""


def with_unseen_shown(text: str) -> str:
    """A text with an escape in place of each character that cannot be seen."""
    return _UNSEEN.sub(_escape, escaped(text))


def unseen_name(character: str) -> str:
    """What a character that looks like a space or like nothing is called, for a message."""
    if character in _NO_BREAK:
        return "no-break space"
    if character == "\t":
        return "tab"
    return "space" if character.isspace() else "zero-width character"


def code_point(character: str) -> str:
    """How Unicode names a character: "U+202E"."""
    return f"U+{ord(character):04X}"


def contained(text: str) -> str:
    """A running text that disturbs the direction of nothing around it, line by line."""
    if TURNING.search(text) is None:
        return text
    return "\n".join(
        _contained(line) if TURNING.search(line) else line for line in text.split("\n")
    )


def _contained(line: str) -> str:
    """What a line opens it closes, and what it has not opened it does not close."""
    kept: list[str] = []
    opened: list[str] = []
    for letter in line:
        if letter in _EMBEDDINGS or letter in _ISOLATES:
            opened.append(letter)
        elif letter == _POP_EMBEDDING:
            if not opened or opened[-1] not in _EMBEDDINGS:
                continue
            opened.pop()
        elif letter == POP_ISOLATE:
            if _ISOLATES.isdisjoint(opened):
                continue
            while opened.pop() not in _ISOLATES:
                kept.append(_POP_EMBEDDING)
        kept.append(letter)
    closers = (POP_ISOLATE if each in _ISOLATES else _POP_EMBEDDING for each in reversed(opened))
    return "".join((FIRST_STRONG_ISOLATE, *kept, *closers, POP_ISOLATE))


def _escape(found: re.Match[str]) -> str:
    letter = found.group()
    return _SHORT.get(letter) or f"\\u{ord(letter):04X}"
