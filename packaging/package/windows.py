"""The installers for Windows, built on Linux: a checked Python, locked wheels, the program."""

import os
import shutil
from pathlib import Path

from package.licences_file import add_licences_of_windows
from package.manifest import write_manifest
from package.release import Release
from package.tools import require_tools
from package.windows_installer import compile_installer
from package.windows_launchers import add_launchers
from package.windows_libraries import add_libraries
from package.windows_msi import compile_msi
from package.windows_python import add_python, compile_modules
from package.winget import write_manifests

SYSTEM = "windows-amd64"
TOOLS = {
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
    "wine": "wine wine64",
    "wixl": "wixl",
    "wixl-heat": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "x86_64-w64-mingw32-objdump": "binutils-mingw-w64-x86-64",
}


def make(root: Path, dist: Path, release: Release) -> tuple[Path, ...]:
    """Build both installers and winget's manifest of them in `dist`. Raises BuildError."""
    require_tools(TOOLS)
    work = root / "build" / "windows"
    shutil.rmtree(work, ignore_errors=True)
    tree = work / "tree"
    tree.mkdir(parents=True)
    build_tree(root, work, tree, release)
    name = f"profile-viewer-{release.version}-{SYSTEM}"
    setup, msi = dist / f"{name}-setup.exe", dist / f"{name}.msi"
    compile_installer(root, work, tree, setup, release)
    compile_msi(root, work, tree, msi, release)
    return setup, msi, write_manifests(dist / "winget", setup, msi, release)


def build_tree(root: Path, work: Path, tree: Path, release: Release) -> None:
    """Put everything that gets installed into `tree`, all files of one time."""
    add_python(root, work, tree)
    add_libraries(work, tree)
    for name in ("db", "resources", "viewer"):
        shutil.copytree(root / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    compile_modules(work, tree)
    add_launchers(root, work, tree, release.version)
    add_licences_of_windows(root, tree)
    write_manifest(tree, tree, release, SYSTEM)
    for path in tree.rglob("*"):
        os.utime(path, (release.epoch, release.epoch))
