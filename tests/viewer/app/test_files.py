"""A file is written whole or not at all."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import DiskFullError, FileUnwritableError
from tests.needs import needs_pipes
from viewer.app.files import write_whole

PROJECT = Path(__file__).parents[3]
WINDOWS = sys.platform == "win32"

# The superuser may write everywhere, and so becomes nobody where the folder is closed.
WRITE_WITH_LITTLE_ALLOWED = """
import os, resource, signal, sys
from pathlib import Path
from db.errors import UserError
from viewer.app.files import write_whole
file = Path(sys.argv[1])
if not file.parent.stat().st_mode & 0o200 and os.geteuid() == 0:
    os.seteuid(65534)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    write_whole(file, bytes(1000))
except UserError as error:
    print(type(error).__name__, error.parameters)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with something in it."""
    path = tmp_path / "sheet é #?.pdf"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.pdf", b"content")
    assert (tmp_path / "new.pdf").read_bytes() == b"content"
    assert names(tmp_path) == ["new.pdf"]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(file: Path) -> None:
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert names(file.parent) == [file.name]


def test_a_relative_path_is_written_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_whole(Path("here.pdf"), b"content")
    assert (tmp_path / "here.pdf").read_bytes() == b"content"


def test_who_reads_the_old_file_reads_it_to_its_end(file: Path) -> None:
    if WINDOWS:  # there an open file can't be replaced, which is refused
        return
    with file.open("rb") as reader:
        write_whole(file, b"new")
        assert reader.read() == b"old"


def test_a_new_file_has_the_permissions_that_files_get(tmp_path: Path) -> None:
    write_whole(tmp_path / "ours", b"")
    (tmp_path / "theirs").touch()
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "theirs").stat().st_mode


def test_a_replaced_file_keeps_its_permissions(file: Path) -> None:
    file.chmod(0o640)
    before = file.stat().st_mode
    write_whole(file, b"new")
    assert file.stat().st_mode == before


def test_who_reads_while_it_is_written_sees_the_old_or_the_new(file: Path) -> None:
    contents = [bytes([number]) * 100_000 for number in range(2)]
    write_whole(file, contents[0])
    seen: set[bytes] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(file.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(0 if WINDOWS else 40):  # Windows refuses while others read
            write_whole(file, contents[number % 2])
    finally:
        done.set()
        reader.join()
    assert seen <= set(contents)


def test_a_link_stays_a_link_and_what_it_names_is_replaced(file: Path) -> None:
    link = file.with_name("link.pdf")
    try:
        link.symlink_to(file)
    except OSError:  # Windows lets only some users make links
        return
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_told_and_the_old_file_is_unharmed(
    file: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(os, "fsync", failing(OSError(code, os.strerror(code))))
    with pytest.raises(DiskFullError) as refused:
        write_whole(file, b"new")
    assert refused.value.parameters == {"file": str(file)}
    assert file.read_bytes() == b"old"
    assert names(file.parent) == [file.name]


def test_a_fault_of_the_disk_is_told_with_the_reason(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(OSError(errno.EIO, "Input/output error")))
    with pytest.raises(FileUnwritableError) as refused:
        write_whole(file, b"new")
    assert refused.value.parameters == {"file": str(file), "reason": "Input/output error"}
    assert file.read_bytes() == b"old"
    assert names(file.parent) == [file.name]


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(file.parent) == [file.name]


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(FileUnwritableError) as refused:
        write_whole(folder, b"new")
    assert refused.value.parameters == {
        "file": str(folder),
        "reason": os.strerror(errno.EISDIR),
    }
    assert names(tmp_path) == ["folder"]


@pytest.mark.parametrize("name", ["missing/new.pdf", "old.txt/new.pdf", "\0.pdf", "x" * 300])
def test_a_place_that_can_hold_no_file_is_told_with_the_reason(tmp_path: Path, name: str) -> None:
    (tmp_path / "old.txt").write_text("old")
    with pytest.raises(FileUnwritableError) as refused:
        write_whole(tmp_path / name, b"new")
    assert refused.value.parameters["file"] == str(tmp_path / name)
    assert refused.value.parameters["reason"]
    assert names(tmp_path) == ["old.txt"]


if not WINDOWS:

    def test_a_file_that_grows_beyond_the_limit_is_told_as_a_full_disk(file: Path) -> None:
        said = run_where_little_is_allowed(file)
        assert said.startswith("DiskFullError")
        assert file.read_bytes() == b"old"
        assert names(file.parent) == [file.name]

    def test_a_folder_that_is_not_ours_is_told_with_the_reason(file: Path) -> None:
        file.parent.chmod(0o500)
        said = run_where_little_is_allowed(file)
        file.parent.chmod(0o700)
        assert said.startswith("FileUnwritableError")
        assert os.strerror(errno.EACCES) in said
        assert file.read_bytes() == b"old"
        assert names(file.parent) == [file.name]


def failing(error: BaseException) -> Callable[[int], None]:
    """Return a call of the system that fails."""

    def fail(_: int) -> None:
        raise error

    return fail


def run_where_little_is_allowed(file: Path) -> str:
    """Write 1000 bytes where no file may have more than 100; return the refusal in words."""
    command = [sys.executable, "-c", WRITE_WITH_LITTLE_ALLOWED, str(file)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_device_is_never_replaced_by_a_file() -> None:
    with pytest.raises(FileUnwritableError):
        write_whole(Path(os.devnull), b"%PDF")
    assert not Path(os.devnull).is_file()


@needs_pipes
def test_a_pipe_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(FileUnwritableError):
        write_whole(pipe, b"%PDF")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]
