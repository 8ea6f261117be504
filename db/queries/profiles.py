"""Which profiles there are, and everything of one of them: SQLAlchemy over the library."""

from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Select, bindparam, func, select

from db.errors import LibraryDamagedError, ProfileUnknownError
from db.queries.assemble import assemble_profile, assemble_summaries
from db.rows import Profile, ProfileSummary
from db.storage.models import Document, table_named
from db.storage.models import Profile as ProfileRow
from db.storage.reading import check_contents, check_document, check_profile
from db.storage.records import CONTENT_TABLES, Contents, DocumentRecord, ProfileRecord

R = TypeVar("R", bound=NamedTuple)


def all_summaries(
    connection: Connection, file: Path, languages: tuple[str, ...]
) -> tuple[ProfileSummary, ...]:
    """The library's lines, by title; raises LibraryDamagedError."""
    rows = connection.execute(select(*ProfileRow.__table__.columns))
    records = [ProfileRecord._make(row) for row in rows]
    for record in records:
        check_profile(record, file)
    return assemble_summaries(records, languages)


def one_profile(
    connection: Connection, file: Path, profile_id: str, languages: tuple[str, ...]
) -> Profile:
    """A whole profile; raises ProfileUnknownError, LibraryDamagedError."""
    row = connection.execute(
        select(*ProfileRow.__table__.columns).where(ProfileRow.id == profile_id)
    ).one_or_none()
    if row is None:
        raise unknown_profile(connection, profile_id)
    record = ProfileRecord._make(row)
    check_profile(record, file)
    contents = Contents._make(
        _records(connection, table, kind, profile_id) for table, kind in CONTENT_TABLES
    )
    check_contents(record, contents, file)
    return assemble_profile(record, contents, languages)


def source_of(connection: Connection, file: Path, profile_id: str) -> bytes:
    """The document as it was imported; raises ProfileUnknownError, LibraryDamagedError."""
    row = connection.execute(
        select(*Document.__table__.columns).where(Document.profile_id == profile_id)
    ).one_or_none()
    if row is None:
        refusal = unknown_profile(connection, profile_id)
        is_there = refusal.parameters["nearest"] == profile_id
        raise LibraryDamagedError(file=str(file)) if is_there else refusal
    record = DocumentRecord._make(row)
    check_document(record, file)
    return record.source


def count_profiles(connection: Connection) -> int:
    """How many profiles the library holds."""
    return connection.execute(select(func.count()).select_from(ProfileRow)).scalar_one()


def unknown_profile(connection: Connection, profile_id: str) -> ProfileUnknownError:
    """The refusal of this id, with the id that was probably meant."""
    known = connection.execute(select(ProfileRow.id).order_by(ProfileRow.id)).scalars().all()
    nearest = get_close_matches(profile_id, known, n=1)
    return ProfileUnknownError(profile=profile_id, nearest=nearest[0] if nearest else "")


def _records(connection: Connection, name: str, record: type[R], profile_id: str) -> tuple[R, ...]:
    rows = connection.execute(_rows_of(name, record), {"profile_id": profile_id})
    return tuple(map(record._make, rows))


@cache
def _rows_of(name: str, record: type[NamedTuple]) -> Select[Any]:
    """The statement for one profile's rows of a table; built once, as building takes longest."""
    table = table_named(name)
    columns = [table.columns[field] for field in record._fields]
    is_its_own = table.c.profile_id == bindparam("profile_id")
    return select(*columns).where(is_its_own).order_by(table.c.position)
