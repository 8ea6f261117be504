"""What the window shows first, by plain sqlite3: SQLAlchemy is imported only after that."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from db.building.profile import build_profile, build_summaries
from db.errors import LibraryDamagedError
from db.rows import FirstView, ProfileSummary
from db.storage.checksums import verified
from db.storage.connection import Access, open_trusted
from db.storage.faults import faults_as_refusals

_SUMMARIES = "SELECT id, summary, derived_checksum, checksum FROM profile ORDER BY id"
_PRESENT = """
SELECT profile_id, position, edition, file, imported_at, sha256, content, checksum
FROM edition WHERE profile_id = ? AND position = 0"""
_MARKS = "SELECT sha256 FROM edition WHERE profile_id = ? ORDER BY position"


def read_first_view(
    file: Path,
    profile_id: str | None,
    languages: tuple[str, ...],
    order: Callable[[ProfileSummary], Any],
) -> FirstView:
    """The library's lines by id, and the profile with this id (None: the first in `order`).

    Raises LibraryMissingError, LibraryDamagedError, LibraryNewerError, LibraryOlderError,
    LibraryLockedError, LibraryUnfinishedError, FileUnreadableError.
    """
    with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
        connection.execute("BEGIN")
        rows = (verified(row) for row in connection.execute(_SUMMARIES))
        lines = build_summaries((json.loads(row[1]) for row in rows), languages)
        wanted = min(lines, key=order).id if profile_id is None and lines else profile_id
        if wanted not in {line.id for line in lines}:
            return FirstView(profiles=lines, profile=None)
        row = connection.execute(_PRESENT, (wanted,)).fetchone()
        if row is None:
            raise LibraryDamagedError
        return FirstView(lines, build_profile(json.loads(verified(row)[6]), languages))


def read_edition_marks(file: Path, profile_id: str) -> tuple[str, ...]:
    """The SHA-256 of the present document of a profile, then those of the earlier ones.

    Raises as `read_first_view` does.
    """
    with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
        return tuple(str(sha256) for (sha256,) in connection.execute(_MARKS, (profile_id,)))
