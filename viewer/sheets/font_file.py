"""Reads from a TrueType or OpenType font which characters it has."""

import struct
from collections.abc import Iterator
from pathlib import Path

# Platform Windows, encoding Unicode: the whole of it, or its first 65,536 as every Noto font has.
_UNICODE_ALL, _UNICODE_BMP = (3, 10), (3, 1)
_COLLECTION = b"ttcf"


def characters(font: Path) -> frozenset[int]:
    """Return the code points that a font has a glyph for; of a collection, its first font.

    Raises OSError.
    """
    data = font.read_bytes()
    table = _subtable(data, _cmap(data))
    (form,) = struct.unpack_from(">H", data, table)
    pairs = _groups(data, table) if form == 12 else _segments(data, table)
    return frozenset(code for start, end in pairs for code in range(start, end + 1)) - {0xFFFF}


def _segments(data: bytes, table: int) -> Iterator[tuple[int, int]]:
    """Yield from and to of a table of format 4: all ends, a padding of two bytes, all starts."""
    count = struct.unpack_from(">H", data, table + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + 2 * count)
    yield from zip(starts, ends, strict=True)


def _groups(data: bytes, table: int) -> Iterator[tuple[int, int]]:
    """Yield from and to of a table of format 12."""
    (count,) = struct.unpack_from(">I", data, table + 12)
    for index in range(count):
        yield struct.unpack_from(">II", data, table + 16 + 12 * index)


def _cmap(data: bytes) -> int:
    """Return where the character map begins."""
    begin = struct.unpack_from(">I", data, 12)[0] if data[:4] == _COLLECTION else 0
    (count,) = struct.unpack_from(">H", data, begin + 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, begin + 12 + 16 * index)
        if name == b"cmap":
            return int(offset)
    raise ValueError("a font without a character map")


def _subtable(data: bytes, cmap: int) -> int:
    """Return where the largest map of Unicode characters begins."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found: dict[tuple[int, int], int] = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * index)
        found[platform, encoding] = cmap + int(offset)
    for kind in (_UNICODE_ALL, _UNICODE_BMP):
        if kind in found:
            return found[kind]
    raise ValueError("a font without a map of Unicode characters")
