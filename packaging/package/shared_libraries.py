"""Which libraries the program takes from Debian, and the packages that hold them."""

import re
import subprocess
from collections.abc import Iterable, Set
from pathlib import Path

from package.release import BuildError
from package.tools import output
from qt_libraries import PACKAGES

SYSTEM_FOLDERS = ("usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu")
# Renamed in Ubuntu 24.04 and Debian 13 for times after 2038; on amd64 nothing else has changed.
RENAMED = ("libglib2.0-0", "libcups2", "libssl3", "libreadline8", "libpng16-16")
_NEEDED = re.compile(r"^  NEEDED +(\S+)$", re.MULTILINE)
_PYTHON = "libpython"


def leave_to_debian(internal: Path) -> None:
    """Remove the libraries that Debian has itself, where it keeps them secure.

    A second copy of libstdc++ or fontconfig beside the system's breaks its display drivers.
    """
    files = [file for file in internal.glob("lib*.so*") if not file.name.startswith(_PYTHON)]
    owners = _owners(file.name for file in files)
    for file in files:
        if file.name in owners:
            file.unlink()


def depends(tree: Path, program: Path) -> str:
    """The Depends of all that is in `program`, in a package's `tree`: DIR/debian/NAME."""
    files = [file for file in sorted(program.rglob("*")) if _is_elf(file)]
    needed = _needed(files) - {file.name for file in files}
    owners = _owners(needed)
    _require_all(needed - owners.keys())
    # dpkg-shlibdeps wants to stand above DIR/debian, with the package's name in a control file.
    work = tree.parents[1]
    (tree / "DEBIAN").mkdir(exist_ok=True)
    control = work / "debian" / "control"
    control.write_text("Source: profile-viewer\n\nPackage: profile-viewer\nArchitecture: any\n")
    folders = {file.parent for file in files}
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{folder.relative_to(work)}" for folder in sorted(folders)]
    command += [f"-e{file.relative_to(work)}" for file in files]
    found = output(command, work).removeprefix("shlibs:Depends=")
    kept = [one for one in found.strip().split(", ") if one.split(maxsplit=1)[0] in owners.values()]
    return ", ".join(_with_new_name(one) for one in kept)


def _needed(files: Iterable[Path]) -> set[str]:
    return set(_NEEDED.findall(output(["objdump", "-p", *map(str, files)])))


def _owners(names: Iterable[str]) -> dict[str, str]:
    """The installed package of each of these libraries that the system has."""
    places = [f"/{folder}/{name}" for name in names for folder in SYSTEM_FOLDERS]
    done = subprocess.run(
        ["dpkg-query", "--search", *places], capture_output=True, encoding="utf-8", check=False
    )
    told = (line.rpartition(": ") for line in done.stdout.splitlines())
    return {Path(path).name: package.partition(":")[0] for package, _, path in told}


def _require_all(missing: Set[str]) -> None:
    """Raise BuildError where a library is not installed: what it needs can't be told then."""
    if missing:
        packages = sorted({PACKAGES[name].debian for name in missing if name in PACKAGES})
        raise BuildError(
            f"The deb depends on {', '.join(sorted(missing))}, of a package that is not installed."
            f" This installs what is missing:\n    sudo apt-get install {' '.join(packages)}"
        )


def _with_new_name(dependency: str) -> str:
    name = dependency.split(maxsplit=1)[0]
    return f"{name}t64 | {dependency}" if name in RENAMED else dependency


def _is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
