"""The index of the search: FTS5 beside its records. Whoever writes these keeps it in step.

Triggers could, but a library is opened without trust in what its schema would run by itself.
"""

from typing import Any

from sqlalchemy import Connection, MetaData, event

from db.errors import DiskFullError, FileUnreadableError

_COLUMNS = "title_words, more_words, places, codes, digits, context"
# Our own folding made the words; this tokenizer parts them at spaces and changes nothing else.
_CREATE = f"""CREATE VIRTUAL TABLE search_index USING fts5(
    {_COLUMNS}, content='search_record', content_rowid='id',
    tokenize='ascii', prefix='1 2 3', detail='column', columnsize=0)"""
_ADD = f"""INSERT INTO search_index (rowid, {_COLUMNS})
    SELECT id, {_COLUMNS} FROM search_record WHERE profile_id = ?"""
_TAKE_OUT = f"""INSERT INTO search_index (search_index, rowid, {_COLUMNS})
    SELECT 'delete', id, {_COLUMNS} FROM search_record WHERE profile_id = ?"""


def make_with(tables: MetaData) -> None:
    """Let `create_all` of these tables make the index too."""

    def make(_tables: MetaData, connection: Connection, **_: Any) -> None:
        connection.exec_driver_sql(_CREATE)

    event.listen(tables, "after_create", make)


def add_to_index(connection: Connection, profile_id: str) -> None:
    """Let the search find the records of this profile, which were just written."""
    _write(connection, _ADD, profile_id)


def take_out_of_index(connection: Connection, profile_id: str) -> None:
    """Let the search forget the records of this profile; they must still be there."""
    _write(connection, _TAKE_OUT, profile_id)


def _write(connection: Connection, statement: str, profile_id: str) -> None:
    try:
        connection.exec_driver_sql(statement, (profile_id,))
    except FileUnreadableError as error:
        # FTS5 keeps only the first part of the code, and so does not say that it was writing.
        if error.parameters["reason"] == "SQLITE_IOERR":
            raise DiskFullError(file=error.parameters["file"]) from error
        raise
