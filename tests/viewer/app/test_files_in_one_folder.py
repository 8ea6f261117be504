"""Several files at once, and what else stands in their folder: another's work, or leftovers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import FileUnwritableError
from viewer.app.files import write_all_whole, write_whole

from .test_files import PROJECT, WINDOWS, file, names

__all__ = ["file"]

WRITE_MANY = """
import resource, sys
from pathlib import Path
from viewer.app.files import write_all_whole
resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
write_all_whole({Path(sys.argv[1], f"{number}.png"): b"page" for number in range(100)})
"""


def test_several_files_are_written_all_or_none(tmp_path: Path) -> None:
    first, second, blocked = tmp_path / "1.png", tmp_path / "2.png", tmp_path / "3.png"
    first.write_bytes(b"old")
    blocked.mkdir()
    with pytest.raises(FileUnwritableError):
        write_all_whole({first: b"new", second: b"new", blocked: b"new"})
    assert first.read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["1.png", "3.png"]
    write_all_whole({first: b"new", second: b"new"})
    assert (first.read_bytes(), second.read_bytes()) == (b"new", b"new")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["1.png", "2.png", "3.png"]


def test_what_a_killed_program_left_is_swept_by_the_next_that_writes_there(file: Path) -> None:
    left = file.with_name(".profile-viewer-0123.tmp")
    left.touch()
    os.utime(left, (0, 0))
    write_whole(file, b"new")
    assert names(file.parent) == [file.name]


def test_what_another_program_writes_in_the_same_folder_meanwhile_is_not_swept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = file.with_name("other.pdf")
    sync = os.fsync

    def sync_after_another(descriptor: int) -> None:
        monkeypatch.setattr(os, "fsync", sync)
        write = "import sys; from pathlib import Path; from viewer.app.files import write_whole;"
        words = [sys.executable, "-c", f"{write} write_whole(Path(sys.argv[1]), b'1')", str(other)]
        subprocess.run(words, cwd=PROJECT, check=True)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", sync_after_another)
    write_whole(file, b"new")
    assert (file.read_bytes(), other.read_bytes()) == (b"new", b"1")
    assert sorted(names(file.parent)) == sorted([file.name, other.name])


if not WINDOWS:

    def test_more_files_are_written_than_may_be_open_at_once(tmp_path: Path) -> None:
        subprocess.run([sys.executable, "-c", WRITE_MANY, tmp_path], cwd=PROJECT, check=True)
        assert sorted(names(tmp_path)) == sorted(f"{number}.png" for number in range(100))
