"""Whether a library can be trusted: by its header when it is opened, to the last row when asked."""

from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from db.errors import LibraryDamagedError, LibraryMissingError, LibraryOlderError
from db.storage.checksums import checksum, verified
from db.storage.connection import Access, open_trusted
from db.storage.editions import present_edition, stored_editions
from db.storage.engine import Store
from db.storage.models import Base, Coverage, Edition, Figure, Profile, SearchRecord

# What is made from a profile, in the order in which it was written.
_DERIVED: tuple[tuple[type[Base], tuple[Any, ...]], ...] = (
    (Figure, (Figure.indicator, Figure.fact)),
    (Coverage, (Coverage.country, Coverage.office)),
    (SearchRecord, (SearchRecord.id,)),
)


class Condition(Enum):
    """What opening has to deal with."""

    SOUND = "sound"
    MISSING = "missing"
    OLDER = "older"
    DAMAGED = "damaged"


def condition_at_opening(file: Path) -> Condition:
    """What lies there, as far as the header and the shape of its tables show.

    Raises LibraryNewerError, LibraryLockedError and what else forbids to look.
    """
    try:
        open_trusted(file, Access.READ).close()
    except LibraryMissingError:
        return Condition.MISSING
    except LibraryOlderError:
        return Condition.OLDER
    except LibraryDamagedError:
        return Condition.DAMAGED
    return Condition.SOUND


def full_condition(store: Store) -> Condition:
    """As `condition_at_opening`, after reading every row."""
    condition = condition_at_opening(store.file)
    if condition is Condition.SOUND:
        try:
            check_every_row(store)
        except LibraryDamagedError:
            return Condition.DAMAGED
    return condition


def check_every_row(store: Store) -> None:
    """Read the library as a whole. Raises LibraryDamagedError.

    SQLite's own quick check does not see a changed letter; the checksums of the rows do.
    """
    with store.reading() as connection:
        columns = Profile.__table__.columns
        profiles = [verified(row) for row in connection.execute(select(*columns))]
        sums = {row.id: row.derived_checksum for row in profiles}
        if not _is_sound_to_sqlite(connection) or _owners(connection) != sums.keys():
            raise LibraryDamagedError
        for profile_id, derived in sums.items():
            present_edition(connection, profile_id)
            stored_editions(connection, profile_id)
            if checksum(_derived_checksums(connection, profile_id)) != derived:
                raise LibraryDamagedError
        store.index.check(connection)


def _is_sound_to_sqlite(connection: Connection) -> bool:
    is_whole = connection.exec_driver_sql("PRAGMA quick_check(1)").all() == [("ok",)]
    return is_whole and not connection.exec_driver_sql("PRAGMA foreign_key_check").all()


def _owners(connection: Connection) -> set[str]:
    """The profiles that have a present edition."""
    query = select(Edition.profile_id).where(Edition.position == 0)
    return set(connection.execute(query).scalars())


def _derived_checksums(connection: Connection, profile_id: str) -> list[object]:
    return [
        verified(row)[-1]
        for model, order in _DERIVED
        for row in connection.execute(
            select(*model.__table__.columns)
            .where(model.__table__.c.profile_id == profile_id)
            .order_by(*order)
        )
    ]
