"""LICENCES.txt in a frozen folder: whose work it holds, and under which licences."""

from pathlib import Path

from package.licences import LINUX, parts_of, versions_here
from package.notices import notices_text
from package.owners import runs, with_owners

NAME = "LICENCES.txt"


def add_licences(folder: Path) -> Path:
    """Write the file, also of the building system's libraries. Raises UnknownLicenceError."""
    internal = folder / "_internal"
    paths = sorted(file.relative_to(internal).as_posix() for file in internal.rglob("*"))
    code = dict.fromkeys(filter(runs, paths), "")
    parts, _ = with_owners(parts_of("folder", LINUX, versions_here()), code)
    file = folder / NAME
    file.write_text(notices_text(parts), "utf-8", newline="\n")
    return file
