"""An archive is the same bytes for the same files, whenever and by whom they were made."""

import os
import shutil
import tarfile
from pathlib import Path

import pytest

from package.archive import write_archive
from tests.needs import needs_mode_bits

pytestmark = pytest.mark.skipif(shutil.which("xz") is None, reason="sudo apt-get install xz-utils")
EPOCH = 1_700_000_000


def fill(folder: Path, names: list[str], time: int) -> None:
    folder.mkdir()
    for name in names:
        file = folder / name
        file.write_text(name, "utf-8")
        file.chmod(0o700 if name == "program" else 0o600)
        os.utime(file, (time, time))


def test_order_of_making_times_and_rights_of_others_leave_no_trace(tmp_path: Path) -> None:
    fill(tmp_path / "one", ["b", "program", "a"], 1)
    fill(tmp_path / "two", ["program", "a", "b"], 2)
    archives = [tmp_path / "one.tar.xz", tmp_path / "two.tar.xz"]
    for archive in archives:
        write_archive(tmp_path / archive.name.partition(".")[0], "top", archive, EPOCH)
    assert archives[0].read_bytes() == archives[1].read_bytes()


@needs_mode_bits
def test_files_belong_to_root_and_only_programs_can_be_run(tmp_path: Path) -> None:
    fill(tmp_path / "one", ["text", "program"], 1)
    archive = tmp_path / "one.tar.xz"
    write_archive(tmp_path / "one", "top", archive, EPOCH)
    with tarfile.open(archive) as opened:
        entries = {
            entry.name: (entry.mode, entry.uname, entry.gid, entry.mtime) for entry in opened
        }
    assert entries == {
        "top/program": (0o755, "root", 0, EPOCH),
        "top/text": (0o644, "root", 0, EPOCH),
    }
    assert {file.name for file in tmp_path.iterdir()} == {"one", "one.tar.xz"}
