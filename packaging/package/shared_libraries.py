"""Which libraries the program takes from Debian, and the packages that hold them."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from package.tools import output

SYSTEM_FOLDERS = ("usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu")
# Renamed in Ubuntu 24.04 and Debian 13 for times after 2038; on amd64 nothing else has changed.
RENAMED = ("libglib2.0-0", "libcups2", "libssl3", "libreadline8", "libpng16-16")
_NEEDED = re.compile(r"^  NEEDED +(\S+)$", re.MULTILINE)
_PYTHON = "libpython"


def leave_to_debian(internal: Path) -> None:
    """Remove the libraries that Debian has itself, where it keeps them secure.

    A second copy of libstdc++ or fontconfig beside the system's breaks its display drivers.
    """
    for file in internal.glob("lib*.so*"):
        if not file.name.startswith(_PYTHON) and _packages([file.name]):
            file.unlink()


def depends(tree: Path, program: Path) -> str:
    """The Depends of all that is in `program`, in a package's `tree`: DIR/debian/NAME."""
    files = [file for file in sorted(program.rglob("*")) if _is_elf(file)]
    inside = {file.name for file in files}
    wanted = _packages(_needed(files) - inside)
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
    kept = [one for one in found.strip().split(", ") if one.split()[0] in wanted]
    return ", ".join(_with_new_name(one) for one in kept)


def _needed(files: Iterable[Path]) -> set[str]:
    return set(_NEEDED.findall(output(["objdump", "-p", *map(str, files)])))


def _packages(sonames: Iterable[str]) -> set[str]:
    """The installed packages that hold these libraries of the system."""
    places = [f"/{folder}/{name}" for name in sonames for folder in SYSTEM_FOLDERS]
    done = subprocess.run(
        ["dpkg-query", "--search", *places], capture_output=True, encoding="utf-8", check=False
    )
    return {line.partition(":")[0] for line in done.stdout.splitlines()}


def _with_new_name(dependency: str) -> str:
    name = dependency.split(maxsplit=1)[0]
    return f"{name}t64 | {dependency}" if name in RENAMED else dependency


def _is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
