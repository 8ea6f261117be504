"""The bytes of a file that may be anything: a folder, a pipe, a gigabyte."""

import errno
import os
import stat
import sys
from pathlib import Path

from db.documents.encoding import LARGEST_FILE, check_size
from db.documents.faults import Faults
from db.documents.other_kinds import BEGINNING, refuse_other_kinds
from db.errors import FileUnreadableError

# "-" in place of a file, as in every terminal. A file of that name is ./-
STANDARD_INPUT = Path("-")


def read_bytes(path: Path, faults: Faults, limit: int = LARGEST_FILE) -> bytes:
    """Read a file, of one that is too large no more than its beginning, or the standard input.

    Raises ReadingStoppedError when it is too large or of another kind, FileUnreadableError.
    """
    try:
        if path == STANDARD_INPUT:
            return _standard_input(faults, limit)
        size = _size(path)
        with path.open("rb") as stream:
            beginning = stream.read(BEGINNING)
            refuse_other_kinds(beginning, faults)
            check_size(size, faults, limit)
            return beginning + stream.read(limit + 1 - len(beginning))
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileUnreadableError(file=str(path), reason=reason) from error


def _standard_input(faults: Faults, limit: int) -> bytes:
    source = sys.stdin.buffer.read(limit + 1)
    refuse_other_kinds(source[:BEGINNING], faults)
    check_size(len(source), faults, limit)
    return source


def _size(path: Path) -> int:
    """The size of a file in bytes. Raises OSError, also for what has none: a pipe would hang us."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return status.st_size
