"""The one place where faults of SQLite and of the disk become refusals that a user understands."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import (
    DiskFullError,
    FileUnreadableError,
    FileUnwritableError,
    LibraryDamagedError,
    LibraryLockedError,
    LibraryMissingError,
    LibraryReadOnlyError,
    LibraryUnfinishedError,
    UserError,
)

# What reading with sqlite3 can raise. The second comes where SQLite complains in words that quote
# damaged text, and Python cannot decode the complaint.
SQLITE_ERRORS = (sqlite3.Error, UnicodeDecodeError)

_NO_SPACE = {errno.ENOSPC, errno.EFBIG} | {getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}
_PAGE = 4096  # bytes, of SQLite
_SHARING_VIOLATIONS = {32, 33}  # Windows: another process has the file open

# Extended codes first, then the primary ones that they belong to (their lowest byte).
_REFUSALS: dict[int, type[UserError]] = {
    sqlite3.SQLITE_READONLY_ROLLBACK: LibraryUnfinishedError,
    sqlite3.SQLITE_READONLY_CANTLOCK: LibraryUnfinishedError,
    sqlite3.SQLITE_READONLY_RECOVERY: LibraryUnfinishedError,
    sqlite3.SQLITE_IOERR_SHORT_READ: LibraryDamagedError,
    sqlite3.SQLITE_IOERR_CORRUPTFS: LibraryDamagedError,
    # SQLite says FULL for ENOSPC only; a quota and a file that may not grow come as these.
    sqlite3.SQLITE_IOERR_WRITE: DiskFullError,
    sqlite3.SQLITE_IOERR_TRUNCATE: DiskFullError,
    sqlite3.SQLITE_BUSY: LibraryLockedError,
    sqlite3.SQLITE_LOCKED: LibraryLockedError,
    sqlite3.SQLITE_READONLY: LibraryReadOnlyError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_CORRUPT: LibraryDamagedError,
    sqlite3.SQLITE_NOTADB: LibraryDamagedError,
    sqlite3.SQLITE_FORMAT: LibraryDamagedError,
    # What is written was checked: only rows that should not be there can be in its way.
    sqlite3.SQLITE_CONSTRAINT: LibraryDamagedError,
}
# SQLite keeps the system's own number to itself: where asking again does not tell it, this comes
# nearest.
_OTHER_TROUBLE = {
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EIO,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_AUTH: errno.EACCES,
    sqlite3.SQLITE_NOLFS: errno.EFBIG,
    sqlite3.SQLITE_PROTOCOL: errno.ENOLCK,
}


def refusal_of_sqlite(
    error: BaseException, file: Path, opened: Path | None = None
) -> UserError | None:
    """The refusal that an error of SQLite means for this library; None when it is a bug of ours.

    `opened` is what SQLite was given, where that is another file beside the library.
    """
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or code is None:
        # Python's own complaints about what the file holds: text that is not UTF-8.
        is_undecodable = type(error) in {sqlite3.OperationalError, UnicodeDecodeError}
        return LibraryDamagedError(file=str(file)) if is_undecodable else None
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _refusal_to_open(opened or file, file)
    kind = _REFUSALS.get(code) or _REFUSALS.get(primary)
    if kind is not None:
        return kind(file=str(file))
    if primary in _OTHER_TROUBLE:
        full = _trouble_of_writing_beside(file)
        if full is not None and full.errno in _NO_SPACE:
            return DiskFullError(file=str(file))
        return FileUnreadableError(file=str(file), reason=os.strerror(_OTHER_TROUBLE[primary]))
    return None


def _refusal_to_open(opened: Path, file: Path) -> UserError:
    """Why SQLite could not open a file, or the journal that it makes beside it."""
    if _is_absent(opened):
        return LibraryMissingError(file=str(file))
    try:
        opened.open("rb").close()
    except OSError as error:
        return FileUnreadableError(file=str(file), reason=error.strerror or str(error))
    trouble = _trouble_of_writing_beside(opened)
    if trouble is not None:
        return refusal_of_system(trouble, file)
    reason = os.strerror(_OTHER_TROUBLE[sqlite3.SQLITE_CANTOPEN])
    return FileUnreadableError(file=str(file), reason=reason)


def _trouble_of_writing_beside(file: Path) -> OSError | None:
    """What the system says to a page in a new file there, which is taken away again."""
    import tempfile  # not before something failed

    try:
        with tempfile.TemporaryFile(
            dir=file.parent, prefix=".profile-viewer-", suffix=".tmp"
        ) as new:
            new.write(bytes(_PAGE))
            new.flush()
    except OSError as error:
        return error
    return None


def refusal_of_system(error: OSError, file: Path) -> UserError:
    """The refusal that an error of the operating system means for this library."""
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return LibraryLockedError(file=str(file))
    if error.errno in _NO_SPACE:
        return DiskFullError(file=str(file))
    if error.errno in _NO_PERMISSION:
        return LibraryReadOnlyError(file=str(file))
    return FileUnwritableError(file=str(file), reason=error.strerror or str(error))


def _is_absent(file: Path) -> bool:
    """Nothing lies there; a folder that may not be looked into is another matter."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


@contextmanager
def damage_about(file: Path) -> Iterator[None]:
    """Let a LibraryDamagedError from inside name `file`: what verifies a row does not know it."""
    try:
        yield
    except LibraryDamagedError as error:
        error.parameters.setdefault("file", str(file))
        raise


@contextmanager
def faults_as_refusals(file: Path, opened: Path | None = None) -> Iterator[None]:
    """Whatever SQLite or the system says inside is raised as a UserError about `file`.

    `opened` is what SQLite was given, where that is another file beside it.
    """
    try:
        with damage_about(file):
            yield
    except SQLITE_ERRORS as error:
        refusal = refusal_of_sqlite(error, file, opened)
        if refusal is None:
            raise
        raise refusal from error
    except OSError as error:
        raise refusal_of_system(error, file) from error
