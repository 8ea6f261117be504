"""The editions of a profile as they are stored: each row verified when it is read."""

import json
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from db.building.texts import Content
from db.errors import LibraryDamagedError, ProfileUnknownError
from db.rows import StoredEdition
from db.storage.checksums import is_as_imported, verified
from db.storage.models import Edition, Profile

VERIFIED = (
    Edition.profile_id,
    Edition.position,
    Edition.edition,
    Edition.file,
    Edition.imported_at,
    Edition.sha256,
    Edition.content,
    Edition.checksum,
)
_IS_ITS_OWN = Edition.profile_id == bindparam("id")
# Built once, as that takes longer than reading.
_SUMMARIES = select(
    Profile.id, Profile.summary, Profile.derived_checksum, Profile.checksum
).order_by(Profile.id)
_OWNERS = select(Edition.profile_id).where(Edition.position == 0)
_PRESENT = select(*VERIFIED).where(_IS_ITS_OWN, Edition.position == 0)
_ALL = select(*VERIFIED).where(_IS_ITS_OWN).order_by(Edition.position)
_SOURCES = select(Edition.source).where(_IS_ITS_OWN).order_by(Edition.position)


def stored_summaries(connection: Connection) -> list[Content]:
    """What the list shows of each profile. Raises LibraryDamagedError."""
    rows = [verified(row) for row in connection.execute(_SUMMARIES)]
    if {row.id for row in rows} != set(connection.execute(_OWNERS).scalars()):
        raise LibraryDamagedError
    return [json.loads(row.summary) for row in rows]


def present_edition(connection: Connection, profile_id: str) -> Any:
    """The row of the present edition with the `VERIFIED` columns; None for no such profile.

    Raises LibraryDamagedError.
    """
    row = connection.execute(_PRESENT, {"id": profile_id}).first()
    if (row is not None) != _is_listed(connection, profile_id):
        raise LibraryDamagedError
    return None if row is None else verified(row)


def stored_content(connection: Connection, profile_id: str) -> Content:
    """A profile in normal form. Raises ProfileUnknownError, LibraryDamagedError."""
    row = present_edition(connection, profile_id)
    if row is None:
        raise unknown_profile(connection, profile_id)
    content: Content = json.loads(row.content)
    return content


def stored_editions(connection: Connection, profile_id: str) -> tuple[StoredEdition, ...]:
    """A profile's documents as they came, the present one first; () for no such profile.

    Raises LibraryDamagedError.
    """
    rows = connection.execute(_ALL, {"id": profile_id}).all()
    sources = connection.execute(_SOURCES, {"id": profile_id}).scalars()
    editions = tuple(
        StoredEdition(*verified(row)[2:6], source=source)
        for row, source in zip(rows, sources, strict=True)
    )
    is_whole = [row.position for row in rows] == list(range(len(rows)))
    are_as_imported = (is_as_imported(each.source, each.sha256) for each in editions)
    if not is_whole or not all(are_as_imported):
        raise LibraryDamagedError
    return editions


def known_editions(connection: Connection, profile_id: str) -> tuple[StoredEdition, ...]:
    """As `stored_editions`. Raises ProfileUnknownError, too."""
    editions = stored_editions(connection, profile_id)
    if editions:
        return editions
    if _is_listed(connection, profile_id):
        raise LibraryDamagedError
    raise unknown_profile(connection, profile_id)


def with_replaced(editions: Iterable[StoredEdition], new_sha256: str) -> tuple[StoredEdition, ...]:
    """The earlier editions once these are replaced; none of them twice, nor the new one."""
    kept: dict[str, StoredEdition] = {}
    for each in editions:
        kept.setdefault(each.sha256, each)
    kept.pop(new_sha256, None)
    return tuple(kept.values())


def count_profiles(connection: Connection) -> int:
    """How many profiles the library holds."""
    return connection.execute(select(func.count()).select_from(Profile)).scalar_one()


def unknown_profile(connection: Connection, profile_id: str) -> ProfileUnknownError:
    """The refusal of this id, with the id that was probably meant."""
    known = connection.execute(select(Profile.id).order_by(Profile.id)).scalars().all()
    nearest = get_close_matches(profile_id, [str(each) for each in known], n=1)
    return ProfileUnknownError(profile=profile_id, nearest=nearest[0] if nearest else "")


def _is_listed(connection: Connection, profile_id: str) -> bool:
    return bool(connection.execute(select(Profile.id).where(Profile.id == profile_id)).all())
