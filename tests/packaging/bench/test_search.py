"""What the search benchmark types, and what large starts from."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bench.large import add_shipped, make_large
from bench.search import queries
from db.library import Library


def test_queries_of_each_kind_are_taken_from_the_library(tmp_path: Path) -> None:
    large = make_large(tmp_path, profiles=25)
    with closing(sqlite3.connect(large.places.library)) as connection:
        kinds, again = queries(connection), queries(connection)
    assert kinds == again
    assert all(kinds.values())
    assert {len(text) for text in kinds["one letter"]} == {1}
    assert all(text.isdecimal() for text in kinds["digits"])


def test_the_shipped_profile_can_be_opened_in_the_large_library_too(tmp_path: Path) -> None:
    large = make_large(tmp_path, profiles=2)
    add_shipped(large)
    where = large.places
    ids = [line.id for line in Library.open(where.library, where.resources, ("en",)).profiles()]
    assert {"be-00000", "fr-00001", "iom-belgium"} <= set(ids)
