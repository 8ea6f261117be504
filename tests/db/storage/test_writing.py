"""Profiles are written many at once: the rows are those of one after the other."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.documents.document import DocumentReader
from db.errors import LibraryDamagedError
from db.library import Library
from db.reading.prepared import read_file
from db.rows import RemovedProfile
from db.search.fts5 import Fts5Index
from db.storage.integrity import check_every_row
from db.storage.prepared import PreparedProfile
from db.storage.store import Store
from db.storage.writing import ProfileWriter

Write = Callable[..., Path]
TABLES = ("profile", "edition", "figure", "coverage", "search_record")
AT = "2026-01-31T12:00:00+00:00"


@pytest.fixture
def store(library: Library, library_file: Path) -> Store:
    """The library of the test, with Belgium in it."""
    assert library.profiles()
    return Store(library_file, Fts5Index)


@pytest.fixture
def prepared(resources: Path, write_document: Write) -> Callable[..., PreparedProfile]:
    """Writes a document and reads it again."""
    reader = DocumentReader(resources)

    def read(*words: str) -> PreparedProfile:
        profile = read_file(reader, write_document(*words)).profile
        assert profile is not None
        return profile

    return read


def rows(file: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(file)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def change(
    store: Store, profiles: list[PreparedProfile], *, at_once: bool
) -> tuple[RemovedProfile, ...]:
    """Remove what has the id of a profile and add that, one by one or all at once."""
    with store.writing() as connection, connection.begin():
        writer = ProfileWriter(connection, store.index)
        removed = []
        for profile in profiles:
            removed.append(writer.remove(profile.id))
            writer.add(profile, removed[-1].editions, AT)
            if not at_once:
                writer.flush()
        writer.flush()
    return tuple(removed)


def test_rows_and_ids_are_the_same_however_many_are_written_at_once(
    store: Store, library_file: Path, tmp_path: Path, prepared: Callable[..., PreparedProfile]
) -> None:
    profiles = [
        prepared("a"), prepared("iom-belgium", "Newer", "2020"), prepared("b"),
        prepared("a", "Again", "2021"), prepared("b", "Again", "2022"), prepared("c"),
    ]  # fmt: skip
    copy = Store(tmp_path / "copy.sqlite", Fts5Index)
    copy.file.write_bytes(library_file.read_bytes())
    one_by_one = change(copy, profiles, at_once=False)
    assert change(store, profiles, at_once=True) == one_by_one
    assert [len(removed.editions) for removed in one_by_one] == [0, 1, 0, 1, 1, 0]
    assert rows(library_file) == rows(copy.file)
    check_every_row(store)
    check_every_row(copy)


def test_an_id_is_given_once_even_if_its_profile_was_removed_meanwhile(
    store: Store, library_file: Path, prepared: Callable[..., PreparedProfile]
) -> None:
    before = {row[0] for row in rows(library_file)["search_record"]}
    change(store, [prepared("iom-belgium", "Newer", "2020")], at_once=True)
    after = {row[0] for row in rows(library_file)["search_record"]}
    assert before & after == set()


def test_what_waits_is_seen_as_present(
    store: Store, prepared: Callable[..., PreparedProfile]
) -> None:
    with store.writing() as connection, connection.begin():
        writer = ProfileWriter(connection, store.index)
        assert writer.present("a") is None
        writer.add(prepared("a"))
        present = writer.present("a")
        assert present is not None
        assert present.edition == "2016-02"
        assert len(writer.remove("a").editions) == 1
        assert writer.present("a") is None
        assert writer.remove("a") == RemovedProfile("a")


def test_a_profile_without_its_document_is_damage(store: Store, library_file: Path) -> None:
    with closing(sqlite3.connect(library_file)) as plain, plain:
        plain.execute("DELETE FROM edition")
    with store.writing() as connection, connection.begin():
        writer = ProfileWriter(connection, store.index)
        with pytest.raises(LibraryDamagedError):
            writer.remove("iom-belgium")
