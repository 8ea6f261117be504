"""The wheelhouse installs by its hashes, refuses what was changed, and says what it did."""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from package.archive import write_tar
from package.sums import write_sums
from package.wheelhouse import build_wheel, parts, requirements
from package.wheels import library_of

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[3]
EPOCH = 1_764_000_000
# A program small enough to be installed in a moment.
METADATA = "Metadata-Version: 2.1\nName: profile-viewer\nVersion: 1.2.3\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
ENTRY = "[console_scripts]\nprofile-viewer = small:main\n"
MODULE = "def main():\n    print('it runs')\n"


def write_wheel(folder: Path) -> Path:
    """A wheel with one command."""
    info = "profile_viewer-1.2.3.dist-info"
    files = {
        "small.py": MODULE,
        f"{info}/METADATA": METADATA,
        f"{info}/WHEEL": WHEEL,
        f"{info}/entry_points.txt": ENTRY,
    }
    record = "".join(f"{name},sha256={_digest(text)},{len(text)}\n" for name, text in files.items())
    file = folder / "profile_viewer-1.2.3-py3-none-any.whl"
    with ZipFile(file, "w") as archive:
        for name, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(ZipInfo(name), text)
    return file


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """An unpacked wheelhouse that holds only the small program."""
    folder = tmp_path / "a house"
    (folder / "wheels").mkdir(parents=True)
    wheel = write_wheel(folder / "wheels")
    wanted = requirements([wheel], {"profile-viewer": "1.2.3"})
    (folder / "requirements.txt").write_text(wanted, "utf-8")
    shutil.copyfile(PROJECT / "packaging" / "wheelhouse" / "install.py", folder / "install.py")
    write_sums(folder)
    return folder


def install(house: Path, target: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(house / "install.py"), "--target", str(target)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_one_command_installs_and_says_where(house: Path, tmp_path: Path) -> None:
    target = tmp_path / "in a place"
    for _ in ("new", "once more, over it"):
        done = install(house, target)
        assert (done.returncode, done.stderr) == (0, "")
    assert "3 files are as they were packed" in done.stdout
    command = done.stdout.splitlines()[2].strip()
    assert subprocess.run([command], capture_output=True, check=True).stdout.strip() == b"it runs"


@pytest.mark.parametrize("name", ["wheels/profile_viewer-1.2.3-py3-none-any.whl", "install.py"])
def test_a_file_that_was_changed_is_refused(house: Path, tmp_path: Path, name: str) -> None:
    with (house / name).open("ab") as file:
        file.write(b"\n")
    done = install(house, tmp_path / "target")
    assert done.returncode == 1
    assert f"Not installed: {name} was changed or damaged" in done.stderr
    assert not (tmp_path / "target").exists()


def test_a_file_that_is_missing_is_named(house: Path, tmp_path: Path) -> None:
    (house / "requirements.txt").unlink()
    assert "requirements.txt is missing" in install(house, tmp_path / "target").stderr


def test_a_wheel_of_other_content_is_refused_also_when_the_sums_agree(
    house: Path, tmp_path: Path
) -> None:
    wanted = (house / "requirements.txt").read_text("utf-8")
    changed = wanted.replace(wanted[-10:-1], "0" * 9)
    (house / "requirements.txt").write_text(changed, "utf-8")
    write_sums(house)
    done = install(house, tmp_path / "target")
    assert done.returncode == 1
    assert "DO NOT MATCH THE HASHES" in done.stderr
    assert not (tmp_path / "target").exists()


def test_a_folder_of_something_else_is_left_alone(house: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine", "utf-8")
    assert "holds something else" in install(house, other).stderr
    assert [file.name for file in other.iterdir()] == ["letter.txt"]


def test_the_programs_own_wheel_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    for folder in (tmp_path / "a", tmp_path / "b"):
        build_wheel(PROJECT, folder, EPOCH)
    (first,), (second,) = ((tmp_path / name).glob("*.whl") for name in "ab")
    assert library_of(first) == "profile-viewer"
    assert first.read_bytes() == second.read_bytes()


def test_an_archive_tells_nothing_of_the_machine(tmp_path: Path) -> None:
    for name, mode in (("a", 0o600), ("b", 0o664)):
        (tmp_path / name / "inner").mkdir(parents=True)
        (tmp_path / name / "inner" / "file").write_text("text", "utf-8")
        (tmp_path / name / "inner" / "file").chmod(mode)
        write_tar(tmp_path / name, "top", tmp_path / f"{name}.tar", EPOCH)
    assert (tmp_path / "a.tar").read_bytes() == (tmp_path / "b.tar").read_bytes()
    with tarfile.open(tmp_path / "a.tar") as archive:
        assert [(entry.name, entry.mtime) for entry in archive] == [
            ("top/inner", EPOCH),
            ("top/inner/file", EPOCH),
        ]


def test_the_wheelhouse_tells_the_licences_of_both_systems() -> None:
    names = [part.name for part in parts()]
    assert {"Microsoft Visual C++ runtime", "xcb utilities"} <= set(names)
    assert "PyInstaller bootloader" not in names
