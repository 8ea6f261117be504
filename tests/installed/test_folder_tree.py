"""What lies in the frozen folder: nothing of the building machine, nothing that nobody needs."""

import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

from qt_libraries import PACKAGES
from tests.installed.folder import ARCHIVE, PROJECT, Folder, unpacked

pytestmark = pytest.mark.skipif(
    not ARCHIVE.exists(), reason="python3 packaging/dev.py package folder"
)
# Of the system's C library and compiler; everything on Linux has them.
BASE = re.compile(
    r"ld-linux-x86-64\.so\.2|lib(c|m|dl|rt|pthread|resolv|util|gcc_s|stdc\+\+)\.so\.\d"
)
NEEDED = re.compile(r"^  NEEDED +(\S+)$", re.MULTILINE)
SEARCHED = re.compile(r"^  R(?:UN)?PATH +(\S+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return unpacked(tmp_path_factory.mktemp("folder"))


def code_files(folder: Folder) -> list[Path]:
    files = sorted(file for file in folder.program.rglob("*") if file.is_file())
    return [file for file in files if file.read_bytes().startswith(b"\x7fELF")]


def about_libraries(folder: Folder) -> str:
    """What binutils tells of every program and library in the folder."""
    command = ["objdump", "-p", *map(str, code_files(folder))]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


needs_objdump = pytest.mark.skipif(
    shutil.which("objdump") is None, reason="sudo apt-get install binutils"
)


@needs_objdump
def test_what_it_takes_from_the_system_is_known_to_those_who_set_it_up(folder: Folder) -> None:
    inside = {file.name for file in code_files(folder)}
    needed = set(NEEDED.findall(about_libraries(folder))) - inside
    assert {name for name in needed if not BASE.fullmatch(name)} <= set(PACKAGES)


@needs_objdump
def test_libraries_are_looked_for_inside_the_folder_and_nowhere_else(folder: Folder) -> None:
    places = {
        place for line in SEARCHED.findall(about_libraries(folder)) for place in line.split(":")
    }
    assert [place for place in places if not place.startswith("$ORIGIN")] == []


def test_no_file_names_a_place_of_the_machine_that_built_it(folder: Folder) -> None:
    # Python's library tells where that Python was installed, here as in every copy of it.
    own = {str(PROJECT).encode(), sys.base_prefix.encode()} - {b"/usr", b"/usr/local"}
    naming = [
        file.name
        for file in folder.program.rglob("*")
        if file.is_file() and not file.name.startswith("libpython")
        if any(place in file.read_bytes() for place in own)
    ]
    assert naming == []


def test_byte_code_names_files_by_their_place_in_the_program(folder: Folder) -> None:
    names = dict(_code_of(folder))
    assert names["viewer.commands.self_check"] == "viewer/commands/self_check.py"
    assert [name for name in names.values() if Path(name).is_absolute()] == []


def test_it_holds_no_tls_and_no_tools_of_developers(folder: Folder) -> None:
    tops = {name.partition(".")[0] for name, _ in _code_of(folder)}
    assert (
        tops & {"ssl", "setuptools", "pytest", "babel", "tkinter", "_ssl", "PyInstaller"} == set()
    )
    assert [file.name for file in code_files(folder) if "ssl" in file.name] == []


def test_the_archive_belongs_to_root_and_holds_files_and_folders_only() -> None:
    with tarfile.open(ARCHIVE) as archive:
        entries = archive.getmembers()
    assert {(entry.uid, entry.gid) for entry in entries} == {(0, 0)}
    assert len({entry.mtime for entry in entries}) == 1
    assert [entry.name for entry in entries if not (entry.isfile() or entry.isdir())] == []
    places = [Path(entry.name) for entry in entries]
    assert places == sorted(places)


def _code_of(folder: Folder) -> Iterator[tuple[str, str]]:
    """(module, the file that its byte code names) of all that is frozen."""
    modules = CArchiveReader(str(folder.executable)).open_embedded_archive("PYZ.pyz")
    for name in modules.toc:
        code = modules.extract(name)
        if code is not None:  # a folder without code of its own
            yield name, code.co_filename
