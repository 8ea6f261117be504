"""The documents in a library that is damaged or older: all that can be read and is as it came."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from db.storage.connection import Access, open_untrusted
from db.storage.faults import SQLITE_ERRORS
from db.storage.reading import is_as_imported
from db.storage.records import EditionRecord

_EDITION = re.compile(r"\d{4}(-\d\d){0,2}")


class StoredDocument(NamedTuple):
    """A source that has its SHA-256, and the name of the file that it came from."""

    file: str
    source: bytes


class Recovered(NamedTuple):
    """What is readable, and whether that is all that the library held.

    `earlier` are the documents that others replaced, by profile, the newest first.
    """

    documents: tuple[StoredDocument, ...]
    earlier: Mapping[str, Sequence[EditionRecord]]
    is_complete: bool


def recovered(library: Path) -> Recovered:
    """What can be carried over. Never raises for damage: what cannot be read is left out."""
    documents: dict[int, StoredDocument] = {}
    editions: dict[tuple[str, int], EditionRecord] = {}
    is_complete = False
    with suppress(*SQLITE_ERRORS), closing(open_untrusted(library, Access.READ)) as connection:
        if _is_our_table(connection, "document"):
            # Reading stops at the first damaged page: then once more, from the other end.
            is_complete = any(_gather(connection, order, documents) for order in ("ASC", "DESC"))
        if _is_our_table(connection, "earlier_edition"):
            ways = (_gather_earlier(connection, order, editions) for order in ("ASC", "DESC"))
            is_complete = any(ways) and is_complete
    earlier = {
        profile: list(records)
        for profile, records in groupby(
            (editions[key] for key in sorted(editions)), lambda record: record.profile_id
        )
    }
    return Recovered(tuple(documents[key] for key in sorted(documents)), earlier, is_complete)


def _is_our_table(connection: sqlite3.Connection, name: str) -> bool:
    """Not a view or a virtual table: those would run whatever somebody wrote into them."""
    query = "SELECT type, rootpage > 0 FROM sqlite_schema WHERE name = ?"
    return connection.execute(query, (name,)).fetchall() == [("table", 1)]


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


def _gather_earlier(
    connection: sqlite3.Connection, order: str, found: dict[tuple[str, int], EditionRecord]
) -> bool:
    """Add the earlier editions that can be read to `found`; whether these were all."""
    columns = ", ".join(EditionRecord._fields)
    query = f"SELECT {columns} FROM earlier_edition ORDER BY profile_id {order}, position {order}"
    is_complete = True
    try:
        for row in connection.execute(query):
            record = EditionRecord._make(row)
            if _is_sound(record):
                found[record.profile_id, record.position] = record
            else:
                is_complete = False
    except SQLITE_ERRORS:
        return False
    return is_complete


def _is_sound(record: EditionRecord) -> bool:
    """Damage can turn every column into anything."""
    texts = (record.profile_id, record.edition, record.file, record.imported_at)
    are_texts = all(isinstance(text, str) for text in texts) and isinstance(record.position, int)
    is_dated = are_texts and _EDITION.fullmatch(record.edition) is not None
    return is_dated and is_as_imported(record.source, record.sha256)
