"""From bytes to text: UTF-8 and printable, or the place of each byte that is not."""

from db.documents.faults import UNPRINTABLE, Faults
from db.documents.tree import Node

LARGEST_FILE = 1024 * 1024
START = Node(1, 1)
REPLACEMENT = "\ufffd"

_LOOKED_AT = 64
_WIDE_MARKS = {
    b"\xff\xfe\0\0": "UTF-32LE",
    b"\0\0\xfe\xff": "UTF-32BE",
    b"\xff\xfe": "UTF-16LE",
    b"\xfe\xff": "UTF-16BE",
}

# A picture or a UTF-16 file has thousands of them, and the first few say as much.
MOST_OF_A_KIND = 20


def decode(source: bytes, faults: Faults) -> str:
    """Give the text of a file without its byte order mark; bytes at fault are replaced.

    Raises ReadingStoppedError when the file is too large, empty or not text at all.
    """
    check_size(len(source), faults)
    encoding = _wide_encoding(source)
    if encoding:
        raise faults.stop("utf-16", START, encoding=encoding)
    text = _from_utf8(source.removeprefix(b"\xef\xbb\xbf"), faults)
    if not text.strip():
        raise faults.stop("empty-file", START)
    return _printable(text, faults)


def _wide_encoding(source: bytes) -> str:
    """The encoding of what Notepad calls Unicode, with its mark or without; "" for others."""
    beginning = source[:_LOOKED_AT]
    for mark, name in _WIDE_MARKS.items():
        if beginning.startswith(mark):
            return name
    # Letters of ASCII are every other byte then, and no text has a zero at all.
    for odd, name in ((0, "UTF-16BE"), (1, "UTF-16LE")):
        zeros, letters = beginning[odd::2], beginning[1 - odd :: 2]
        if zeros and not any(zeros) and 0 not in letters and letters.isascii():
            return name
    return ""


def check_size(size: int, faults: Faults, limit: int = LARGEST_FILE) -> None:
    """Refuse a file of too many bytes.

    Raises ReadingStoppedError.
    """
    if size > limit:
        raise faults.stop("too-large", START, limit=str(limit), size=str(size))


def _from_utf8(source: bytes, faults: Faults) -> str:
    parts: list[str] = []
    is_binary = b"\0" in source
    rest, found = source, 0
    while found < MOST_OF_A_KIND:
        try:
            return "".join([*parts, rest.decode()])
        except UnicodeDecodeError as error:
            parts.append(rest[: error.start].decode())
            byte = f"0x{rest[error.start]:02X}"
            faults.add("not-utf8", end_of("".join(parts)), byte=byte)
            if is_binary:
                raise faults.stop("not-text", START) from error
            parts.append(REPLACEMENT)
            rest, found = rest[error.end :], found + 1
    return "".join([*parts, rest.decode(errors="replace")])


def _printable(text: str, faults: Faults) -> str:
    for number, match in enumerate(UNPRINTABLE.finditer(text)):
        if number == MOST_OF_A_KIND:
            break
        place = end_of(text[: match.start()])
        faults.add("control-character", place, character=f"U+{ord(match.group()):04X}")
    return UNPRINTABLE.sub(REPLACEMENT, text)


def end_of(text: str) -> Node:
    """Give the place right behind a text, counting lines as editors do."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return Node(unified.count("\n") + 1, len(unified) - unified.rfind("\n"))
