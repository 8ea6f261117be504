"""Opening costs one profile; damage is found when it is read, and mended then."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.library import Library
from db.rows import ImportOutcome
from db.search.fts5 import Fts5Index
from db.storage.engine import Store
from db.storage.integrity import check_every_row

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


def is_told_as_moved_aside(library: Library) -> bool:
    return [notice.code for notice in library.notices] == ["library-moved-aside"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE figure SET amount = '7'",
        "UPDATE figure SET amount = CAST(amount AS BLOB)",
        "UPDATE figure SET label = 7",
        "UPDATE figure SET period_from = period_from || char(0)",
        "UPDATE profile SET summary = 7",
        "UPDATE profile SET id = 'another'",
    ],
)
def test_a_changed_figure_is_never_ranked(
    library: Library, library_file: Path, statement: str
) -> None:
    ranked = library.figures("population")
    change(library_file, statement)
    assert library.figures("population") == ranked
    assert is_told_as_moved_aside(library)


@pytest.mark.parametrize("statement", ["DELETE FROM profile", "DELETE FROM edition"])
def test_a_list_that_misses_a_profile_is_never_shown(
    library: Library, library_file: Path, statement: str
) -> None:
    profiles = library.profiles()
    change(library_file, statement)
    assert library.profiles() == profiles
    assert is_told_as_moved_aside(library)


def test_a_profile_that_no_list_shows_is_removed_with_its_documents(
    library: Library, library_file: Path, second: Path
) -> None:
    change(library_file, "DELETE FROM profile WHERE id = 'second'")
    assert library.remove("second").profiles[0].editions
    assert [line.id for line in library.profiles()] == ["iom-belgium"]
    assert library.health().profiles == 1


def test_a_list_of_words_that_cannot_be_written_is_made_anew_though_every_row_is_sound(
    library: Library, library_file: Path, second: Path
) -> None:
    change(library_file, "UPDATE search_index_data SET block = zeroblob(10) WHERE id = 1")
    check_every_row(Store(library_file, Fts5Index()))
    library.remove("second")
    assert is_told_as_moved_aside(library)
    assert [line.id for line in library.profiles()] == ["iom-belgium"]


def test_rows_that_belong_to_nobody_hinder_no_import(
    library: Library, library_file: Path, second: Path, import_into: Import
) -> None:
    library.remove("second")
    change(library_file, "UPDATE coverage SET profile_id = 'second'")
    change(library_file, "UPDATE figure SET profile_id = 'second'")
    document = library.source("iom-belgium").replace(b"id: iom-belgium", b"id: second", 1)
    second.write_bytes(document)
    import_into(library, second)
    assert is_told_as_moved_aside(library)
    assert {line.id for line in library.profiles()} == {"iom-belgium", "second"}
