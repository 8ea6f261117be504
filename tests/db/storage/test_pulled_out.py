"""The library vanishes or changes while the program has it open: refused, and well again later."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import LibraryDamagedError, LibraryMissingError, UserError
from db.library import Library, first_view
from db.rows import RemovedProfile, UndoStep

Write = Callable[..., Path]


def calls(library: Library, file: Path, document: Path) -> list[Callable[[], object]]:
    """Everything that can be asked of a library."""
    return [
        library.profiles,
        lambda: library.profile("iom-belgium"),
        lambda: library.source("iom-belgium"),
        library.health,
        lambda: library.import_paths([document], lambda *_: None, lambda: False),
        lambda: library.remove("iom-belgium"),
        lambda: library.undo(UndoStep((RemovedProfile("iom-belgium"),))),
        lambda: first_view(file, None, ("en",)),
    ]


def assert_all_refused(kind: type[UserError], library: Library, file: Path, document: Path) -> None:
    for call in calls(library, file, document):
        with pytest.raises(kind):
            call()


def test_a_stick_pulled_out_is_refused_and_works_again_when_it_is_back(
    library: Library, library_file: Path, write_document: Write
) -> None:
    document, before = write_document("second"), library.profile("iom-belgium")
    folder, away = library_file.parent, library_file.parent.with_name("away")
    folder.rename(away)
    assert_all_refused(LibraryMissingError, library, library_file, document)
    assert not folder.exists()
    away.rename(folder)
    assert library.profile("iom-belgium") == before
    library.import_paths([document], lambda *_: None, lambda: False)
    assert len(library.profiles()) == 2


def test_a_file_replaced_by_rubbish_is_refused_and_never_changed(
    library: Library, library_file: Path, write_document: Write
) -> None:
    document, sound = write_document("second"), library_file.read_bytes()
    for rubbish in (b"", b"rubbish", b"a letter to a friend\n" * 999, sound[:2048]):
        library_file.write_bytes(rubbish)
        assert_all_refused(LibraryDamagedError, library, library_file, document)
        assert library_file.read_bytes() == rubbish
        library_file.write_bytes(sound)
        assert [line.id for line in library.profiles()] == ["iom-belgium"]


def test_a_folder_in_the_place_of_the_file_is_refused(
    library: Library, library_file: Path, write_document: Write
) -> None:
    document, away = write_document("second"), library_file.with_name("away")
    library_file.rename(away)
    library_file.mkdir()
    assert_all_refused(UserError, library, library_file, document)
    library_file.rmdir()
    away.rename(library_file)
    assert library.profiles()


def test_another_library_in_its_place_is_read_as_what_it_is(
    library: Library, library_file: Path, resources: Path, tmp_path: Path, write_document: Write
) -> None:
    other_file = tmp_path / "other.sqlite"
    other = Library.open(other_file, resources, ("en",))
    other.import_paths([write_document("second")], lambda *_: None, lambda: False)
    assert len(library.profiles()) == 1
    other_file.replace(library_file)
    assert {line.id for line in library.profiles()} == {"iom-belgium", "second"}
    library.remove("second")
    assert len(library.profiles()) == 1
