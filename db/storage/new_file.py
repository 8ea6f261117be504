"""Makes a whole library file out of documents, under a name of its own, safe on the disk."""

import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import NullPool, create_engine

from db.documents.document import Document
from db.rows import StoredEdition
from db.storage.atomic_replace import discard, discard_after_failure, make_durable
from db.storage.connection import file_uri
from db.storage.engine import raise_refusals
from db.storage.faults import faults_as_refusals
from db.storage.models import Base
from db.storage.prepared import prepare
from db.storage.search_index import SearchIndex
from db.storage.version import APPLICATION_ID, SCHEMA_VERSION
from db.storage.writing import ProfileWriter


class NewProfile(NamedTuple):
    """A profile for a new library: its document, those before it, and when it was imported."""

    document: Document
    earlier: tuple[StoredEdition, ...] = ()
    imported_at: str = ""


def make_library(file: Path, profiles: Iterable[NewProfile], index: SearchIndex) -> None:
    """Make `file` out of the profiles; where that fails nothing of it is left.

    The header's marks come last: a file without them was never finished. Raises DiskFullError,
    LibraryReadOnlyError, FileUnwritableError.
    """
    with ExitStack() as unfinished:
        unfinished.callback(discard_after_failure, file)
        with faults_as_refusals(file):
            discard(file)
            # SQLite would not say why it cannot make a file; the system does.
            file.touch(exist_ok=False)
            _fill(file, profiles, index)
            _mark(file)
            make_durable(file)
        unfinished.pop_all()


def _fill(file: Path, profiles: Iterable[NewProfile], index: SearchIndex) -> None:
    engine = create_engine("sqlite://", creator=lambda: _open(file), poolclass=NullPool)
    raise_refusals(engine, file)
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN")
        Base.metadata.create_all(connection)
        index.create(connection)
        writer = ProfileWriter(connection, index)
        for document, earlier, imported_at in profiles:
            writer.add(prepare(document, index.records(document)), earlier, imported_at)
        writer.flush()
        index.settle(connection)
    engine.dispose()


def _mark(file: Path) -> None:
    with closing(_open(file)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        # Last: a file that has it and no version would be taken for an older library.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _open(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file_uri(file, mode="rw"), uri=True, isolation_level=None)
    # Nobody else knows this file yet, and a failure throws it away: one fsync at the end will do.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection
