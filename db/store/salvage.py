"""The documents in a library that is damaged or older: all that can be read and is as it came."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from db.store.connection import Access, open_untrusted
from db.store.faults import SQLITE_ERRORS
from db.store.reading import is_as_imported


class StoredDocument(NamedTuple):
    """A source that has its SHA-256, and the name of the file that it came from."""

    file: str
    source: bytes


class Salvage(NamedTuple):
    """The readable documents, and whether these are all that the library held."""

    documents: tuple[StoredDocument, ...]
    is_complete: bool


def salvaged(library: Path) -> Salvage:
    """What can be carried over. Never raises for damage: what cannot be read is left out."""
    found: dict[int, StoredDocument] = {}
    is_complete = False
    with suppress(*SQLITE_ERRORS), closing(open_untrusted(library, Access.READ)) as connection:
        if _is_our_table(connection):
            # Reading stops at the first damaged page: then once more, from the other end.
            is_complete = _gather(connection, "ASC", found) or (_gather(connection, "DESC", found))
    return Salvage(tuple(found[key] for key in sorted(found)), is_complete)


def _is_our_table(connection: sqlite3.Connection) -> bool:
    """Not a view or a virtual table: those would run whatever somebody wrote into them."""
    query = "SELECT type, rootpage > 0 FROM sqlite_schema WHERE name = 'document'"
    return connection.execute(query).fetchall() == [("table", 1)]


def _gather(connection: sqlite3.Connection, order: str, found: dict[int, StoredDocument]) -> bool:
    """Add what can be read to `found`; whether that was every row."""
    query = f"SELECT rowid, file, source, sha256 FROM document ORDER BY rowid {order}"
    is_complete = True
    try:
        for rowid, file, source, sha256 in connection.execute(query):
            if is_as_imported(source, sha256):
                found[rowid] = StoredDocument(str(file), source)
            else:
                is_complete = False
    except SQLITE_ERRORS:
        return False
    return is_complete
