"""A library that the release before this one made is carried over whole."""

import hashlib
import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.building.profile import build_profile
from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError
from db.library import Library
from db.storage.checksums import checksum

OLD = Path(__file__).parents[2] / "data" / "library-version-4.sqlite.xz"
# Five profiles of every shape; of Belgium two earlier editions are kept.
STORED = """
SELECT profile_id, 0, file, source, sha256, imported_at FROM document
UNION ALL
SELECT profile_id, position + 1, file, source, sha256, imported_at FROM earlier_edition
ORDER BY 1, 2"""
CARRIED = """
SELECT profile_id, position, file, source, sha256, imported_at FROM edition ORDER BY 1, 2"""


@pytest.fixture
def old_file(library_file: Path) -> Path:
    """The file of version 4, where the library of a test lies."""
    library_file.parent.mkdir()
    library_file.write_bytes(lzma.decompress(OLD.read_bytes()))
    return library_file


def test_documents_editions_and_times_of_import_stay_as_they_were(
    old_file: Path, resources: Path
) -> None:
    with closing(sqlite3.connect(old_file)) as connection:
        stored = connection.execute(STORED).fetchall()
    library = Library.open(old_file, resources, ("en",))
    assert [notice.code for notice in library.notices] == ["library-rebuilt"]
    with closing(sqlite3.connect(old_file)) as connection:
        carried = connection.execute(CARRIED).fetchall()
    assert carried == stored
    assert [each.imported_at for each in library.editions("iom-belgium")] == [
        row[-1] for row in stored if row[0] == "iom-belgium"
    ]
    assert len(stored) == 7


def test_every_profile_reads_as_its_document_says(old_file: Path, resources: Path) -> None:
    library = Library.open(old_file, resources, ("en", "ar"))
    reader = DocumentReader(resources)
    assert len(library.profiles()) == 5
    for line in library.profiles():
        document = reader.read(library.source(line.id), "a.yaml")
        assert library.profile(line.id) == build_profile(document.content, ("en", "ar"))


def test_what_was_searched_is_found_again(old_file: Path, resources: Path) -> None:
    library = Library.open(old_file, resources, ("en",))
    titles = {hit.value.value for hit in library.search("+32 2 287 70 00").hits}
    assert "+32 2 287 70 00" in titles
    assert library.health().profiles == 5


def test_the_history_tells_what_changed_as_before(old_file: Path, resources: Path) -> None:
    library = Library.open(old_file, resources, ("en",))
    (change,) = [
        change for change in library.changes("iom-belgium", old=2, new=0) if change.field == "title"
    ]
    assert (change.old, change.new) == ("IOM in Belgium", "IOM in Belgium, again")


NOW_REFUSED = """\
format: profile/1
id: second
title: Accepted once
language: en
country: ID
organisation: {name: An organisation}
edition: 2016
source: {title: Made up, url: "https://example.org:0/"}
offices:
  - id: o
    kind: other
    name: Office
    address: {street: "\\u202E1 tees"}
    phones:
      - {id: two, kind: telephone, published: 62-21-385-7188}
      - {id: more, kind: telephone, published: 021 385 7188 / 89}
"""
MANY_ACTIVITIES = 201  # one more than an office may have


def put_into_version_5(source: bytes, library_file: Path) -> None:
    """Make a document the present edition of "second", in a library of an earlier version."""
    with closing(sqlite3.connect(library_file, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 5")
        columns = "profile_id, position, edition, file, imported_at, sha256, content"
        (row,) = connection.execute(f"SELECT {columns} FROM edition WHERE profile_id = 'second'")
        *start, _, content = row
        sha256 = hashlib.sha256(source).hexdigest()
        connection.execute(
            "UPDATE edition SET source = ?, sha256 = ?, checksum = ? WHERE profile_id = 'second'",
            (source, sha256, checksum([*start, sha256, content])),
        )


def test_what_only_newer_rules_refuse_is_carried_over_as_doubtful(
    library: Library, second: Path, library_file: Path, resources: Path
) -> None:
    assert library.source("second") == second.read_bytes()
    put_into_version_5(NOW_REFUSED.encode(), library_file)
    rebuilt = Library.open(library_file, resources, ("en",))
    assert [notice.code for notice in rebuilt.notices] == ["library-rebuilt"]
    (office,) = rebuilt.profile("second").offices
    assert [(each.shown, each.copied, each.is_doubtful) for each in office.contacts] == [
        ("62-21-385-7188", "", True), ("021 385 7188 / 89", "", True),
    ]  # fmt: skip
    assert office.address is not None
    assert office.address.street == "\u2068\u202e1 tees\u202c\u2069"
    with pytest.raises(DocumentRefusedError):
        DocumentReader(resources).read(NOW_REFUSED.encode(), "a.yaml")


def test_a_list_that_is_longer_than_lists_may_be_now_is_carried_over_whole(
    library: Library, second: Path, library_file: Path, resources: Path
) -> None:
    assert library.source("second") == second.read_bytes()
    source = NOW_REFUSED + "    activities:\n" + MANY_ACTIVITIES * "      - {text: Help}\n"
    put_into_version_5(source.encode(), library_file)
    (office,) = Library.open(library_file, resources, ("en",)).profile("second").offices
    assert len(office.activities) == MANY_ACTIVITIES
