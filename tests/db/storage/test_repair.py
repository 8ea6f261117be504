"""Opening costs one profile; damage is found when it is read, and repaired then."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import (
    IndicatorUnknownError,
    LibraryDamagedError,
    LibraryRepairedError,
    ProfileUnknownError,
)
from db.library import Library
from db.rows import ImportOutcome
from db.search.fts5 import Fts5Index
from db.storage.integrity import check_every_row
from db.storage.store import Store

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


def test_an_index_that_cannot_be_written_is_rebuilt_by_the_change_that_meets_it(
    library: Library, library_file: Path, second: Path
) -> None:
    change(library_file, "UPDATE search_index_data SET block = zeroblob(10) WHERE id = 1")
    with pytest.raises(LibraryDamagedError):
        check_every_row(Store(library_file, Fts5Index))
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


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search_record SET value = replace(value, '70 00', '70 01')",
        "UPDATE search_record SET label = 'Another office'",
        "UPDATE profile SET summary = replace(summary, 'Belgium', 'Belgrade')",
    ],
)
def test_a_changed_number_or_name_is_never_shown_by_a_search(
    library: Library, library_file: Path, statement: str
) -> None:
    before = library.search("287").hits
    assert before
    change(library_file, statement)
    assert library.search("287").hits == before
    assert [notice.code for notice in library.notices] == ["library-moved-aside"]


def test_a_changed_coverage_is_never_told(library: Library, library_file: Path) -> None:
    before = library.covering("LU")
    change(library_file, "UPDATE coverage SET office = office || '-another'")
    assert library.covering("LU") == before


def test_an_index_that_lost_a_word_is_found_by_the_full_check(
    library: Library, library_file: Path
) -> None:
    change(
        library_file,
        "INSERT INTO search_index (search_index, rowid, title_words, more_words, text_words,"
        " places, codes, digits, kinds, owner, context)"
        " SELECT 'delete', id, title_words, more_words, text_words, places, codes, digits, kinds,"
        " owner, context FROM search_record WHERE contact_kind = 'telephone'",
    )
    assert library.health().profiles == 1
    assert [notice.code for notice in library.notices] == ["library-moved-aside"]
    assert library.search("+32 2 287 70 00").hits


def test_damage_in_the_middle_of_an_import_says_that_the_library_was_rebuilt(
    library: Library, library_file: Path, write_document: Write
) -> None:
    first, other = write_document("first"), write_document("iom-belgium", "Newer", "2020")

    def damage(done: int, *_: object) -> None:
        if done == 1:
            change(library_file, "UPDATE edition SET content = '{}' WHERE profile_id != 'first'")

    with pytest.raises(LibraryRepairedError):
        library.import_paths([first, other], damage, lambda: False)
    assert {line.id for line in library.profiles()} == {"first", "iom-belgium"}


def test_an_earlier_edition_whose_row_was_changed_is_not_carried_over(
    library: Library, library_file: Path, write_document: Write, import_into: Import
) -> None:
    import_into(library, write_document("iom-belgium", "Newer", "2020"))
    change(library_file, "UPDATE edition SET edition = '1999' WHERE position = 1")
    assert [str(each.edition) for each in library.editions("iom-belgium")] == ["2020"]
    assert [notice.code for notice in library.notices] == ["library-moved-aside"]


def test_words_that_are_no_text_find_nothing(library: Library) -> None:
    word = "\udcff"
    for ask in (library.profile, library.source, library.editions, library.remove):
        with pytest.raises(ProfileUnknownError):
            ask(word)
    with pytest.raises(IndicatorUnknownError):
        library.figures(word)
    assert library.covering(word) == ()
