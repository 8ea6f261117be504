"""Records by plain sqlite3: for the first view and for checking, where SQLAlchemy is not loaded."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from db.errors import LibraryDamagedError
from db.storage.records import CONTENT_TABLES, Contents, DocumentRecord, ProfileRecord, checksum

R = TypeVar("R", bound=NamedTuple)


def read_profiles(connection: sqlite3.Connection, file: Path) -> list[ProfileRecord]:
    """Every line of the library, checked; raises sqlite3.Error, LibraryDamagedError."""
    records = _records(connection, "profile", ProfileRecord, "")
    for record in records:
        check_profile(record, file)
    return records


def read_contents(connection: sqlite3.Connection, profile: ProfileRecord, file: Path) -> Contents:
    """All of one profile, checked; raises sqlite3.Error, LibraryDamagedError."""
    chosen = "WHERE profile_id = ? ORDER BY position"
    contents = Contents._make(
        tuple(_records(connection, table, record, chosen, profile.id))
        for table, record in CONTENT_TABLES
    )
    check_contents(profile, contents, file)
    return contents


def read_documents(connection: sqlite3.Connection, file: Path) -> Iterator[DocumentRecord]:
    """Every document, one at a time, checked; raises sqlite3.Error, LibraryDamagedError."""
    columns = ", ".join(DocumentRecord._fields)
    for row in connection.execute(f"SELECT {columns} FROM document"):
        record = DocumentRecord._make(row)
        check_document(record, file)
        yield record


def check_profile(record: ProfileRecord, file: Path) -> None:
    """Raise LibraryDamagedError when the row is not what was written."""
    if checksum(record[:-1]) != record.checksum:
        raise LibraryDamagedError(file=str(file))


def check_contents(profile: ProfileRecord, contents: Contents, file: Path) -> None:
    """Raise LibraryDamagedError when the rows are not what was written."""
    if checksum(contents) != profile.contents_checksum:
        raise LibraryDamagedError(file=str(file))


def check_document(record: DocumentRecord, file: Path) -> None:
    """Raise LibraryDamagedError when the source is not what was imported."""
    if not is_as_imported(record.source, record.sha256):
        raise LibraryDamagedError(file=str(file))


def is_as_imported(source: object, sha256: object) -> bool:
    """Whether a stored source still has its SHA-256; damage can turn either into anything."""
    return isinstance(source, bytes) and hashlib.sha256(source).hexdigest() == sha256


def _records(
    connection: sqlite3.Connection, table: str, record: type[R], chosen: str, *values: str
) -> list[R]:
    columns = ", ".join(record._fields)
    rows = connection.execute(f"SELECT {columns} FROM {table} {chosen}", values)
    return [record._make(row) for row in rows]
