"""Reads from a TrueType font which characters it has."""

import struct
from pathlib import Path

_UNICODE_BMP = (3, 1)  # platform Windows, encoding Unicode: the table that every Noto font has


def characters(font: Path) -> frozenset[int]:
    """Return the code points (below U+FFFF) that a font has a glyph for. Raises OSError."""
    data = font.read_bytes()
    table = _subtable(data, _cmap(data))
    count = struct.unpack_from(">H", data, table + 6)[0] // 2
    # Format 4: the ends of the segments, a padding of two bytes, then their starts.
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + 2 * count)
    pairs = zip(starts, ends, strict=True)
    return frozenset(code for start, end in pairs for code in range(start, end + 1)) - {0xFFFF}


def _cmap(data: bytes) -> int:
    """Return where the character map begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if name == b"cmap":
            return int(offset)
    raise ValueError("a font without a character map")


def _subtable(data: bytes, cmap: int) -> int:
    """Return where the map of Unicode characters begins, which must be of format 4."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * index)
        if (platform, encoding) == _UNICODE_BMP:
            return cmap + int(offset)
    raise ValueError("a font without a map of Unicode characters")
