"""Looks into a finished package: which files it holds, by their checksums, and made of what."""

import hashlib
import json
import platform
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path, PurePosixPath

from package import wheelhouse
from package.licences import LINUX, WINDOWS, parts_of, versions_here
from package.licences_file import windows_python
from package.manifest import NAME as MANIFEST
from package.owners import runs
from package.release import BuildError
from package.sbom import Contents
from package.wheels import download_wheels

# The end of a package's name → its kind.
KINDS = {
    "-linux-x86_64.tar.xz": "folder",
    "_amd64.deb": "deb",
    "-setup.exe": "windows",
    ".msi": "windows",
    "-wheelhouse.tar": "wheelhouse",
}


def kind_of(file: Path) -> str | None:
    """What kind of package a file is, by its name; None if it is none."""
    return next((kind for end, kind in KINDS.items() if file.name.endswith(end)), None)


def contents_of(package: Path, root: Path, build: str) -> Contents:
    """What a package holds that was built in `root`, of the commit `build` unless it tells.

    Raises BuildError.
    """
    match kind_of(package):
        case "wheelhouse":
            return Contents(build, wheelhouse.parts(), dict(_wheels_in(package)), ())
        case "windows":
            manifest = _manifest_of_windows(root)
            return _frozen("windows", WINDOWS, manifest, windows_python(root), root)
        case kind:
            python = platform.python_version()
            return _frozen(str(kind), LINUX, _manifest_in(package), python, root)


@contextmanager
def opened(package: Path) -> Iterator[tarfile.TarFile]:
    """The files of a package in their order, whatever they are packed in."""
    if package.suffix != ".deb":
        with tarfile.open(package) as archive:
            yield archive
        return
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as unpacking:
        with tarfile.open(fileobj=unpacking.stdout, mode="r|") as archive:
            yield archive
        unpacking.kill()  # the rest is not needed


@cache  # two installers hold the same
def _frozen(kind: str, system: str, manifest: str, python: str, root: Path) -> Contents:
    read = json.loads(manifest)
    versions = versions_here() | {"python": python}
    short = ".".join(python.split(".")[:2])
    folder = root / "build" / "wheels" / f"{system}-{short}"
    shutil.rmtree(folder, ignore_errors=True)  # it may hold wheels of an older lock
    folder.mkdir(parents=True)
    return Contents(
        read["build"],
        parts_of(kind, system, versions),
        {path: checksum for path, checksum in read["files"].items() if runs(path)},
        download_wheels(system, short, folder),
    )


def _manifest_in(package: Path) -> str:
    with opened(package) as archive:
        for entry in archive:
            found = archive.extractfile(entry)
            if found and PurePosixPath(entry.name).name == MANIFEST:
                return found.read().decode()
    raise BuildError(f"{package.name} holds no {MANIFEST}")


def _wheels_in(package: Path) -> Iterator[tuple[str, str]]:
    with opened(package) as archive:
        for entry in archive:
            found = archive.extractfile(entry)
            if found and entry.name.endswith(".whl"):
                name = PurePosixPath(entry.name).name
                yield f"wheels/{name}", hashlib.sha256(found.read()).hexdigest()


def _manifest_of_windows(root: Path) -> str:
    file = root / "build" / "windows" / "tree" / MANIFEST
    if not file.exists():
        raise BuildError(f"{file} is gone: package windows makes it anew")
    return file.read_text("utf-8")
