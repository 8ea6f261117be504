"""The tables, the statements that read them, and the mark of the schema belong together."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from textwrap import fill
from types import ModuleType

import pytest
from sqlalchemy import NullPool, create_engine

from db.library import Library
from db.search import hits
from db.search.fts5 import Fts5Index
from db.search.record import Record
from db.storage import editions, figures, integrity
from db.storage.models import Base, Coverage, Edition, Figure, Profile, SearchRecord
from db.storage.version import described_schema, is_our_schema


def statements(module: ModuleType) -> Iterator[str]:
    """The constants of a module that are SQL."""
    for value in vars(module).values():
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and text.startswith("SELECT "):
                yield text


@pytest.mark.parametrize(
    ("module", "count"), [(editions, 9), (figures, 4), (integrity, 4)], ids=str
)
def test_every_statement_names_tables_and_columns_that_there_are(
    library: Library, library_file: Path, module: ModuleType, count: int
) -> None:
    assert library.profiles()
    found = list(statements(module))
    assert len(found) == count
    with closing(sqlite3.connect(library_file)) as connection:
        for statement in found:
            # SQLite looks names up when it compiles; no row is needed for that.
            connection.execute(f"EXPLAIN {statement}", "?" * statement.count("?"))


def test_rows_are_read_with_the_columns_of_their_table_in_their_order() -> None:
    columns = {table.name: list(table.columns.keys()) for table in Base.metadata.tables.values()}
    assert list(editions.EditionRow._fields) == columns["edition"][:-1]
    assert list(figures.FigureRow._fields) == columns["figure"]
    assert [*Record._fields, "checksum"] == columns["search_record"]
    assert _columns(editions._SUMMARIES) == columns["profile"]
    assert _columns(integrity._PROFILES) == columns["profile"]
    assert _columns(figures._COVERING) == columns["coverage"]
    assert "p.id, p.summary, p.derived_checksum, p.checksum, r.*" in hits._SHOWN


def _columns(query: str) -> list[str]:
    columns = query.partition("SELECT")[2].partition("FROM")[0]
    return [name.strip() for name in columns.split(",")]


def test_the_checksum_of_a_row_stands_behind_all_that_it_is_of() -> None:
    for model in (Profile, Figure, Coverage, SearchRecord):
        assert list(model.__table__.columns.keys())[-1] == "checksum"
    assert list(Edition.__table__.columns.keys())[-2:] == ["checksum", "source"]


def test_every_table_of_a_profile_goes_with_the_profile() -> None:
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            assert key.target_fullname == "profile.id"
            assert key.ondelete == "CASCADE"
        assert table.foreign_keys or table.name == "profile"


def test_a_change_of_the_tables_needs_a_new_version_and_schema() -> None:
    connection = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=NullPool)
    with engine.begin() as made:
        Base.metadata.create_all(made)
        Fts5Index().create(made)
        assert is_our_schema(connection), "\n\n".join(
            ["raise SCHEMA_VERSION in db/storage/version.py, and let SCHEMA there be this:"]
            + [fill(each, 98, subsequent_indent="  ") for each in described_schema(connection)]
        )


def test_the_schema_tells_each_index_view_and_trigger() -> None:
    connection = sqlite3.connect(":memory:")
    seen = {tuple(described_schema(connection))}
    for statement in (
        "CREATE TABLE a (b)",
        "CREATE INDEX c ON a (b)",
        "CREATE VIEW d AS SELECT b FROM a",
        "CREATE TRIGGER e AFTER INSERT ON a BEGIN DELETE FROM a; END",
    ):
        connection.execute(statement)
        seen.add(tuple(described_schema(connection)))
    connection.close()
    assert len(seen) == 5
