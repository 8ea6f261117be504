"""Whether a library can be trusted: by its header when it is opened, to the last row when asked."""

from enum import Enum
from pathlib import Path

from db.errors import LibraryDamagedError, LibraryMissingError, LibraryOlderError
from db.storage.checksums import checksum, verified
from db.storage.connection import Access, Ask, open_trusted
from db.storage.editions import owners, present_edition, stored_editions
from db.storage.store import Store

_PROFILES = "SELECT id, summary, derived_checksum, checksum FROM profile"
# What is made from a profile, in the order in which it was written.
_DERIVED = (
    "SELECT * FROM figure WHERE profile_id = ? ORDER BY indicator, fact",
    "SELECT * FROM coverage WHERE profile_id = ? ORDER BY country, office",
    "SELECT * FROM search_record WHERE profile_id = ? ORDER BY id",
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
    with store.reading() as ask:
        sums = {row[0]: row[2] for row in map(verified, ask(_PROFILES))}
        if not _is_sound_to_sqlite(ask) or owners(ask) != sums.keys():
            raise LibraryDamagedError
        for profile_id, derived in sums.items():
            present_edition(ask, profile_id)
            stored_editions(ask, profile_id)
            if checksum(_derived_checksums(ask, profile_id)) != derived:
                raise LibraryDamagedError
        store.index.check(ask)


def _is_sound_to_sqlite(ask: Ask) -> bool:
    is_whole = list(ask("PRAGMA quick_check(1)")) == [("ok",)]
    return is_whole and not list(ask("PRAGMA foreign_key_check"))


def _derived_checksums(ask: Ask, profile_id: str) -> list[object]:
    return [verified(row)[-1] for query in _DERIVED for row in ask(query, (profile_id,))]
