"""The floor of the import benchmark inserts the very rows that the import wrote."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bench.importing import put_rows, rows_of_library
from bench.large import make_large


def test_the_rows_of_a_library_can_be_put_into_an_empty_one(tmp_path: Path) -> None:
    large = make_large(tmp_path, profiles=2)
    with (
        closing(sqlite3.connect(large.places.library)) as library,
        closing(sqlite3.connect(":memory:")) as copy,
    ):
        tables = tuple(rows_of_library(library))
        put_rows(copy, tables)
        copied = tuple(rows_of_library(copy))
    assert {table.insert for table in tables} >= {table.insert for table in copied}
    assert [table.rows for table in copied] == [table.rows for table in tables]
    assert sum(len(table.rows) for table in tables) > 80


def test_an_index_of_words_is_filled_like_a_table() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as library,
        closing(sqlite3.connect(":memory:")) as copy,
    ):
        library.execute("CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT)")
        library.execute("CREATE INDEX by_name ON place (name)")
        library.execute("CREATE VIRTUAL TABLE words USING fts5(name, content='place')")
        library.execute("INSERT INTO place VALUES (7, 'Plzeň')")
        library.execute("INSERT INTO words (rowid, name) SELECT id, name FROM place")
        put_rows(copy, tuple(rows_of_library(library)))
        found = copy.execute("SELECT rowid FROM words WHERE words MATCH 'plzen*'").fetchall()
    assert found == [(7,)]
