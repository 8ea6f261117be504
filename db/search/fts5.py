"""The search index of SQLite: FTS5 beside its records. Whoever writes these keeps it in step.

Triggers could, but a library is opened without trust in what its schema would run by itself.
"""

import sqlite3
from pathlib import Path
from string import ascii_lowercase, digits
from typing import Any

from sqlalchemy import Connection

from db.documents.document import Document
from db.errors import (
    DiskFullError,
    FileUnreadableError,
    LibraryLockedError,
    LibraryReadOnlyError,
)
from db.rows import HitKind
from db.search.records import first_id, search_records
from db.storage.connection import Ask
from db.storage.faults import refusal_of_sqlite

_COLUMNS = "title_words, more_words, places, codes, digits, context"
# Our own folding made the words; this tokenizer parts them at spaces and changes nothing else.
_CREATE = f"""CREATE VIRTUAL TABLE search_index USING fts5(
    {_COLUMNS}, content='search_record', content_rowid='id',
    tokenize='ascii', prefix='1 2 3', detail='column', columnsize=0)"""
_ADD = f"""INSERT INTO search_index (rowid, {_COLUMNS})
    SELECT id, {_COLUMNS} FROM search_record WHERE profile_id = ?"""
_REMOVE = f"""INSERT INTO search_index (search_index, rowid, {_COLUMNS})
    SELECT 'delete', id, {_COLUMNS} FROM search_record WHERE profile_id = ?"""
_CHECK = "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"
_COUNT = "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
_NOT_TO_BE_CHANGED = (LibraryReadOnlyError, LibraryLockedError)
# A look at the end of each kind's stretch of ids.
_LAST_IDS = " UNION ALL ".join(
    f"SELECT max(id) FROM search_record WHERE id >= {first_id(kind)}"
    f" AND id < {first_id(kind) + first_id(HitKind.PROFILE)}"
    for kind in HitKind
)


class Fts5Index:
    """The index of a library that is an SQLite file."""

    def create(self, connection: Connection) -> None:
        """Make the index in a new library."""
        connection.exec_driver_sql(_CREATE)

    def records(self, connection: Connection, document: Document) -> list[dict[str, Any]]:
        """The rows of `SearchRecord` for a document; their ids follow those that are there."""
        last = zip(HitKind, connection.exec_driver_sql(_LAST_IDS).scalars(), strict=True)
        last_ids = {kind: number for kind, number in last if number is not None}
        return search_records(document.content, document.country_names, last_ids)

    def add(self, connection: Connection, profile_id: str) -> None:
        """Let a search find the records of this profile, which were just written."""
        _write(connection, _ADD, profile_id)

    def remove(self, connection: Connection, profile_id: str) -> None:
        """Let no search find the records of this profile any more; they must still be there."""
        _write(connection, _REMOVE, profile_id)

    def check(self, ask: Ask) -> None:
        """Hold the index against its records. Raises LibraryDamagedError.

        FTS5 takes that for a change: where none can be made, its lists are only read.
        """
        ask("PRAGMA query_only = OFF")
        try:
            ask(_CHECK)
        except sqlite3.Error as error:
            if not isinstance(refusal_of_sqlite(error, Path()), _NOT_TO_BE_CHANGED):
                raise
            for letter in ascii_lowercase + digits:
                list(ask(_COUNT, (f"{letter}*",)))


def _write(connection: Connection, statement: str, profile_id: str) -> None:
    try:
        connection.exec_driver_sql(statement, (profile_id,))
    except FileUnreadableError as error:
        # FTS5 keeps only the first part of the code, and so does not say that it was writing.
        if error.parameters["reason"] == "SQLITE_IOERR":
            raise DiskFullError(file=error.parameters["file"]) from error
        raise
