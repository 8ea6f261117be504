"""A library that may be read but not changed: opened, said once, and left as it is."""

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from subprocess import Popen

import pytest

from db.errors import (
    FileUnwritableError,
    LibraryDamagedError,
    LibraryOlderError,
    LibraryReadOnlyError,
    LibraryUnfinishedError,
)
from db.library import Library, first_view
from db.rows import Notice

AsUser = Callable[[], AbstractContextManager[None]]
Write = Callable[..., Path]

DIE_WITH_A_HOT_JOURNAL = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("PRAGMA cache_spill = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE figure SET amount = 'half done'")
connection.execute("UPDATE edition SET source = zeroblob(100000)")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user may look into; pytest's own are for the user of the tests only."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.fixture
def file(folder: Path, resources: Path) -> Path:
    """A library that only its owner may change, in a folder of the same kind."""
    file = folder / "library.sqlite"
    assert Library.open(file, resources, ("en",)).notices == ()
    file.chmod(0o444)
    file.with_name("library.sqlite.lock").chmod(0o444)
    folder.chmod(0o555)
    return file


def change(file: Path, statement: str) -> None:
    file.chmod(0o644)
    file.parent.chmod(0o755)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)
    file.parent.chmod(0o555)
    file.chmod(0o444)


def test_it_opens_for_reading_and_says_so(
    file: Path, resources: Path, as_ordinary_user: AsUser
) -> None:
    with as_ordinary_user():
        library = Library.open(file, resources, ("en",))
        assert library.notices == (Notice("library-read-only", (("file", str(file)),)),)
        assert first_view(file, None, ("en",)).profile == library.profile("iom-belgium")
        assert not library.health().writable


def test_a_folder_that_may_not_be_written_to_is_enough(
    file: Path, resources: Path, as_ordinary_user: AsUser
) -> None:
    file.chmod(0o666)
    with as_ordinary_user():
        library = Library.open(file, resources, ("en",))
        assert [notice.code for notice in library.notices] == ["library-read-only"]
        assert len(library.profiles()) == 1


def test_import_and_removal_are_refused(
    file: Path, resources: Path, as_ordinary_user: AsUser
) -> None:
    before = file.read_bytes()
    with as_ordinary_user():
        library = Library.open(file, resources, ("en",))
        with pytest.raises(LibraryReadOnlyError):
            library.import_paths([], lambda *_: None, lambda: False)
        with pytest.raises(LibraryReadOnlyError):
            library.remove("iom-belgium")
    assert file.read_bytes() == before


def test_a_library_that_cannot_be_made_is_said(
    folder: Path, resources: Path, as_ordinary_user: AsUser
) -> None:
    with as_ordinary_user(), pytest.raises(FileUnwritableError) as caught:
        Library.open(folder / "below" / "library.sqlite", resources, ("en",))
    assert caught.value.parameters["file"] == str(folder / "below" / "library.sqlite")
    assert list(folder.iterdir()) == []


def test_an_older_library_that_cannot_be_rebuilt_is_said(
    file: Path, resources: Path, as_ordinary_user: AsUser
) -> None:
    change(file, "PRAGMA user_version = 0")
    with as_ordinary_user(), pytest.raises(LibraryOlderError):
        Library.open(file, resources, ("en",))


def test_a_damaged_library_that_cannot_be_moved_is_said(
    file: Path, resources: Path, as_ordinary_user: AsUser
) -> None:
    change(file, "DROP TABLE figure")
    with as_ordinary_user(), pytest.raises(LibraryDamagedError):
        Library.open(file, resources, ("en",))


def test_a_change_that_was_cut_short_is_undone_by_the_next_reader(
    file: Path, resources: Path, start_python: Callable[..., "Popen[str]"]
) -> None:
    file.chmod(0o644)
    file.parent.chmod(0o755)
    view = first_view(file, None, ("en",))
    assert start_python(DIE_WITH_A_HOT_JOURNAL, file).wait() != 0
    assert file.with_name("library.sqlite-journal").exists()
    assert first_view(file, None, ("en",)) == view
    assert Library.open(file, resources, ("en",)).notices == ()


def test_a_change_that_cannot_be_undone_is_said(
    file: Path,
    resources: Path,
    as_ordinary_user: AsUser,
    start_python: Callable[..., "Popen[str]"],
) -> None:
    file.chmod(0o644)
    file.parent.chmod(0o755)
    assert start_python(DIE_WITH_A_HOT_JOURNAL, file).wait() != 0
    before = file.read_bytes()
    file.with_name("library.sqlite-journal").chmod(0o444)
    file.chmod(0o444)
    file.parent.chmod(0o555)
    with as_ordinary_user():
        with pytest.raises(LibraryUnfinishedError):
            first_view(file, None, ("en",))
        with pytest.raises(LibraryUnfinishedError):
            Library.open(file, resources, ("en",))
    assert file.read_bytes() == before
    assert sys.platform != "win32"
