"""The search index of SQLite: FTS5 beside its records. Whoever writes these keeps it in step.

Triggers could, but a library is opened without trust in what its schema would run by itself.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from string import ascii_lowercase, digits

from sqlalchemy import Connection

from db.documents.document import Document
from db.errors import (
    DiskFullError,
    FileUnreadableError,
    LibraryLockedError,
    LibraryReadOnlyError,
)
from db.rows import HitKind
from db.search.record import Record, first_id
from db.search.records import search_records
from db.storage.connection import Ask
from db.storage.faults import refusal_of_sqlite

_COLUMNS = "title_words, more_words, text_words, places, codes, digits, kinds, owner, context"
# Our own folding made the words; this tokenizer parts them at spaces and changes nothing else.
_CREATE = f"""CREATE VIRTUAL TABLE search_index USING fts5(
    {_COLUMNS}, content='search_record', content_rowid='id',
    tokenize='ascii', prefix='1 2 3', detail='column', columnsize=0)"""
_RANGE = f"SELECT id, {_COLUMNS} FROM search_record WHERE id BETWEEN ? AND ?"
_REMOVE = f"""INSERT INTO search_index (search_index, rowid, {_COLUMNS})
    SELECT 'delete', id, {_COLUMNS} FROM search_record WHERE id IN (
    SELECT id FROM search_record WHERE profile_id IN (%s)) ORDER BY id"""
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

    def records(self, document: Document) -> list[Record]:
        """What can be found in a document, by kind; in place of ids `first_id` of the kind."""
        return search_records(document.content, document.country_names)

    def last_ids(self, connection: Connection) -> dict[int, int]:
        """The last id of each kind of which there are records, by its `first_id`."""
        last = zip(HitKind, connection.exec_driver_sql(_LAST_IDS).scalars(), strict=True)
        return {first_id(kind): number for kind, number in last if number is not None}

    def add(self, connection: Connection, ids: Sequence[int]) -> None:
        """Let a search find these records, which were just written, by id; of each kind the last.

        One statement adds them in the order of their ids: FTS5 writes what it has gathered to its
        lists whenever an id is smaller than the one before it, and after each statement.
        """
        stretches = list(_stretches(ids))
        if stretches:
            selected = " UNION ALL ".join([_RANGE] * len(stretches))
            ends = tuple(chain.from_iterable(stretches))
            statement = f"INSERT INTO search_index (rowid, {_COLUMNS}) {selected}"
            _write(connection, statement, ends)

    def remove(self, connection: Connection, profile_ids: Sequence[str]) -> None:
        """Let no search find the records of these profiles; they must still be there."""
        marks = ", ".join("?" * len(profile_ids))
        _write(connection, _REMOVE % marks, tuple(profile_ids))

    def settle(self, connection: Connection) -> None:
        """Bring together what many additions have left in parts: each word is then found at once.

        Takes about half a second for a hundred thousand records.
        """
        _write(connection, "INSERT INTO search_index (search_index) VALUES ('optimize')", ())

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


def _stretches(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last id of each kind."""
    for kind in HitKind:
        first = first_id(kind)
        start = bisect_right(ids, first)
        end = bisect_right(ids, first + first_id(HitKind.PROFILE))
        if start < end:
            yield ids[start], ids[end - 1]


def _write(connection: Connection, statement: str, values: tuple[int | str, ...]) -> None:
    try:
        connection.exec_driver_sql(statement, values)
    except FileUnreadableError as error:
        # FTS5 keeps only the first part of the code, and so does not say that it was writing.
        if getattr(error.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR:
            raise DiskFullError(file=error.parameters["file"]) from error
        raise
