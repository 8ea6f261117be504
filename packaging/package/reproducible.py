"""Builds packages twice, as two machines would, and compares the bytes (dev.py package --twice)."""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from package.inspection import kind_of, opened
from package.release import BuildError
from package.wheels import sha256_of

KINDS = ("folder", "deb", "wheelhouse")


class Machine(NamedTuple):
    """What differs between two machines that build the same commit."""

    folder: str
    umask: int
    variables: dict[str, str]


MACHINES = (
    Machine("one", 0o022, {"TZ": "UTC", "LC_ALL": "C.UTF-8"}),
    Machine(
        "another/with spaces", 0o077, {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    ),
)


def build_twice(root: Path, kinds: Sequence[str]) -> None:
    """Build the present commit in two clones and compare all that comes out.

    Raises BuildError, which names the first file that differs.
    """
    with tempfile.TemporaryDirectory(prefix="profile-viewer-twice-") as folder:
        # Both before the first build, which takes minutes: commits may come meanwhile.
        clones = [_clone(root, Path(folder, machine.folder)) for machine in MACHINES]
        first, second = (
            _build(clone, machine, kinds) for clone, machine in zip(clones, MACHINES, strict=True)
        )
        # Packages first: what differs in them makes their papers differ.
        files = [file for file in first.rglob("*") if file.is_file()]
        for one in sorted(files, key=lambda file: (kind_of(file) is None, file.name)):
            other = second / one.relative_to(first)
            if one.read_bytes() != other.read_bytes():
                raise BuildError(f"{one.name} differs: {first_difference(one, other)}")
            print(f"{sha256_of(one)}  {one.name}: the same twice", flush=True)


def _clone(root: Path, clone: Path) -> Path:
    subprocess.run(["git", "clone", "--quiet", str(root), str(clone)], check=True)
    return clone


def _build(clone: Path, machine: Machine, kinds: Sequence[str]) -> Path:
    for kind in kinds:
        done = subprocess.run(
            [sys.executable, "-m", "package", kind],
            cwd=clone / "packaging",
            env=os.environ | machine.variables,
            umask=machine.umask,
            check=False,
        )
        if done.returncode:
            raise BuildError(f"{kind} can't be built in {clone}: see above")
    return clone / "dist"


def first_difference(one: Path, other: Path) -> str:
    """The first file in two packages that differs, and in what; for a person to look into."""
    if kind_of(one) is None:
        return _first_line(one, other)
    for mine, yours in zip_longest(_entries(one), _entries(other)):
        if mine != yours:
            return _difference(mine, yours)
    return "in how it is packed, not in its files"


def _first_line(one: Path, other: Path) -> str:
    lines = zip_longest(*(file.read_text("utf-8").splitlines() for file in (one, other)))
    return next(f"{mine} / {yours}" for mine, yours in lines if mine != yours)


class _Entry(NamedTuple):
    name: str
    mode: int
    time: float
    owner: str
    link: str
    content: bytes


def _entries(package: Path) -> Iterator[_Entry]:
    with opened(package) as archive:
        for entry in archive:
            yield _read(archive, entry)


def _read(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> _Entry:
    found = archive.extractfile(entry) if entry.isfile() else None
    owner = f"{entry.uid}/{entry.gid} {entry.uname}/{entry.gname}"
    content = found.read() if found else b""
    return _Entry(entry.name, entry.mode, entry.mtime, owner, entry.linkname, content)


def _difference(mine: _Entry | None, yours: _Entry | None) -> str:
    if mine is None or yours is None:
        (only,) = filter(None, (mine, yours))
        return f"{only.name} is only in one"
    fields = [name for name in _Entry._fields if getattr(mine, name) != getattr(yours, name)]
    return f"first at {mine.name}: {', '.join(fields)}"
