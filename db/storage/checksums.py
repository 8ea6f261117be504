"""Whether a row still holds what was written: damage can turn any column into anything."""

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

from db.errors import LibraryDamagedError

# Damage can turn a text into bytes, which JSON does not know. Made once: an import needs it often.
_as_json = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=repr).encode

R = TypeVar("R", bound=Sequence[object])


def checksum(values: Iterable[object]) -> int:
    """A number that changes when any of the values does, the same in every Python."""
    return zlib.crc32(_as_json(list(values)).encode("ascii"))


def verified(row: R) -> R:
    """The row, whose last column is the checksum of the others. Raises LibraryDamagedError."""
    if checksum(row[:-1]) != row[-1]:
        raise LibraryDamagedError
    return row


def is_as_imported(source: object, sha256: object) -> bool:
    """Whether a stored source still has its SHA-256."""
    import hashlib  # loads OpenSSL

    return isinstance(source, bytes) and hashlib.sha256(source).hexdigest() == sha256
