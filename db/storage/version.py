"""Which library files are ours: marks in the header, and the exact list of what they hold."""

import sqlite3

# "PrVw" in the header's field for it: this file is a library of ours.
APPLICATION_ID = 0x50725677

# Raised whenever a table changes, or what is derived from documents. An older library is then
# rebuilt from its documents.
SCHEMA_VERSION = 11

# All that `models.py` and the search index make: type, name, table and SQL of each. A test holds
# it against them, so that no change of a table is forgotten here and above. (A checksum would be
# shorter, but the module for it takes longer to load than a library to open.)
SCHEMA = """
index ix_coverage_profile_id coverage CREATE INDEX ix_coverage_profile_id ON coverage (profile_id)

index ix_figure_profile_id figure CREATE INDEX ix_figure_profile_id ON figure (profile_id)

index ix_search_record_profile_id search_record CREATE INDEX ix_search_record_profile_id ON
  search_record (profile_id)

index sqlite_autoindex_edition_1 edition

index sqlite_autoindex_profile_1 profile

table coverage coverage CREATE TABLE coverage ( country TEXT NOT NULL, profile_id TEXT NOT NULL,
  office TEXT NOT NULL, through TEXT NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (country,
  profile_id, office), FOREIGN KEY(profile_id) REFERENCES profile (id) ON DELETE CASCADE ) WITHOUT
  ROWID

table edition edition CREATE TABLE edition ( profile_id TEXT NOT NULL, position INTEGER NOT NULL,
  edition TEXT NOT NULL, file TEXT NOT NULL, imported_at TEXT NOT NULL, sha256 TEXT NOT NULL,
  content TEXT, checksum INTEGER NOT NULL, source BLOB NOT NULL, PRIMARY KEY (profile_id,
  position), FOREIGN KEY(profile_id) REFERENCES profile (id) ON DELETE CASCADE )

table figure figure CREATE TABLE figure ( indicator TEXT NOT NULL, profile_id TEXT NOT NULL, fact
  TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, amount TEXT NOT NULL, rough DOUBLE NOT
  NULL, dimension TEXT NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, status TEXT
  NOT NULL, place TEXT, checksum INTEGER NOT NULL, PRIMARY KEY (indicator, profile_id, fact),
  FOREIGN KEY(profile_id) REFERENCES profile (id) ON DELETE CASCADE ) WITHOUT ROWID

table profile profile CREATE TABLE profile ( id TEXT NOT NULL, summary TEXT NOT NULL,
  derived_checksum INTEGER NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (id) )

table search_index search_index CREATE VIRTUAL TABLE search_index USING fts5( title_words,
  more_words, text_words, places, codes, digits, kinds, owner, context, content='search_record',
  content_rowid='id', tokenize='ascii', prefix='1 2 3', detail='column', columnsize=0)

table search_index_config search_index_config CREATE TABLE 'search_index_config'(k PRIMARY KEY, v)
  WITHOUT ROWID

table search_index_data search_index_data CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY,
  block BLOB)

table search_index_idx search_index_idx CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY
  KEY(segid, term)) WITHOUT ROWID

table search_record search_record CREATE TABLE search_record ( id INTEGER NOT NULL, profile_id
  TEXT NOT NULL, tab TEXT NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL,
  whose TEXT NOT NULL, period TEXT NOT NULL, copied TEXT NOT NULL, contact_kind TEXT NOT NULL,
  verdict TEXT NOT NULL, role TEXT NOT NULL, details TEXT NOT NULL, name_length INTEGER NOT NULL,
  title_words TEXT NOT NULL, more_words TEXT NOT NULL, text_words TEXT NOT NULL, places TEXT NOT
  NULL, codes TEXT NOT NULL, digits TEXT NOT NULL, kinds TEXT NOT NULL, owner TEXT NOT NULL,
  context TEXT NOT NULL, through TEXT NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (id),
  FOREIGN KEY(profile_id) REFERENCES profile (id) ON DELETE CASCADE )
"""
# What documents lie in: in this version, and in the versions 1 to 4.
_OURS_EVER = {"edition", "document", "earlier_edition"}
_DESCRIBED = [" ".join(each.split()) for each in SCHEMA.split("\n\n")]


def is_our_schema(connection: sqlite3.Connection) -> bool:
    """Whether a file holds these tables and indexes, and nothing else; raises sqlite3.Error."""
    return described_schema(connection) == _DESCRIBED


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether a file holds tables, and none that a library of any version has: then it is another
    program's, and no damaged library. Raises sqlite3.Error."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    return bool(names) and names.isdisjoint(_OURS_EVER)


def described_schema(connection: sqlite3.Connection) -> list[str]:
    """Each table, index, view and trigger in the file as above; raises sqlite3.Error."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return sorted(" ".join(" ".join(map(str, row)).split()) for row in rows)
