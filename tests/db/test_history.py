"""The history of a profile: earlier editions stay with it, and what changed can be asked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import EditionUnknownError, ProfileUnknownError
from db.library import Library, edition_marks
from db.rows import PartialDate

Write = Callable[..., Path]
Reopen = Callable[[], Library]


def take_in(library: Library, *documents: Path, keep: int = 5) -> None:
    library.import_paths(documents, lambda *_: None, lambda: False, keep=keep)


def editions(library: Library) -> list[str]:
    return [str(each.edition) for each in library.editions("iom-belgium")]


@pytest.fixture
def three(library: Library, write_document: Write) -> Library:
    """A library with three editions of Belgium."""
    for year in ("2020", "2021"):
        take_in(library, write_document("iom-belgium", f"Title of {year}", year))
    return library


def test_a_profile_has_its_present_edition_and_those_before_it_newest_first(
    three: Library,
) -> None:
    found = three.editions("iom-belgium")
    assert [str(each.edition) for each in found] == ["2021", "2020", "2016-02"]
    assert [each.number for each in found] == [0, 1, 2]
    assert Path(found[2].file).name == "iom-belgium.yaml"
    assert found[1].edition == PartialDate(2020)


def test_what_changed_between_any_two_editions_can_be_asked(three: Library) -> None:
    (title, edition, *_) = three.changes("iom-belgium", old=1, new=0)
    assert (title.field, title.old, title.new) == ("title", "Title of 2020", "Title of 2021")
    assert (edition.field, edition.old, edition.new) == ("edition", "2020", "2021")
    back = three.changes("iom-belgium", old=0, new=1)[0]
    assert (back.old, back.new) == ("Title of 2021", "Title of 2020")
    assert three.changes("iom-belgium", old=2, new=2) == ()


def test_editions_are_told_apart_without_opening_the_library(
    three: Library, library_file: Path
) -> None:
    found = [each.sha256 for each in three.editions("iom-belgium")]
    assert len(set(found)) == 3
    assert list(edition_marks(library_file, "iom-belgium")) == found
    assert edition_marks(library_file, "nobody") == ()


def test_only_as_many_editions_are_kept_as_are_wanted(
    library: Library, write_document: Write
) -> None:
    for year in ("2019", "2020", "2021", "2022"):
        take_in(library, write_document("iom-belgium", "Title", year), keep=2)
    assert editions(library) == ["2022", "2021", "2020"]
    take_in(library, write_document("iom-belgium", "Title", "2023"), keep=0)
    assert editions(library) == ["2023"]


def test_the_same_document_is_kept_once(
    library: Library, write_document: Write, tmp_path: Path
) -> None:
    first = write_document("iom-belgium", "First", "2020").rename(tmp_path / "first.yaml")
    second = write_document("iom-belgium", "Second", "2020").rename(tmp_path / "second.yaml")
    take_in(library, first, second, first, second)
    assert editions(library) == ["2020", "2020", "2016-02"]


def test_undoing_an_import_brings_the_history_back_as_it_was(
    three: Library, write_document: Write
) -> None:
    before = three.editions("iom-belgium")[1:]
    document = write_document("iom-belgium", "Title", "2022")
    report = three.import_paths([document], lambda *_: None, lambda: False)
    assert report.undo is not None
    redo = three.undo(report.undo)
    assert three.editions("iom-belgium")[1:] == before
    three.undo(redo)
    assert editions(three) == ["2022", "2021", "2020", "2016-02"]


def test_undoing_a_removal_brings_the_history_back(three: Library) -> None:
    step = three.remove("iom-belgium")
    with pytest.raises(ProfileUnknownError):
        three.editions("iom-belgium")
    three.undo(step)
    assert editions(three) == ["2021", "2020", "2016-02"]


def test_an_edition_that_is_not_there_is_refused(three: Library) -> None:
    for number in (3, -1):
        with pytest.raises(EditionUnknownError):
            three.changes("iom-belgium", old=number, new=0)


@pytest.mark.parametrize("damage", ["PRAGMA user_version = 1", "DROP TABLE figure"])
def test_a_rebuilt_library_keeps_the_earlier_editions(
    three: Library, library_file: Path, reopen: Reopen, damage: str
) -> None:
    before = three.editions("iom-belgium")[1:]
    with closing(sqlite3.connect(library_file, isolation_level=None)) as connection:
        connection.execute(damage)
    assert reopen().editions("iom-belgium")[1:] == before


def test_an_older_library_whose_history_is_damaged_in_part_stays_aside(
    three: Library, library_file: Path, reopen: Reopen
) -> None:
    with closing(sqlite3.connect(library_file, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 1")
        connection.execute("UPDATE edition SET source = x'00' WHERE position = 1")
    rebuilt = reopen()
    assert [notice.code for notice in rebuilt.notices] == ["library-rebuilt-in-part"]
    assert editions(rebuilt) == ["2021", "2016-02"]


def test_the_figures_of_earlier_editions_are_read_from_the_documents_that_are_kept(
    three: Library,
) -> None:
    found = three.earlier_facts("iom-belgium")
    assert [str(each.edition) for each in found] == ["2020", "2016-02"]
    (population,) = [fact for fact in found[1].facts if fact.id == "population"]
    assert population.value.published == "11.3 million"


def test_a_profile_that_was_never_replaced_has_no_earlier_figures(library: Library) -> None:
    assert library.earlier_facts("iom-belgium") == ()
    with pytest.raises(ProfileUnknownError):
        library.earlier_facts("nobody")
