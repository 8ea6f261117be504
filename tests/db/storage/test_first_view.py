"""The first view: what it answers, and what it refuses."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import (
    FileUnreadableError,
    LibraryDamagedError,
    LibraryMissingError,
    LibraryNewerError,
    LibraryOlderError,
    UserError,
)
from db.library import Library, first_view
from db.storage.version import SCHEMA_VERSION


def test_without_an_id_it_shows_the_profile_that_comes_first_in_the_given_order(
    library: Library, library_file: Path, write_document: Callable[..., Path]
) -> None:
    library.import_paths([write_document("z", "Aa")], lambda *_: None, lambda: False)
    by_title = first_view(library_file, None, ("en",), lambda line: line.title.value)
    by_id = first_view(library_file, None, ("en",))
    for view, shown in ((by_title, "z"), (by_id, "iom-belgium")):
        assert [line.id for line in view.profiles] == ["iom-belgium", "z"]
        assert view.profile is not None
        assert view.profile.summary.id == shown


def test_an_unknown_id_shows_the_lines_alone(library: Library, library_file: Path) -> None:
    view = first_view(library_file, "nowhere", ("en",))
    assert view.profile is None
    assert view.profiles == library.profiles()


@pytest.mark.parametrize("profile_id", [None, "iom-belgium", ""])
def test_an_empty_library_shows_nothing(
    library: Library, library_file: Path, profile_id: str | None
) -> None:
    library.remove("iom-belgium")
    view = first_view(library_file, profile_id, ("en",))
    assert (view.profiles, view.profile) == ((), None)


def test_a_missing_library_is_said_and_not_made(tmp_path: Path) -> None:
    for file in (tmp_path / "none.sqlite", tmp_path / "no-folder" / "none.sqlite"):
        with pytest.raises(LibraryMissingError) as caught:
            first_view(file, None, ("en",))
        assert caught.value.parameters == {"file": str(file)}
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        first_view(tmp_path, None, ("en",))


@pytest.mark.parametrize(
    ("pragma", "refusal"),
    [
        (f"user_version = {SCHEMA_VERSION + 1}", LibraryNewerError),
        ("user_version = 0", LibraryOlderError),
        ("application_id = 7", LibraryDamagedError),
    ],
)
def test_a_library_of_another_make_is_refused(
    library: Library, library_file: Path, pragma: str, refusal: type[UserError]
) -> None:
    assert library.profiles()
    with closing(sqlite3.connect(library_file)) as connection:
        connection.execute(f"PRAGMA {pragma}")
    with pytest.raises(refusal):
        first_view(library_file, None, ("en",))
