"""One way to open a library file: SQLite's own defences on, and nothing trusted unseen."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from db.errors import (
    LibraryDamagedError,
    LibraryForeignError,
    LibraryNewerError,
    LibraryOlderError,
)
from db.storage.faults import faults_as_refusals
from db.storage.version import APPLICATION_ID, SCHEMA_VERSION, is_foreign, is_our_schema

BUSY_SECONDS = 2.0


class Access(Enum):
    """What a connection is for. Files are made by `new_file` only, never by opening one."""

    READ = "read"
    WRITE = "write"


class Ask(Protocol):
    """Asks one state of a library: a statement and its values become rows.

    A reader's is `sqlite3.Connection.execute`, a writer's is SQLAlchemy's `exec_driver_sql` within
    its transaction; so both read by the same functions.
    """

    def __call__(self, statement: str, values: Any = ..., /) -> Iterable[Any]: ...


def file_uri(file: Path, **parameters: str) -> str:
    """The file as SQLite's URI; any name works, with signs of its own and on a network share."""
    path = os.fsencode(file.absolute().as_posix())
    root = b"" if path.startswith(b"/") else b"/"
    query = "&".join(f"{name}={value}" for name, value in parameters.items())
    return f"file://{quote(root + path, safe='/:')}?{query}"


def journal_of(file: Path) -> Path:
    """Where SQLite keeps what a change that was cut short has to put back."""
    return file.with_name(file.name + "-journal")


@contextmanager
def reading(file: Path) -> Iterator[Ask]:
    """Read one state of a library of this version, whatever others write meanwhile.

    Raises as `open_trusted` does, and LibraryDamagedError for what reading shows.
    """
    with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
        connection.execute("BEGIN")
        try:
            yield connection.execute
        except sqlite3.OperationalError as error:
            # It was one of ours when it was opened: something else was written over it since.
            is_of_sql = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
            if is_of_sql and not is_our_schema(connection):
                raise LibraryDamagedError(file=str(file)) from error
            raise


def open_trusted(file: Path, access: Access) -> sqlite3.Connection:
    """A connection to a library of this version, in no transaction.

    Raises LibraryMissingError, LibraryForeignError, LibraryDamagedError, LibraryNewerError,
    LibraryOlderError, LibraryLockedError (after BUSY_SECONDS), LibraryUnfinishedError,
    FileUnreadableError.
    """
    with faults_as_refusals(file), ExitStack() as refused:
        connection = open_untrusted(file, access)
        refused.callback(connection.close)
        _trust(connection, file)
        refused.pop_all()
    return connection


def open_untrusted(file: Path, access: Access) -> sqlite3.Connection:
    """A guarded connection to whatever lies there; raises sqlite3.Error."""
    # A reader too opens for writing, where it may: only so can SQLite put back what a killed
    # writer left half done. On a read-only medium nobody can write, and locks may not work.
    mode = {"mode": "ro", "immutable": "1"} if _is_immutable(file) else {"mode": "rw"}
    connection = sqlite3.connect(
        file_uri(file, **mode), uri=True, isolation_level=None, timeout=BUSY_SECONDS
    )
    with ExitStack() as refused:
        refused.callback(connection.close)
        _guard(connection, access)
        refused.pop_all()
    return connection


def _guard(connection: sqlite3.Connection, access: Access) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    if access is Access.READ:
        connection.execute("PRAGMA query_only = ON")
    else:
        # A library in WAL mode could not be read from a read-only medium.
        connection.execute("PRAGMA journal_mode = DELETE")


def _is_immutable(file: Path) -> bool:
    """On a read-only medium, with nothing half done beside it (that would be read as damage)."""
    if not hasattr(os, "statvfs"):
        return False
    try:
        is_read_only = bool(os.statvfs(file).f_flag & os.ST_RDONLY)
        return is_read_only and not journal_of(file).exists()
    except OSError:
        return False  # then opening it will say what is wrong


def _trust(connection: sqlite3.Connection, file: Path) -> None:
    try:
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if application_id != APPLICATION_ID:
            if is_foreign(connection):
                raise LibraryForeignError(file=str(file))
            raise LibraryDamagedError(file=str(file))
        if version > SCHEMA_VERSION:
            raise LibraryNewerError(file=str(file))
        if version < SCHEMA_VERSION:
            raise LibraryOlderError(file=str(file))
        if not is_our_schema(connection):
            raise LibraryDamagedError(file=str(file))
    except sqlite3.Error as error:
        # These statements are right: a plain "SQL error" here means an impossible header.
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            raise LibraryDamagedError(file=str(file)) from error
        raise
