"""Connections: SQLite's own defences are on, any file name works, a reader changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import LibraryDamagedError
from db.library import Library, first_view
from db.storage.connection import Access, file_uri, open_trusted, reading

DEFENCES = {"trusted_schema": 0, "cell_size_check": 1, "foreign_keys": 1}


@pytest.mark.parametrize("access", Access)
def test_the_defences_of_sqlite_are_on(
    library: Library, library_file: Path, access: Access
) -> None:
    assert library.profiles()
    with closing(open_trusted(library_file, access)) as connection:
        for pragma, value in DEFENCES.items():
            assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (2000,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_reader_cannot_change_the_library(library: Library, library_file: Path) -> None:
    assert library.profiles()
    with closing(open_trusted(library_file, Access.READ)) as connection:
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("DELETE FROM profile")
        assert caught.value.sqlite_errorcode == sqlite3.SQLITE_READONLY


def test_a_library_that_is_written_over_while_it_is_read_is_damaged(
    library: Library, library_file: Path, tmp_path: Path
) -> None:
    assert library.profiles()
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE other (id)")
    with pytest.raises(LibraryDamagedError), reading(library_file) as ask:
        library_file.write_bytes(other.read_bytes())
        ask("SELECT id FROM profile")


def test_a_wrong_statement_is_no_damage(library: Library, library_file: Path) -> None:
    assert library.profiles()
    with pytest.raises(sqlite3.OperationalError), reading(library_file) as ask:
        ask("SELECT id FROM nothing")


@pytest.mark.parametrize(
    "name", ["a b.sqlite", "a%20b", "a?mode=memory", "a#b", "é ł 日本.sqlite", "a&b=c;d", "'\"`"]
)
def test_any_name_of_a_file_works(tmp_path: Path, resources: Path, name: str) -> None:
    file = tmp_path / name
    library = Library.open(file, resources, ("en",))
    assert first_view(file, None, ("en",)).profiles == library.profiles()
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, f"{name}.lock"]


def test_a_file_on_a_network_share_has_four_slashes_in_its_uri() -> None:
    uri = file_uri(Path("//server/share/library.sqlite"), mode="rw")
    assert uri == "file:////server/share/library.sqlite?mode=rw"
