"""The bytes of a file that may be anything: a folder, a pipe, a gigabyte."""

import errno
import os
import stat
from pathlib import Path

from db.documents.encoding import LARGEST_FILE, check_size
from db.documents.faults import Faults
from db.errors import FileUnreadableError


def read_bytes(path: Path, faults: Faults) -> bytes:
    """Read a file whose size is looked at before anything is read.

    Raises ReadingStoppedError when it is too large, FileUnreadableError.
    """
    try:
        check_size(_size(path), faults)
        with path.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileUnreadableError(file=str(path), reason=reason) from error


def _size(path: Path) -> int:
    """The size of a file in bytes. Raises OSError, also for what has none: a pipe would hang us."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return status.st_size
