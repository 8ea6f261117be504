"""Whoever finds a library locked is told by whom."""

import os
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from db.errors import LibraryLockedError
from db.library import Library
from db.storage.lock_holder import holder_of, read_holder
from db.storage.write_lock import write_lock

HOLD = """
import sys
from pathlib import Path
from db.storage.write_lock import write_lock
with write_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_second_writer_is_told_who_holds_the_library(
    library: Library, library_file: Path, start_python: Callable[..., "Popen[str]"]
) -> None:
    other = start_python(HOLD, library_file)
    assert other.stdout is not None
    assert other.stdout.readline()
    with pytest.raises(LibraryLockedError) as caught:
        library.remove("iom-belgium")
    assert caught.value.parameters["file"] == str(library_file)
    assert caught.value.parameters["holder_pid"] == str(other.pid)
    other.communicate("go\n")
    library.remove("iom-belgium")


def test_the_note_goes_with_the_lock(library: Library, library_file: Path) -> None:
    assert library.profiles()
    with write_lock(library_file):
        assert read_holder(library_file)["holder_pid"] == str(os.getpid())
    assert not holder_of(library_file).exists()


def test_the_note_of_a_killed_program_is_swept_at_the_next_start(
    library: Library, library_file: Path, reopen: Callable[[], Library]
) -> None:
    assert library.profiles()
    holder_of(library_file).write_text("{}", encoding="utf-8")
    reopen()
    assert not holder_of(library_file).exists()


@pytest.mark.parametrize("note", ["", "[]", "null", "{", '{"pid": 1}', "\0", "é" * 9999])
def test_a_note_that_nobody_can_read_is_passed_over(library_file: Path, note: str) -> None:
    library_file.parent.mkdir()
    holder_of(library_file).write_text(note, encoding="utf-8")
    assert read_holder(library_file) == {}
