"""The editions of a profile as they are stored: each row verified when it is read."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from db.building.texts import Content
from db.errors import LibraryDamagedError, ProfileUnknownError
from db.rows import PartialDate
from db.storage.checksums import is_as_imported, verified
from db.storage.connection import Ask

if TYPE_CHECKING:
    from db.rows import Edition, StoredEdition


class EditionRow(NamedTuple):
    """A row of `Edition` without the document's source, which its checksum is not of."""

    profile_id: str
    position: int
    edition: str
    file: str
    imported_at: str
    sha256: str
    content: str
    checksum: int


_VERIFIED = ", ".join(EditionRow._fields)
_SUMMARIES = "SELECT id, summary, derived_checksum, checksum FROM profile ORDER BY id"
_OWNERS = "SELECT profile_id FROM edition WHERE position = 0"
_PRESENT = f"SELECT {_VERIFIED} FROM edition WHERE profile_id = ? AND position = 0"
_ALL = f"SELECT {_VERIFIED}, source FROM edition WHERE profile_id = ? ORDER BY position"
_MARKS = "SELECT sha256 FROM edition WHERE profile_id = ? ORDER BY position"
# A date sorts behind the month or year that it is of, as a text too. The rows of `edition` hold it
# as well, but lie far apart: each has its document beside it.
_NEWEST = """SELECT id, summary, derived_checksum, checksum FROM profile WHERE json_valid(summary)
    ORDER BY json_extract(summary, '$.edition') DESC LIMIT 1"""
_IDS = "SELECT id FROM profile ORDER BY id"
_IS_LISTED = "SELECT count(*) FROM profile WHERE id = ?"
_COUNT = "SELECT count(*) FROM profile"


def stored_summaries(ask: Ask) -> list[Content]:
    """What the list shows of each profile, by id. Raises LibraryDamagedError."""
    rows = [verified(row) for row in ask(_SUMMARIES)]
    if {row[0] for row in rows} != owners(ask):
        raise LibraryDamagedError
    # One text is read in half the time of thousands.
    contents: list[Content] = json.loads(f"[{','.join([row[1] for row in rows])}]")
    return contents


def owners(ask: Ask) -> set[str]:
    """The ids of the profiles that have a present edition."""
    return {profile_id for (profile_id,) in ask(_OWNERS)}


def present_edition(ask: Ask, profile_id: str) -> EditionRow | None:
    """The row of the present edition; None for no such profile. Raises LibraryDamagedError."""
    rows = [EditionRow._make(verified(row)) for row in ask(_PRESENT, (profile_id,))]
    if bool(rows) != _is_listed(ask, profile_id):
        raise LibraryDamagedError
    return rows[0] if rows else None


def find_content(ask: Ask, profile_id: str) -> Content | None:
    """A profile in normal form; None for no such profile. Raises LibraryDamagedError."""
    row = present_edition(ask, profile_id)
    content: Content | None = None if row is None else json.loads(row.content)
    return content


def stored_content(ask: Ask, profile_id: str) -> Content:
    """As `find_content`. Raises ProfileUnknownError, too."""
    content = find_content(ask, profile_id)
    if content is None:
        raise unknown_profile(ask, profile_id)
    return content


def stored_editions(ask: Ask, profile_id: str) -> "tuple[StoredEdition, ...]":
    """A profile's documents as they came, the present one first; () for no such profile.

    Raises LibraryDamagedError.
    """
    from db.rows import StoredEdition

    found = [(EditionRow._make(verified(row)), source) for *row, source in ask(_ALL, (profile_id,))]
    editions = tuple(StoredEdition(*row[2:6], source=source) for row, source in found)
    is_whole = [row.position for row, _ in found] == list(range(len(found)))
    are_as_imported = (is_as_imported(each.source, each.sha256) for each in editions)
    if not is_whole or not all(are_as_imported):
        raise LibraryDamagedError
    return editions


def known_editions(ask: Ask, profile_id: str) -> "tuple[StoredEdition, ...]":
    """As `stored_editions`. Raises ProfileUnknownError, too."""
    editions = stored_editions(ask, profile_id)
    if editions:
        return editions
    if _is_listed(ask, profile_id):
        raise LibraryDamagedError
    raise unknown_profile(ask, profile_id)


def listed_editions(stored: "Iterable[StoredEdition]") -> "tuple[Edition, ...]":
    """What is shown of a profile's documents, with the number that each has."""
    from db.rows import Edition

    return tuple(
        Edition(
            number,
            PartialDate.parse(each.edition) if each.edition else None,
            each.imported_at,
            each.file,
            each.sha256,
        )
        for number, each in enumerate(stored)
    )


def edition_marks(ask: Ask, profile_id: str) -> tuple[str, ...]:
    """The SHA-256 of the present document of a profile, then those of the earlier ones."""
    return tuple(str(sha256) for (sha256,) in ask(_MARKS, (profile_id,)))


def newest_edition(ask: Ask) -> PartialDate | None:
    """The date of the newest of all present editions; None where none has a date.

    Raises LibraryDamagedError.
    """
    editions = [json.loads(verified(row)[1])["edition"] for row in ask(_NEWEST)]
    return PartialDate.parse(editions[0]) if any(editions) else None


def with_replaced(
    editions: "Iterable[StoredEdition]", new_sha256: str
) -> "tuple[StoredEdition, ...]":
    """The earlier editions once these are replaced; none of them twice, nor the new one."""
    kept: dict[str, StoredEdition] = {}
    for each in editions:
        kept.setdefault(each.sha256, each)
    kept.pop(new_sha256, None)
    return tuple(kept.values())


def count_profiles(ask: Ask) -> int:
    """How many profiles the library holds."""
    ((count,),) = ask(_COUNT)
    return int(count)


def unknown_profile(ask: Ask, profile_id: str) -> ProfileUnknownError:
    """The refusal of this id, with the id that was probably meant."""
    from difflib import get_close_matches

    nearest = get_close_matches(profile_id, [str(each) for (each,) in ask(_IDS)], n=1)
    return ProfileUnknownError(profile=profile_id, nearest=nearest[0] if nearest else "")


def _is_listed(ask: Ask, profile_id: str) -> bool:
    ((count,),) = ask(_IS_LISTED, (profile_id,))
    return bool(count)
