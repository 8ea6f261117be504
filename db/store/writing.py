"""Puts one document into the library, or takes one out; the caller holds the transaction."""

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from db.profile.document import Document as ProfileDocument
from db.rows import HitKind
from db.store.flat_search import first_id, search_records
from db.store.flatten import flatten
from db.store.models import Document, Profile, table_named
from db.store.records import CONTENT_TABLES, DocumentRecord
from db.store.search_index import add_to_index, take_out_of_index


def stored_sha256(connection: Connection, profile_id: str) -> str | None:
    """The SHA-256 of the document with this id; None if there is none."""
    chosen = select(Document.sha256).where(Document.profile_id == profile_id)
    return connection.execute(chosen).scalar_one_or_none()


def insert_document(connection: Connection, document: ProfileDocument) -> None:
    """Store a checked document, its source and its tables; its id must not be there yet."""
    profile, contents = flatten(document.content)
    stored = DocumentRecord(
        profile_id=profile.id,
        file=document.file,
        source=document.source,
        sha256=document.sha256,
        imported_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    connection.execute(insert(Profile), [profile._asdict()])
    connection.execute(insert(Document), [stored._asdict()])
    for (name, kind), records in zip(CONTENT_TABLES, contents, strict=True):
        if records:
            rows = [dict(zip(kind._fields, record, strict=True)) for record in records]
            connection.execute(insert(table_named(name)), rows)
    found = search_records(document.content, document.country_names, _last_ids(connection))
    connection.execute(insert(table_named("search_record")), [each._asdict() for each in found])
    add_to_index(connection, profile.id)


def delete_profile(connection: Connection, profile_id: str) -> bool:
    """Take a profile out with all that belongs to it; whether it was there."""
    take_out_of_index(connection, profile_id)
    gone = connection.execute(delete(Profile).where(Profile.id == profile_id))
    return gone.rowcount > 0


def _last_ids(connection: Connection) -> dict[HitKind, int]:
    """The last search record of each kind; a look at the end of each stretch of ids."""
    last = " UNION ALL ".join(
        f"SELECT max(id) FROM search_record WHERE id >= {first} AND id < {first + first_step}"
        for first, first_step in ((first_id(kind), first_id(HitKind.PROFILE)) for kind in HitKind)
    )
    found = connection.exec_driver_sql(last).scalars()
    return {kind: i for kind, i in zip(HitKind, found, strict=True) if i is not None}
