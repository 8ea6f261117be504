"""Whether a library can be trusted to the last row; the whole file is read for that."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from enum import Enum
from pathlib import Path
from string import ascii_lowercase, digits

from db.errors import LibraryDamagedError, LibraryMissingError, LibraryOlderError
from db.rows import HitKind
from db.storage.connection import Access, open_trusted
from db.storage.faults import faults_as_refusals
from db.storage.flat_search import first_id
from db.storage.reading import read_contents, read_documents, read_profiles


class Condition(Enum):
    """What opening has to deal with."""

    SOUND = "sound"
    MISSING = "missing"
    OLDER = "older"
    DAMAGED = "damaged"


def condition_of(file: Path) -> Condition:
    """What lies there. Raises LibraryNewerError, LibraryLockedError and what else forbids to look.

    SQLite's own quick check does not see a changed letter; the checksums of the rows do.
    """
    try:
        with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
            connection.execute("BEGIN")
            if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise LibraryDamagedError(file=str(file))
            profiles = read_profiles(connection, file)
            for profile in profiles:
                read_contents(connection, profile, file)
            documents = _ids(record.profile_id for record in read_documents(connection, file))
            ids = _ids(profile.id for profile in profiles)
            if documents != ids or _found_profiles(connection) != ids:
                raise LibraryDamagedError(file=str(file))
            _read_index(connection)
    except LibraryMissingError:
        return Condition.MISSING
    except LibraryOlderError:
        return Condition.OLDER
    except LibraryDamagedError:
        return Condition.DAMAGED
    return Condition.SOUND


def _ids(ids: Iterator[str]) -> list[str]:
    return sorted(ids)


def _found_profiles(connection: sqlite3.Connection) -> list[str]:
    """The profiles that the search has a record of."""
    first, behind = first_id(HitKind.PROFILE), first_id(HitKind.OFFICE)
    query = "SELECT profile_id FROM search_record WHERE id >= ? AND id < ?"
    return _ids(row[0] for row in connection.execute(query, (first, behind)))


def _read_index(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.Error where FTS5 cannot read its own tables: the quick check does not look."""
    query = "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
    for letter in ascii_lowercase + digits:
        connection.execute(query, (f"{letter}*",)).fetchone()
