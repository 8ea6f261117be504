"""The wheelhouse: wheels for both systems with their hashes, and what installs them."""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from package.archive import write_tar
from package.licences import LOCK, PIN, SYSTEMS, Part, parts_of
from package.notices import notices_text
from package.release import Release
from package.sums import write_sums
from package.tools import output
from package.wheels import PYTHONS, download_wheels, library_of, sha256_of

DATA = ("install.py", "README.txt")


def make(root: Path, dist: Path, release: Release) -> tuple[Path, ...]:
    """Build the archive of the wheelhouse in `dist`. Raises BuildError."""
    top = f"profile-viewer-{release.version}-wheelhouse"
    folder = root / "build" / "wheelhouse"
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    for system in SYSTEMS:
        for python in PYTHONS:
            download_wheels(system, python, wheels)
    build_wheel(root, wheels, release.epoch)
    complete(root, folder, release)
    archive = dist / f"{top}.tar"
    write_tar(folder, top, archive, release.epoch)
    return (archive,)


def complete(root: Path, folder: Path, release: Release) -> None:
    """Put beside the wheels of `folder` what installs, explains and proves them."""
    wheels = sorted((folder / "wheels").glob("*.whl"))
    versions = dict(PIN.findall(LOCK.read_text("utf-8"))) | {"profile-viewer": release.version}
    _write(folder / "requirements.txt", requirements(wheels, versions))
    _write(folder / "LICENCES.txt", notices_text(parts()))
    for name in DATA:
        shutil.copyfile(root / "packaging" / "wheelhouse" / name, folder / name)
    write_sums(folder)


def build_wheel(root: Path, folder: Path, epoch: int) -> None:
    """Put the program's own wheel into `folder`. Raises BuildError."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    output([*command, "--directory", str(folder)], root, SOURCE_DATE_EPOCH=str(epoch))


def requirements(wheels: Iterable[Path], versions: dict[str, str]) -> str:
    """What pip is to install: the exact versions, by the hashes of these wheels."""
    hashes: dict[str, list[str]] = {}
    for wheel in wheels:
        hashes.setdefault(library_of(wheel), []).append(sha256_of(wheel))
    blocks = [
        " \\\n    ".join([f"{name}=={versions[name]}", *(f"--hash=sha256:{one}" for one in found)])
        for name, found in sorted(hashes.items())
    ]
    return "\n".join(blocks) + "\n"


def parts() -> tuple[Part, ...]:
    """Everything inside, for both systems. Raises UnknownLicenceError."""
    both = (part for system in SYSTEMS for part in parts_of("wheelhouse", system, {}))
    return tuple(dict.fromkeys(both))


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")
