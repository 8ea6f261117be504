"""The documents that newer ones replaced: kept with their profile, the newest first."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Connection, bindparam, select

from db.errors import LibraryDamagedError
from db.storage.models import table_named
from db.storage.reading import is_as_imported
from db.storage.records import DocumentRecord, EditionRecord

_TABLE = table_named("earlier_edition")
_STORED = (
    select(*(_TABLE.c[field] for field in EditionRecord._fields))
    .where(_TABLE.c.profile_id == bindparam("id"))
    .order_by(_TABLE.c.position)
)


def earlier_editions(
    connection: Connection, library: Path, profile_id: str
) -> tuple[EditionRecord, ...]:
    """The earlier documents of a profile, the newest first; raises LibraryDamagedError."""
    records = tuple(map(EditionRecord._make, connection.execute(_STORED, {"id": profile_id})))
    if not all(is_as_imported(record.source, record.sha256) for record in records):
        raise LibraryDamagedError(file=str(library))
    return records


def with_replaced(
    replaced: DocumentRecord, edition: str, earlier: Iterable[EditionRecord], new_sha256: str
) -> list[EditionRecord]:
    """The earlier documents once this one is replaced, too; none of them twice."""
    newest = EditionRecord(replaced.profile_id, 0, edition, *replaced[1:])
    known = {newest.sha256, new_sha256}
    return [newest, *(record for record in earlier if record.sha256 not in known)]


def numbered(editions: Sequence[EditionRecord], limit: int | None = None) -> list[EditionRecord]:
    """The first `limit` of them, each with its place."""
    kept = editions[:limit]
    return [record._replace(position=position) for position, record in enumerate(kept)]
