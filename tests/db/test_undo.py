"""Undo: what was removed, replaced or added is put back, byte for byte, and can be done again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.documents.dates import is_before
from db.library import Library
from db.rows import ImportResult

Write = Callable[..., Path]


def sources(library: Library) -> dict[str, bytes]:
    return {line.id: library.source(line.id) for line in library.profiles()}


def test_a_removal_is_undone_and_done_again(library: Library) -> None:
    before = sources(library)
    profile = library.profile("iom-belgium")
    step = library.remove("iom-belgium")
    assert sources(library) == {}
    redo = library.undo(step)
    assert sources(library) == before
    assert library.profile("iom-belgium") == profile
    library.undo(redo)
    assert sources(library) == {}


def test_an_import_is_undone_as_a_whole(library: Library, write_document: Write) -> None:
    before = sources(library)
    documents = [write_document("iom-belgium", "Newer", "2020"), write_document("second")]
    report = library.import_paths(documents, lambda *_: None, lambda: False)
    after = sources(library)
    assert report.undo is not None
    redo = library.undo(report.undo)
    assert sources(library) == before
    library.undo(redo)
    assert sources(library) == after


def test_a_profile_imported_twice_goes_back_to_what_it_was_first(
    library: Library, tmp_path: Path, write_document: Write
) -> None:
    before = sources(library)
    first = write_document("iom-belgium", "Newer", "2020").rename(tmp_path / "first.yaml")
    second = write_document("iom-belgium", "Newest", "2021")
    report = library.import_paths([first, second], lambda *_: None, lambda: False)
    assert report.undo is not None
    library.undo(report.undo)
    assert sources(library) == before


def test_an_import_that_changes_nothing_has_nothing_to_undo(
    library: Library, resources: Path
) -> None:
    report = library.import_paths([resources / "profiles"], lambda *_: None, lambda: False)
    assert report.undo is None
    assert not report.cancelled


def test_an_older_edition_is_kept_out_unless_accepted(
    library: Library, write_document: Write
) -> None:
    older = write_document("iom-belgium", "Older", "2015-12")
    before = sources(library)
    (kept_out,) = library.import_paths([older], lambda *_: None, lambda: False).outcomes
    assert kept_out.result is ImportResult.OLDER
    assert (kept_out.edition, kept_out.previous_edition) == ("2015-12", "2016-02")
    assert sources(library) == before
    report = library.import_paths([older], lambda *_: None, lambda: False, accept_older=True)
    assert report.outcomes[0].result is ImportResult.REPLACED
    assert sources(library) == {"iom-belgium": older.read_bytes()}


@pytest.mark.parametrize(
    ("edition", "stored", "older"),
    [
        ("2015", "2016-02", True),
        ("2016-01", "2016-02", True),
        ("2016-02-01", "2016-02-03", True),
        ("2016", "2016-02", False),
        ("2016-02-01", "2016-02", False),
        ("2016-02", "2016-02", False),
        ("2017", "2016-02", False),
    ],
)
def test_editions_are_compared_as_far_as_both_are_stated(
    edition: str, stored: str, older: bool
) -> None:
    assert is_before(edition, stored) is older
