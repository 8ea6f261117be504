"""The place where a library lay: what is away or another program's is told, and nothing written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import LibraryForeignError, LibraryMissingError
from db.library import Library, first_view
from tests.needs import needs_links


def link(path: Path, target: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target, target_is_directory=target.suffix == "")
    return path


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@needs_links
@pytest.mark.parametrize("linked", ["library.sqlite", ""])
def test_a_link_whose_target_is_away_is_told_and_nothing_is_written(
    tmp_path: Path, resources: Path, linked: str
) -> None:
    place = link(tmp_path / "own" / linked, tmp_path / "share" / linked)
    file = place if linked else place / "library.sqlite"
    with pytest.raises(LibraryMissingError) as refused:
        Library.open(file, resources, ("en",))
    assert refused.value.parameters == {"file": str(file)}
    assert place.is_symlink()
    assert set(everything(tmp_path)) <= {"own", "own/library.sqlite"}


@needs_links
def test_a_library_behind_a_link_is_rebuilt_where_it_lies_and_the_link_stays(
    library: Library, library_file: Path, resources: Path, tmp_path: Path
) -> None:
    assert library.profiles()
    with closing(sqlite3.connect(library_file)) as connection:
        connection.execute("PRAGMA user_version = 0")
    file = link(tmp_path / "own" / "library.sqlite", library_file)
    assert [notice.code for notice in Library.open(file, resources, ("en",)).notices] == [
        "library-rebuilt"
    ]
    assert file.is_symlink()
    assert everything(tmp_path / "own") == ["library.sqlite"]
    assert first_view(library_file, None, ("en",)).profiles


def test_where_none_may_be_made_nothing_is(library_file: Path, resources: Path) -> None:
    with pytest.raises(LibraryMissingError):
        Library.open(library_file, resources, ("en",), may_make=False)
    assert not library_file.parent.exists()


def test_a_swap_that_was_killed_is_finished_also_where_none_may_be_made(
    library: Library, library_file: Path, resources: Path
) -> None:
    library.remove("iom-belgium")
    library_file.rename(library_file.with_name("library.sqlite.new"))
    assert Library.open(library_file, resources, ("en",), may_make=False).profiles() == ()


@pytest.mark.parametrize("mark", [0, 1196444487])
def test_a_database_of_another_program_is_not_called_damaged_and_not_moved(
    library_file: Path, resources: Path, mark: int
) -> None:
    library_file.parent.mkdir()
    with closing(sqlite3.connect(library_file)) as connection:
        connection.execute(f"PRAGMA application_id = {mark}")
        connection.execute("CREATE TABLE songs (title)")
    before = library_file.read_bytes()
    with pytest.raises(LibraryForeignError):
        Library.open(library_file, resources, ("en",))
    with pytest.raises(LibraryForeignError):
        first_view(library_file, None, ("en",))
    assert everything(library_file.parent) == ["library.sqlite"]
    assert library_file.read_bytes() == before
