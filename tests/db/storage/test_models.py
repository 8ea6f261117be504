"""The tables, their records and the mark of the schema belong together."""

import sqlite3

from sqlalchemy import NullPool, create_engine

from db.storage.models import LIBRARY, table_named
from db.storage.records import (
    CONTENT_TABLES,
    Contents,
    DocumentRecord,
    EditionRecord,
    ProfileRecord,
    SearchRecord,
)
from db.storage.version import SCHEMA_FINGERPRINT, schema_fingerprint


def test_records_name_the_columns_of_their_tables_in_the_same_order() -> None:
    tables = dict(CONTENT_TABLES) | {
        "profile": ProfileRecord,
        "document": DocumentRecord,
        "earlier_edition": EditionRecord,
        "search_record": SearchRecord,
    }
    assert {name: record._fields for name, record in tables.items()} == {
        table.name: tuple(table.columns.keys()) for table in LIBRARY.tables.values()
    }


def test_contents_hold_one_entry_for_each_table_of_a_profile() -> None:
    assert len(Contents._fields) == len(CONTENT_TABLES)


def test_every_table_of_a_profile_goes_with_the_profile() -> None:
    for name in ("document", "earlier_edition", "search_record", *dict(CONTENT_TABLES)):
        (key,) = table_named(name).foreign_keys
        assert key.target_fullname == "profile.id"
        assert key.ondelete == "CASCADE"


def test_a_change_of_the_tables_needs_a_new_version_and_fingerprint() -> None:
    connection = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=NullPool)
    with engine.begin() as made:
        LIBRARY.create_all(made)
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
