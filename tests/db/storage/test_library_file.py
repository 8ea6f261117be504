"""The library's file: made when missing, rebuilt when older, left alone when newer."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import LibraryNewerError
from db.library import Library
from db.rows import Notice

Reopen = Callable[[], Library]


def change(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def files_of(library_file: Path) -> list[str]:
    return sorted(path.name for path in library_file.parent.iterdir())


def test_a_missing_library_is_made_of_the_profiles_that_come_with_the_program(
    library: Library, library_file: Path
) -> None:
    assert [line.id for line in library.profiles()] == ["iom-belgium"]
    assert library.notices == ()
    assert files_of(library_file) == ["library.sqlite", "library.sqlite.lock"]


def test_a_sound_library_is_not_touched_by_opening(
    library: Library, library_file: Path, resources: Path
) -> None:
    before = library_file.read_bytes(), library_file.stat().st_mtime_ns
    library.remove("iom-belgium")
    changed = library_file.read_bytes(), library_file.stat().st_mtime_ns
    assert Library.open(library_file, resources, ("en",)).profiles() == ()
    assert (library_file.read_bytes(), library_file.stat().st_mtime_ns) == changed != before


def test_a_newer_library_is_left_untouched(
    library: Library, library_file: Path, resources: Path
) -> None:
    assert library.profiles()
    change(library_file, "PRAGMA user_version = 1000", "DROP TABLE figure")
    before = library_file.read_bytes()
    with pytest.raises(LibraryNewerError):
        Library.open(library_file, resources, ("en",))
    assert library_file.read_bytes() == before
    assert files_of(library_file) == ["library.sqlite", "library.sqlite.lock"]


def test_an_older_library_is_rebuilt_from_its_documents(
    library: Library, library_file: Path, second: Path, reopen: Reopen
) -> None:
    library.remove("iom-belgium")
    change(library_file, "PRAGMA user_version = 0", "DROP TABLE figure", "CREATE TABLE x (y)")
    older = library_file.read_bytes()

    rebuilt = reopen()

    parameters = (("file", str(library_file)), ("kept", "1"))
    assert rebuilt.notices == (Notice("library-rebuilt", parameters),)
    assert [line.id for line in rebuilt.profiles()] == ["second"]
    assert rebuilt.source("second") == second.read_bytes()
    assert len(rebuilt.profile("second").offices) == 2
    assert library_file.with_name("library.sqlite.old").read_bytes() == older


def test_the_old_library_stays_until_the_new_one_was_opened_once_more(
    library: Library, library_file: Path, resources: Path
) -> None:
    assert library.profiles()
    change(library_file, "PRAGMA user_version = 0")
    Library.open(library_file, resources, ("en",))
    assert "library.sqlite.old" in files_of(library_file)
    assert Library.open(library_file, resources, ("en",)).notices == ()
    assert files_of(library_file) == ["library.sqlite", "library.sqlite.lock"]


@pytest.mark.parametrize(
    "statement",
    [  # no longer as it was imported; and no longer a profile for this version
        "UPDATE edition SET source = x'00' WHERE profile_id = 'second'",
        "UPDATE edition SET source = x'41', sha256 = "
        f"'{hashlib.sha256(b'A').hexdigest()}' WHERE profile_id = 'second'",
    ],
)
def test_an_older_library_with_documents_that_cannot_be_carried_over_is_kept_for_good(
    library: Library, library_file: Path, second: Path, reopen: Reopen, statement: str
) -> None:
    assert library.source("second") == second.read_bytes()
    change(library_file, "PRAGMA user_version = 0", statement)
    older = library_file.read_bytes()

    (notice,) = reopen().notices

    aside = library_file.with_name("library.sqlite.aside-1")
    parameters = (("file", str(library_file)), ("aside", str(aside)), ("kept", "1"))
    assert notice == Notice("library-rebuilt-in-part", parameters)
    assert [line.id for line in reopen().profiles()] == ["iom-belgium"]
    assert aside.read_bytes() == older


def test_leftovers_of_a_killed_build_are_swept_at_the_next_start(
    library: Library, library_file: Path, resources: Path
) -> None:
    assert library.profiles()
    for name in ("library.sqlite.new", "library.sqlite.new-journal"):
        library_file.with_name(name).write_bytes(b"half done")
    Library.open(library_file, resources, ("en",))
    assert files_of(library_file) == ["library.sqlite", "library.sqlite.lock"]


def test_a_new_library_whose_swap_was_killed_takes_its_place(
    library: Library, library_file: Path, resources: Path
) -> None:
    library.remove("iom-belgium")
    library_file.rename(library_file.with_name("library.sqlite.new"))
    library_file.with_name("library.sqlite-journal").write_bytes(b"of the file that lay here")
    assert Library.open(library_file, resources, ("en",)).profiles() == ()
    assert files_of(library_file) == [
        "library.sqlite",
        "library.sqlite.aside-1-journal",
        "library.sqlite.lock",
    ]


def test_an_old_library_comes_back_when_there_is_no_sound_new_one(
    library: Library, library_file: Path, resources: Path
) -> None:
    library.remove("iom-belgium")
    library_file.rename(library_file.with_name("library.sqlite.old"))
    library_file.with_name("library.sqlite.new").write_bytes(b"half done")
    assert Library.open(library_file, resources, ("en",)).profiles() == ()
