"""Puts profiles into the library and takes them out; the caller holds the transaction."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache

from sqlalchemy import Connection

from db.errors import LibraryDamagedError
from db.rows import RemovedProfile, StoredEdition
from db.storage.checksums import checksum
from db.storage.editions import EditionRow, present_edition, stored_editions
from db.storage.models import Base, Coverage, Edition, Figure, Profile, SearchRecord
from db.storage.prepared import PreparedProfile, Values, with_checksum
from db.storage.search_index import SearchIndex

# Profiles come first: all other rows belong to one.
_TABLES: tuple[type[Base], ...] = (Profile, Edition, Figure, Coverage, SearchRecord)
_KNOWN = "SELECT id FROM profile UNION SELECT profile_id FROM edition"
_HELD = "SELECT sha256 FROM edition WHERE position = 0"
_DELETE = "DELETE FROM profile WHERE id = ?"
_MOST_WAITING = 1000  # profiles; each takes some 50 kB until it is written


class ProfileWriter:
    """Changes one library under its write lock, in transactions of the caller.

    What is added and removed waits until `flush` (or until much is waiting): many rows at once,
    in the order of their ids, take a third of the time. Ids are never given twice by one writer,
    so that they depend on what was asked, and not on how it was parted into transactions.
    """

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._ask = connection.exec_driver_sql
        self._index = index
        self.added = 0  # profiles, by this writer
        self.start_again()

    def start_again(self) -> None:
        """Know the library as it is, after a transaction that was taken back."""
        self._last_ids = self._index.last_ids(self._connection)
        self._rows: dict[type[Base], list[Values]] = {table: [] for table in _TABLES}
        self._removed: list[str] = []
        self._waiting: set[str] = set()
        self._known = set(self._ask(_KNOWN).scalars())

    def add(
        self,
        profile: PreparedProfile,
        earlier: Iterable[StoredEdition] = (),
        imported_at: str = "",
    ) -> None:
        """Store a profile whose id must not be there, or has been removed.

        `earlier` are the documents that it replaces, the newest first. `imported_at` is a time in
        UTC (ISO 8601), "" for now.
        """
        records = [self._with_id(record) for record in profile.records]
        derived = {Figure: profile.figures, Coverage: profile.coverage, SearchRecord: records}
        line = (profile.id, profile.summary, derived_checksum(derived.values()))
        time = imported_at or datetime.now(UTC).isoformat(timespec="seconds")
        known = (profile.edition, profile.file, time, profile.sha256)
        editions = [_edition(profile.id, 0, (*known, profile.content), profile.source)]
        for position, (*stored, source) in enumerate(earlier, 1):
            editions.append(_edition(profile.id, position, (*stored, None), source))
        self._rows[Profile].append(with_checksum(line))
        self._rows[Edition] += editions
        for table, rows in derived.items():
            self._rows[table] += rows
        self.added += 1
        self._waiting.add(profile.id)
        self._known.add(profile.id)
        if len(self._waiting) == _MOST_WAITING:
            self.flush()

    def remove(self, profile_id: str) -> RemovedProfile:
        """Take a profile out with all that belongs to it; it has no editions if it was not there.

        Raises LibraryDamagedError.
        """
        if self.present(profile_id) is None:
            return RemovedProfile(profile_id)
        removed = RemovedProfile(profile_id, stored_editions(self._ask, profile_id))
        self._removed.append(profile_id)
        self._waiting.add(profile_id)
        self._known.remove(profile_id)
        return removed

    def present(self, profile_id: str) -> EditionRow | None:
        """As `present_edition`, with what was added and removed before. Raises as that does."""
        if profile_id not in self._known:
            return None
        if profile_id in self._waiting:
            self.flush()
        return present_edition(self._ask, profile_id)

    def holds(self, profile_id: str, sha256: str) -> bool:
        """Whether this is the present document of the profile. Raises LibraryDamagedError."""
        present = self.present(profile_id)
        return present is not None and present.sha256 == sha256

    def held(self) -> frozenset[str]:
        """The SHA-256 of every profile's present document, as far as it is written; unverified."""
        return frozenset(self._connection.exec_driver_sql(_HELD).scalars())

    def flush(self) -> None:
        """Do all that waits. Raises LibraryDamagedError."""
        if self._removed:
            self._index.remove(self._connection, self._removed)
            ids = [(profile_id,) for profile_id in self._removed]
            if self._connection.exec_driver_sql(_DELETE, ids).rowcount != len(ids):
                raise LibraryDamagedError
        self._rows[SearchRecord].sort()
        self._rows[Figure].sort()
        for table, rows in self._rows.items():
            if rows:
                self._connection.exec_driver_sql(_insert_into(table), rows)
        self._index.add(self._connection, [row[0] for row in self._rows[SearchRecord]])
        self._removed.clear()
        self._waiting.clear()
        for rows in self._rows.values():
            rows.clear()

    def _with_id(self, record: Values) -> Values:
        kind: int = record[0]
        self._last_ids[kind] = identity = self._last_ids.get(kind, kind) + 1
        return with_checksum((identity, *record[1:]))


def derived_checksum(tables: Iterable[Iterable[Values]]) -> int:
    """The checksum of all checksums of a profile's figures, coverage and search records."""
    return checksum(row[-1] for rows in tables for row in rows)


def _edition(profile_id: str, position: int, stored: Sequence[object], source: bytes) -> Values:
    return (*with_checksum((profile_id, position, *stored)), source)


@cache
def _insert_into(table: type[Base]) -> str:
    """Written once: SQLAlchemy's way through each row takes longer than to store it."""
    marks = ", ".join("?" * len(table.__table__.columns))
    return f"INSERT INTO {table.__tablename__} VALUES ({marks})"
