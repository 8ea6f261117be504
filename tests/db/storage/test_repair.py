"""Opening costs one profile; damage is found when it is read, and repaired then."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from db.library import Library
from db.rows import ImportOutcome

Import = Callable[..., tuple[ImportOutcome, ...]]
Write = Callable[..., Path]


def change(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)


def test_damage_in_one_profile_hinders_neither_opening_nor_the_others(
    library: Library, library_file: Path, second: Path, reopen: Callable[[], Library]
) -> None:
    belgium = library.profile("iom-belgium")
    change(library_file, "UPDATE edition SET content = '{}' WHERE profile_id = 'second'")
    opened = reopen()
    assert opened.profile("iom-belgium") == belgium
    assert [notice.code for notice in opened.notices] == []
    assert opened.profile("second").summary.id == "second"
    assert [notice.code for notice in opened.notices] == ["library-moved-aside"]


def test_damage_that_a_killed_program_left_is_found_when_the_library_is_opened(
    library: Library, library_file: Path, second: Path, reopen: Callable[[], Library]
) -> None:
    change(library_file, "UPDATE edition SET content = '{}' WHERE profile_id = 'second'")
    library_file.with_name("library.sqlite.lock.holder").write_text("{}", "utf-8")
    assert [notice.code for notice in reopen().notices] == ["library-moved-aside"]


def test_a_write_that_meets_damage_is_done_on_the_rebuilt_library(
    library: Library, library_file: Path, write_document: Write, import_into: Import
) -> None:
    change(library_file, "UPDATE edition SET content = '{}'")
    document = write_document("iom-belgium", "Newer", "2020")
    (outcome,) = import_into(library, document)
    assert outcome.changes
    assert library.source("iom-belgium") == document.read_bytes()
    assert [notice.code for notice in library.notices] == ["library-moved-aside"]
