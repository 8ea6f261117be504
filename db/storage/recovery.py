"""The documents in a library that is damaged or older: all that can be read and is as it came."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from db.rows import RemovedProfile, StoredEdition
from db.storage.checksums import checksum, is_as_imported
from db.storage.connection import Access, open_untrusted
from db.storage.faults import SQLITE_ERRORS

_EDITION = re.compile(r"(\d{4}(-\d\d){0,2})?")


class _Table(NamedTuple):
    """Where editions lie: SQL for their position, their edition, an order to read them in, and
    for the content and checksum of their row."""

    name: str
    position: str
    edition: str
    order: tuple[str, ...]
    content: str


_NONE = "NULL, NULL"
# Of this version, then the two of versions 1 to 4 (the document itself tells its edition).
_TABLES = (
    _Table("edition", "position", "edition", ("rowid",), "content, checksum"),
    _Table("document", "0", "''", ("rowid",), _NONE),
    _Table("earlier_edition", "position + 1", "edition", ("profile_id", "position"), _NONE),
)


class Recovered(NamedTuple):
    """What is readable, and whether that is all that the library held."""

    profiles: tuple[RemovedProfile, ...]
    is_complete: bool


def recovered(library: Path) -> Recovered:
    """What can be carried over. Never raises for damage: what cannot be read is left out.

    A profile whose present edition is lost is left out as a whole.
    """
    found: dict[tuple[str, int], StoredEdition] = {}
    is_complete: list[bool] = []
    with suppress(*SQLITE_ERRORS), closing(open_untrusted(library, Access.READ)) as connection:
        # Text that is none must not end the reading; its checksum tells.
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        for table in _TABLES:
            if _is_our_table(connection, table.name):
                # Reading stops at the first damaged page: then once more, from the other end.
                ways = (_gather(connection, table, order, found) for order in ("ASC", "DESC"))
                is_complete.append(any(ways))
    profiles = tuple(_profiles(found))
    is_whole = sum(len(profile.editions) for profile in profiles) == len(found)
    return Recovered(profiles, bool(is_complete) and all(is_complete) and is_whole)


def _profiles(found: dict[tuple[str, int], StoredEdition]) -> Iterator[RemovedProfile]:
    for profile_id, keys in groupby(sorted(found), key=lambda key: key[0]):
        editions = [(position, found[profile_id, position]) for _, position in keys]
        if editions[0][0] == 0:
            yield RemovedProfile(profile_id, tuple(edition for _, edition in editions))


def _is_our_table(connection: sqlite3.Connection, name: str) -> bool:
    """Not a view or a virtual table: those would run whatever somebody wrote into them."""
    query = "SELECT type, rootpage > 0 FROM sqlite_schema WHERE name = ?"
    return connection.execute(query, (name,)).fetchall() == [("table", 1)]


def _gather(
    connection: sqlite3.Connection,
    table: _Table,
    order: str,
    found: dict[tuple[str, int], StoredEdition],
) -> bool:
    """Add what can be read to `found`; whether that was every row."""
    columns = f"profile_id, {table.position}, {table.edition}, file, imported_at, sha256"
    order_by = ", ".join(f"{column} {order}" for column in table.order)
    is_complete = True
    try:
        more = f"{table.content}, source FROM {table.name} ORDER BY {order_by}"
        for *known, content, check, source in connection.execute(f"SELECT {columns}, {more}"):
            profile_id, position, *stored = known
            is_verified = table.content == _NONE or checksum([*known, content]) == check
            is_kept = _is_sound(profile_id, position, *stored, source)
            # A document tells itself what it is; of an earlier one only its row does.
            if is_kept and (is_verified or position == 0):
                found[profile_id, position] = StoredEdition._make([*stored, source])
            is_complete = is_complete and is_kept and is_verified
    except SQLITE_ERRORS:
        return False
    return is_complete


def _is_sound(profile_id: object, position: object, *stored: object) -> bool:
    """Damage can turn every column into anything."""
    *texts, source = stored
    are_texts = all(isinstance(text, str) for text in (profile_id, *texts))
    is_dated = are_texts and _EDITION.fullmatch(str(texts[0])) is not None
    return is_dated and isinstance(position, int) and is_as_imported(source, texts[-1])
