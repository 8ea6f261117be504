"""The tables, what reads them without SQLAlchemy, and the mark of the schema belong together."""

import sqlite3

from sqlalchemy import NullPool, create_engine

from db.search import finding
from db.search.fts5 import Fts5Index
from db.storage import first_view
from db.storage.editions import VERIFIED
from db.storage.models import Base, Edition, Profile, SearchRecord
from db.storage.version import SCHEMA_FINGERPRINT, schema_fingerprint


def test_the_first_view_reads_the_columns_that_are_verified_in_their_order() -> None:
    assert _columns(first_view._SUMMARIES) == list(Profile.__table__.columns.keys())
    assert _columns(first_view._PRESENT) == [column.key for column in VERIFIED]


def test_a_search_reads_the_records_as_their_table_has_them() -> None:
    assert list(finding._Record._fields) == list(SearchRecord.__table__.columns.keys())
    assert "p.id, p.summary, p.derived_checksum, p.checksum, r.*" in finding._CANDIDATES


def _columns(query: str) -> list[str]:
    columns = query.partition("SELECT")[2].partition("FROM")[0]
    return [name.strip() for name in columns.split(",")]


def test_the_checksum_of_an_edition_is_of_all_but_its_source() -> None:
    columns = list(Edition.__table__.columns.keys())
    assert [column.key for column in VERIFIED] == columns[:-1]
    assert columns[-2:] == ["checksum", "source"]


def test_every_table_of_a_profile_goes_with_the_profile() -> None:
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            assert key.target_fullname == "profile.id"
            assert key.ondelete == "CASCADE"
        assert table.foreign_keys or table.name == "profile"


def test_a_change_of_the_tables_needs_a_new_version_and_fingerprint() -> None:
    connection = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=NullPool)
    with engine.begin() as made:
        Base.metadata.create_all(made)
        Fts5Index().create(made)
        assert schema_fingerprint(connection) == SCHEMA_FINGERPRINT, (
            "raise SCHEMA_VERSION in db/storage/version.py, and put this fingerprint there"
        )


def test_the_fingerprint_sees_each_index_view_and_trigger() -> None:
    connection = sqlite3.connect(":memory:")
    seen = {schema_fingerprint(connection)}
    for statement in (
        "CREATE TABLE a (b)",
        "CREATE INDEX c ON a (b)",
        "CREATE VIEW d AS SELECT b FROM a",
        "CREATE TRIGGER e AFTER INSERT ON a BEGIN DELETE FROM a; END",
    ):
        connection.execute(statement)
        seen.add(schema_fingerprint(connection))
    connection.close()
    assert len(seen) == 5
