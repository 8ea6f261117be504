"""Documents into the library: added, unchanged, replaced, refused; all of one or nothing."""

import gc
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db import importing
from db.errors import Problem
from db.library import Library
from db.rows import ImportOutcome, ImportResult, Profile
from tests.needs import needs_any_bytes_as_name

Import = Callable[..., tuple[ImportOutcome, ...]]
Write = Callable[..., Path]


def results(outcomes: tuple[ImportOutcome, ...]) -> list[ImportResult]:
    return [outcome.result for outcome in outcomes]


def stored_by(library: Library) -> dict[str, tuple[bytes, Profile]]:
    return {
        line.id: (library.source(line.id), library.profile(line.id)) for line in library.profiles()
    }


def test_a_new_document_is_added(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("second", "Second")
    assert import_into(library, path) == (
        ImportOutcome(str(path), ImportResult.ADDED, "second", "2016-02"),
    )
    assert [line.title.value for line in library.profiles()] == ["IOM in Belgium", "Second"]


def test_the_same_bytes_are_unchanged_and_nothing_is_written(
    library: Library, library_file: Path, resources: Path, import_into: Import
) -> None:
    before = library_file.read_bytes()
    assert results(import_into(library, resources / "profiles")) == [ImportResult.UNCHANGED]
    assert library_file.read_bytes() == before


def test_a_new_edition_replaces_the_whole_profile(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("iom-belgium", edition="2020-05")
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\nfacts:")], encoding="utf-8")
    assert results(import_into(library, path)) == [ImportResult.REPLACED]
    profile = library.profile("iom-belgium")
    assert str(profile.summary.edition) == "2020-05"
    assert (profile.facts, profile.stories) == ((), ())
    assert library.source("iom-belgium") == path.read_bytes()


def test_a_refused_document_leaves_the_library_as_it_was(
    library: Library, library_file: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: [", encoding="utf-8")
    before = library_file.read_bytes()
    told: list[tuple[Problem, ...]] = []
    report = library.import_paths(
        [bad], lambda _done, _total, _outcome, problems: told.append(problems), lambda: False
    )
    assert report.undo is None
    assert report.outcomes == (ImportOutcome(str(bad), ImportResult.REFUSED, ""),)
    assert told[0]
    assert {problem.file for problem in told[0]} == {str(bad)}
    assert library_file.read_bytes() == before


def test_a_file_that_is_not_there_is_a_refused_document(library: Library, tmp_path: Path) -> None:
    told: list[tuple[Problem, ...]] = []
    missing = tmp_path / "missing.yaml"
    library.import_paths(
        [missing], lambda _done, _total, _outcome, problems: told.append(problems), lambda: False
    )
    ((problem,),) = told
    assert (problem.code, problem.file, problem.line) == ("file-unreadable", str(missing), 0)
    assert dict(problem.parameters)["file"] == str(missing)


def test_good_documents_go_in_beside_refused_ones(
    library: Library, write_document: Write, import_into: Import
) -> None:
    first, bad, last = (write_document(name) for name in "abc")
    bad.write_bytes(b"\xff\xfe nothing")
    outcomes = import_into(library, first, bad, last)
    assert results(outcomes) == [ImportResult.ADDED, ImportResult.REFUSED, ImportResult.ADDED]
    assert {line.id for line in library.profiles()} == {"iom-belgium", "a", "c"}


def test_folders_are_walked_for_documents_in_order(
    library: Library, write_document: Write, import_into: Import
) -> None:
    folder = write_document("b").parent
    write_document("a").rename(folder / "a.YML")
    (folder / "below").mkdir()
    write_document("c").rename(folder / "below" / "c.yaml")
    (folder / "notes.txt").write_text("not a document", encoding="utf-8")
    outcomes = import_into(library, folder)
    assert [outcome.profile_id for outcome in outcomes] == ["a", "b", "c"]


def test_progress_tells_how_many_are_done_of_how_many(
    library: Library, write_document: Write
) -> None:
    *_, last = (write_document(name) for name in "abc")
    told: list[tuple[int, int, str]] = []
    library.import_paths(
        [last.parent],
        lambda done, total, outcome, _: told.append((done, total, outcome.profile_id)),
        lambda: False,
    )
    assert told == [(1, 3, "a"), (2, 3, "b"), (3, 3, "c")]


def test_a_cancelled_import_keeps_what_it_told_and_stops(
    library: Library, write_document: Write
) -> None:
    *_, last = (write_document(name) for name in "abc")
    told: list[ImportOutcome] = []
    report = library.import_paths(
        [last.parent],
        lambda _done, _total, outcome, _: told.append(outcome),
        lambda: len(told) == 2,
    )
    assert report.cancelled
    assert list(report.outcomes) == told
    assert {line.id for line in library.profiles()} == {"iom-belgium", "a", "b"}


def test_the_last_of_two_documents_with_one_id_stays(
    library: Library, tmp_path: Path, write_document: Write, import_into: Import
) -> None:
    first = write_document("twice", "First").rename(tmp_path / "first.yaml")
    second = write_document("twice", "Second")
    outcomes = import_into(library, first, second)
    assert results(outcomes) == [ImportResult.ADDED, ImportResult.REPLACED]
    assert library.source("twice") == second.read_bytes()


def test_an_error_while_telling_keeps_each_document_whole(
    library: Library, write_document: Write
) -> None:
    *_, last = (write_document(name) for name in "ab")

    def stumble(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        library.import_paths([last.parent], stumble, lambda: False)
    assert set(stored_by(library)) == {"iom-belgium", "a"}
    library.remove("a")


def test_removing_takes_everything_of_one_profile_and_nothing_else(
    library: Library, write_document: Write, import_into: Import
) -> None:
    before = stored_by(library)
    import_into(library, write_document("second"))
    library.remove("second")
    assert stored_by(library) == before


@needs_any_bytes_as_name
def test_a_document_whose_name_is_no_text_is_imported(
    library: Library, tmp_path: Path, import_into: Import, write_document: Write
) -> None:
    named = tmp_path / os.fsdecode(b"caf\xe9.yaml")
    write_document("third", "Third", "2020").rename(named)
    (outcome,) = import_into(library, named)
    assert outcome.result is ImportResult.ADDED
    assert library.editions("third")[0].file.endswith(r"caf\xe9.yaml")


@pytest.mark.parametrize("is_enabled", [True, False])
def test_garbage_is_collected_only_where_python_does_it_by_itself(
    library: Library, write_document: Write, import_into: Import, is_enabled: bool
) -> None:
    """The window has it off: a worker would take apart what belongs to the window's thread."""
    documents = [write_document(f"number-{number}") for number in range(3)]
    collected: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        collected.append(phase)

    was_enabled = gc.isenabled()
    (gc.enable if is_enabled else gc.disable)()
    gc.callbacks.append(note)
    import_into(library, *documents)
    gc.callbacks.remove(note)
    assert gc.isenabled() is is_enabled
    (gc.enable if was_enabled else gc.disable)()
    assert bool(collected) is is_enabled


@pytest.mark.parametrize("many", [2, 3])
def test_behind_many_documents_the_search_is_put_in_order(
    library_file: Path,
    resources: Path,
    write_document: Write,
    monkeypatch: pytest.MonkeyPatch,
    many: int,
) -> None:
    library = Library.open(library_file, resources, ("en",))
    monkeypatch.setattr(importing, "MANY", many)
    paths = [write_document(f"document-{number}") for number in range(2)]
    library.import_paths(paths, lambda *_: None, lambda: False)
    with closing(sqlite3.connect(library_file)) as connection:
        ((parts,),) = connection.execute("SELECT count(DISTINCT segid) FROM search_index_idx")
    assert (parts == 1) is (many == len(paths))
    assert len({hit.profile_id for hit in library.search("belgium").hits}) == 3
