"""The wheels of the runtime lock for a system and a Python, downloaded by their hashes."""

import hashlib
import re
import sys
from pathlib import Path

from package.licences import LINUX, LOCK, WINDOWS
from package.release import BuildError
from package.tools import output

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# What wheels for a system may call it; PySide6 asks for the newest of Linux (glibc 2.34).
PLATFORMS = {
    LINUX: (
        *(f"manylinux_2_{minor}_x86_64" for minor in (34, 31, 28, 27, 17)),
        "manylinux2014_x86_64",
    ),
    WINDOWS: ("win_amd64",),
}


def download_wheels(system: str, python: str, folder: Path) -> list[Path]:
    """Put the wheels for `system` and the Python of this version into `folder`; return them all.

    What is there already is not downloaded again. Raises BuildError.
    """
    if " ; " in LOCK.read_text("utf-8"):
        # pip would judge it by the system that it runs on.
        raise BuildError(f"{LOCK.name} has a condition: the wheels of other systems can't be told")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--no-input"]
    command += ["--implementation", "cp", "--python-version", python]
    for name in PLATFORMS[system]:
        command += ["--platform", name]
    output([*command, "--dest", str(folder), "--requirement", str(LOCK)])
    return sorted(folder.glob("*.whl"))


def library_of(wheel: Path) -> str:
    """The name of the library in a wheel, as the lock writes it."""
    return re.sub(r"[-_.]+", "-", wheel.name.partition("-")[0]).lower()


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
