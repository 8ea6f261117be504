"""Builds packages once more, as another machine would, and compares the bytes (package --twice)."""

import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from package.inspection import kind_of, opened
from package.release import BuildError
from package.wheels import sha256_of

KINDS = ("folder", "deb", "wheelhouse", "world")


class Machine(NamedTuple):
    """What differs between two machines that build the same commit."""

    folder: str
    umask: int
    variables: dict[str, str]


ANOTHER = Machine(
    "another/with spaces", 0o077, {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
)


@contextmanager
def built_by_another_machine(root: Path, kinds: Sequence[str]) -> Iterator[None]:
    """While packages are built in `root`, build those of these kinds in a clone, then compare.

    Each of the two takes a core. Raises BuildError, which names the first file that differs.
    """
    _require_no_changes(root)
    with tempfile.TemporaryDirectory(prefix="profile-viewer-twice-") as folder:
        clone = _clone(root, Path(folder, ANOTHER.folder))
        with ThreadPoolExecutor(1) as pool:
            other = pool.submit(_build, clone, ANOTHER, kinds)
            yield
        compare(root / "dist", other.result())


def compare(dist: Path, other: Path) -> None:
    """Compare the packages in `other`, and the list of contents of each, with those in `dist`.

    Raises BuildError, which names the first file that differs.
    """
    # Packages first: what differs in them makes their lists differ. Release notes and checksums
    # tell of every kind, and one machine may have built only one.
    files = [file for file in other.rglob("*") if file.is_file()]
    lists = [file for file in files if kind_of(file) is None and _is_of_one_kind(file, other)]
    packages = [file for file in files if kind_of(file) is not None]
    for built in [*sorted(packages), *sorted(lists)]:
        ours = dist / built.relative_to(other)
        if ours.read_bytes() != built.read_bytes():
            raise BuildError(f"{built.name} differs: {first_difference(ours, built)}")
        print(f"{sha256_of(built)}  {built.name}: the same twice", flush=True)


def _is_of_one_kind(file: Path, folder: Path) -> bool:
    """Lists of contents, documents, and what stands in folders of their own."""
    return file.suffix in (".json", ".zip") or file.parent != folder


def _require_no_changes(root: Path) -> None:
    status = ["git", "status", "--porcelain"]
    if subprocess.run(status, cwd=root, capture_output=True, check=True).stdout:
        raise BuildError("Another machine would build the last commit: commit the changes first.")


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
    if one.suffix == ".zip":
        return _first_document(one, other)
    if kind_of(one) is None:
        return _first_line(one, other)
    for mine, yours in zip_longest(_entries(one), _entries(other)):
        if mine != yours:
            return _difference(mine, yours)
    return "in how it is packed, not in its files"


def _first_document(one: Path, other: Path) -> str:
    with zipfile.ZipFile(one) as mine, zipfile.ZipFile(other) as yours:
        for entry, another in zip_longest(mine.infolist(), yours.infolist()):
            if entry is None or another is None or mine.read(entry) != yours.read(another):
                return f"first at {(entry or another).filename}"
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
