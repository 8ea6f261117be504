"""A library that the release before this one made is carried over whole."""

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.building.profile import build_profile
from db.documents.document import DocumentReader
from db.library import Library

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
    titles = {hit.title.value for hit in library.search("+32 2 287 70 00").hits}
    assert "+32 2 287 70 00" in titles
    assert library.health().profiles == 5


def test_the_history_tells_what_changed_as_before(old_file: Path, resources: Path) -> None:
    library = Library.open(old_file, resources, ("en",))
    (change,) = [
        change for change in library.changes("iom-belgium", old=2, new=0) if change.field == "title"
    ]
    assert (change.old, change.new) == ("IOM in Belgium", "IOM in Belgium, again")
