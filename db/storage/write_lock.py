"""The right to change a library, held by one program at a time and lost with its process."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from db.errors import LibraryLockedError, LibraryMissingError, LibraryReadOnlyError
from db.storage.connection import BUSY_SECONDS, file_uri
from db.storage.faults import faults_as_refusals, refusal_of_system
from db.storage.lock_holder import forget_holder, read_holder, write_holder


@contextmanager
def write_lock(library: Path) -> Iterator[None]:
    """Hold the right to change the library, or to put another file in its place.

    SQLite's own lock is of the file, not of its name: it cannot keep two programs from swapping
    files. So all writers lock an empty file beside it, by SQLite too, which waits, works on every
    system and frees the lock when the process ends. The empty file stays: taking it away could
    take it from under another's lock. Raises LibraryLockedError after BUSY_SECONDS,
    LibraryReadOnlyError, DiskFullError, FileUnwritableError.
    """
    lock = lock_of(library)
    try:
        _make(lock)
    except OSError as error:
        raise refusal_of_system(error, library) from error
    if not may_write(lock):
        # SQLite would quietly take no lock at all.
        raise LibraryReadOnlyError(file=str(library))
    with faults_as_refusals(library, opened=lock):
        uri = file_uri(lock, mode="rw")
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    with closing(connection):
        try:
            with faults_as_refusals(library, opened=lock):
                connection.execute("BEGIN EXCLUSIVE")
        except LibraryLockedError as error:
            raise LibraryLockedError(**error.parameters, **read_holder(library)) from error
        write_holder(library)
        try:
            yield
        finally:
            forget_holder(library)


@contextmanager
def lock_to_change(library: Path) -> Iterator[None]:
    """As `write_lock`, but of a library that is there: else raises LibraryMissingError.

    Where a stick was pulled out nothing may be made in its stead: it could not come back.
    """
    if not library.exists():
        raise LibraryMissingError(file=str(library))
    with write_lock(library):
        yield


def may_write(path: Path) -> bool:
    """Whether this program may change the file, or make files in the folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def lock_of(library: Path) -> Path:
    """The empty file that stands for the right to change the library."""
    return library.with_name(library.name + ".lock")


def _make(lock: Path) -> None:
    # Never open one that is there: closing it again would free the locks that other threads of
    # this process hold on it (as POSIX wants it).
    if not lock.exists():
        lock.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
