"""Puts one document into the library, or takes one out; the caller holds the transaction."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, select

from db.documents.document import Document as ProfileDocument
from db.rows import HitKind
from db.storage.earlier_editions import earlier_editions, numbered
from db.storage.flat_search import first_id, search_records
from db.storage.flatten import flatten
from db.storage.models import Document, Profile
from db.storage.reading import check_document
from db.storage.records import (
    CONTENT_TABLES,
    DocumentRecord,
    EditionRecord,
    ProfileRecord,
    SearchRecord,
)
from db.storage.search_index import add_to_index, take_out_of_index


class RemovedProfile(NamedTuple):
    """What was taken out: the document, its edition, and the earlier ones, the newest first."""

    document: DocumentRecord
    edition: str
    earlier: tuple[EditionRecord, ...]


def stored_document(
    connection: Connection, library: Path, profile_id: str
) -> tuple[DocumentRecord, str] | None:
    """The document with this id and its edition; None if there is none.

    Raises LibraryDamagedError.
    """
    row = connection.execute(_STORED, {"id": profile_id}).one_or_none()
    if row is None:
        return None
    *columns, edition = row
    record = DocumentRecord._make(columns)
    check_document(record, library)
    return record, edition


def insert_document(
    connection: Connection,
    document: ProfileDocument,
    earlier: Sequence[EditionRecord] = (),
) -> None:
    """Store a checked document, its source and its tables; its id must not be there yet.

    `earlier` are the documents that it replaces, the newest first.
    """
    profile, contents = flatten(document.content)
    stored = DocumentRecord(
        profile_id=profile.id,
        file=document.file,
        source=document.source,
        sha256=document.sha256,
        imported_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    _insert(connection, "profile", [profile])
    _insert(connection, "document", [stored])
    if earlier:
        _insert(connection, "earlier_edition", numbered(earlier))
    for (name, _), records in zip(CONTENT_TABLES, contents, strict=True):
        if records:
            _insert(connection, name, records)
    found = search_records(document.content, document.country_names, _last_ids(connection))
    _insert(connection, "search_record", found)
    add_to_index(connection, profile.id)


def delete_profile(connection: Connection, profile_id: str) -> bool:
    """Take a profile out with all that belongs to it; whether it was there."""
    take_out_of_index(connection, profile_id)
    gone = connection.execute(delete(Profile).where(Profile.id == profile_id))
    return gone.rowcount > 0


def take_out(connection: Connection, library: Path, profile_id: str) -> RemovedProfile | None:
    """Take a profile out; the documents that it came from (None: it was not there).

    Raises LibraryDamagedError.
    """
    stored = stored_document(connection, library, profile_id)
    earlier = earlier_editions(connection, library, profile_id)
    delete_profile(connection, profile_id)
    return RemovedProfile(*stored, earlier) if stored else None


def _last_ids(connection: Connection) -> dict[HitKind, int]:
    """The last search record of each kind."""
    found = connection.exec_driver_sql(_LAST_IDS).scalars()
    return {kind: i for kind, i in zip(HitKind, found, strict=True) if i is not None}


def _insert(connection: Connection, table: str, records: Sequence[Any]) -> None:
    connection.exec_driver_sql(_INSERTS[table], list(records))


def _insertion(table: str, kind: type[NamedTuple]) -> str:
    columns = ", ".join(kind._fields)
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(kind._fields))})"


# Made once, and given to SQLite as they are: building and compiling such a statement anew, with a
# dictionary for each row, takes longer than storing the rows.
_INSERTS = {
    name: _insertion(name, kind)
    for name, kind in (
        ("profile", ProfileRecord),
        ("document", DocumentRecord),
        ("earlier_edition", EditionRecord),
        ("search_record", SearchRecord),
        *CONTENT_TABLES,
    )
}
# A look at the end of each kind's stretch of ids.
_LAST_IDS = " UNION ALL ".join(
    f"SELECT max(id) FROM search_record WHERE id >= {first_id(kind)}"
    f" AND id < {first_id(kind) + first_id(HitKind.PROFILE)}"
    for kind in HitKind
)
_STORED = (
    select(*(Document.__table__.c[field] for field in DocumentRecord._fields), Profile.edition)
    .join(Profile, Profile.id == Document.profile_id)
    .where(Document.profile_id == bindparam("id"))
)
