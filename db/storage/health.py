"""What `self-check` reports of the library file."""

import sqlite3

from db.rows import LibraryHealth
from db.storage.editions import count_profiles
from db.storage.integrity import check_every_row
from db.storage.lifecycle import is_writable
from db.storage.repair import RepairingStore
from db.storage.version import SCHEMA_VERSION


def library_health(store: RepairingStore) -> LibraryHealth:
    """Read every row; where the library is, what it holds, and whether it can be changed."""
    store.use(lambda: check_every_row(store.plain))
    return LibraryHealth(
        file=str(store.plain.file),
        profiles=store.ask(count_profiles),
        writable=is_writable(store.plain.file),
        schema_version=SCHEMA_VERSION,
        sqlite_version=sqlite3.sqlite_version,
    )
