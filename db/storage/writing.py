"""Puts one document into the library, or takes a profile out; the caller holds the transaction."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy import Connection, Dialect, delete, insert

from db.building.texts import Content
from db.documents.document import Document
from db.errors import LibraryDamagedError
from db.rows import RemovedProfile, StoredEdition
from db.storage.checksums import checksum
from db.storage.editions import EditionRow, stored_editions
from db.storage.models import Base, Coverage, Edition, Figure, Profile, SearchRecord
from db.storage.projections import Row, content_as_json, coverage_of, figures_of, summary_of
from db.storage.search_index import SearchIndex


def insert_profile(
    connection: Connection,
    index: SearchIndex,
    document: Document,
    earlier: Sequence[StoredEdition] = (),
    imported_at: str = "",
) -> None:
    """Store a checked document and all that is made from it; its id must not be there yet.

    `earlier` are the documents that it replaces, the newest first. `imported_at` is a time in UTC
    (ISO 8601), "" for now.
    """
    derived = _derived(document.content, index.records(connection, document))
    profile = [document.id, summary_of(document.content), derived_checksum(derived.values())]
    names = (column.key for column in Profile.__table__.columns)
    _insert(connection, Profile, [dict(zip(names, [*profile, checksum(profile)], strict=True))])
    present = StoredEdition(
        document.edition,
        document.file,
        imported_at or datetime.now(UTC).isoformat(timespec="seconds"),
        document.sha256,
        document.source,
    )
    rows = [_edition(document.id, 0, present, content_as_json(document.content))]
    rows += [_edition(document.id, number, each) for number, each in enumerate(earlier, 1)]
    _insert(connection, Edition, rows)
    for model, records in derived.items():
        _insert(connection, model, records)
    index.add(connection, document.id)


def _derived(content: Content, records: Sequence[Row]) -> dict[type[Base], Sequence[Row]]:
    made = {Figure: figures_of(content), Coverage: coverage_of(content), SearchRecord: records}
    return {
        model: [row | {"checksum": checksum(row.values())} for row in rows]
        for model, rows in made.items()
    }


def remove_profile(connection: Connection, index: SearchIndex, profile_id: str) -> RemovedProfile:
    """Take a profile out with all that belongs to it; it has no editions if it was not there.

    Raises LibraryDamagedError.
    """
    removed = RemovedProfile(profile_id, stored_editions(connection.exec_driver_sql, profile_id))
    index.remove(connection, profile_id)
    deleted = connection.execute(delete(Profile).where(Profile.id == profile_id)).rowcount
    if bool(deleted) != bool(removed.editions):
        raise LibraryDamagedError
    return removed


def derived_checksum(tables: Iterable[Iterable[Row]]) -> int:
    """The checksum of all checksums of a profile's figures, coverage and search records."""
    return checksum(row["checksum"] for rows in tables for row in rows)


def _edition(
    profile_id: str, position: int, stored: StoredEdition, content: str | None = None
) -> Row:
    *known, source = stored
    row = [profile_id, position, *known, content]
    return dict(zip(EditionRow._fields, [*row, checksum(row)], strict=True)) | {"source": source}


def _insert(connection: Connection, model: type[Base], rows: Sequence[Row]) -> None:
    if rows:
        statement, names = _compiled_insert(model, connection.dialect)
        connection.exec_driver_sql(statement, [tuple(row[name] for name in names) for row in rows])


@lru_cache
def _compiled_insert(model: type[Base], dialect: Dialect) -> tuple[str, Sequence[str]]:
    """The statement and the order of its columns: to compile and bind it anew for each document
    takes longer than to store the rows."""
    compiled = insert(model).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())
