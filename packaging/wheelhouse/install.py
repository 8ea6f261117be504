"""Installs Profile Viewer from this folder, without a network: python3 install.py [--target DIR].

Needs Python 3.11 to 3.14 (64 bit) on Linux (glibc 2.34 or newer) or Windows, and nothing else.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = "profile-viewer"
OLDEST, NEWEST = (3, 11), (3, 14)
OLDEST_GLIBC = (2, 34)
MACHINES = {("linux", "x86_64"), ("win32", "amd64")}
# Settings of a user's pip or Python that would send packages elsewhere.
MISLEADING = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")


class UserError(Exception):
    """Nothing was installed; the text says why and what to do."""


def main() -> int:
    """Check what is here, install it, and say where it is; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--target", type=Path, default=default_target(), help="default: %(default)s"
    )
    target = parser.parse_args().target.absolute()
    try:
        check_system()
        print(f"{check_files()} files are as they were packed (SHA256SUMS)")
        install(target)
    except (UserError, OSError) as error:
        print(f"Not installed: {error}", file=sys.stderr)
        return 1
    print(f"Installed in {target}; it starts with\n    {command_in(target)}")
    print(f"To remove it, delete {target}")
    return 0


def default_target() -> Path:
    """Where programs of one user lie, or of all for root."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home()), "Programs", PROGRAM)
    return Path("/opt" if os.geteuid() == 0 else Path.home() / ".local" / "opt", PROGRAM)


def check_system() -> None:
    """Raise UserError where the wheels would not run."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise UserError(f"this is Python {version}; start it with Python 3.11 to 3.14")
    machine = (sys.platform, platform.machine().lower())
    if machine not in MACHINES or sys.maxsize < 2**32:
        raise UserError(f"{' '.join(machine)} is neither Linux nor Windows on x86-64")
    libc, libc_version = platform.libc_ver()
    if sys.platform == "linux" and (libc != "glibc" or numbers(libc_version) < OLDEST_GLIBC):
        raise UserError(f"{libc or 'this system'} {libc_version} is older than glibc 2.34")
    if find_spec("ensurepip") is None:
        raise UserError(f"venv is missing:\n    sudo apt-get install python{version}-venv")


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def check_files() -> int:
    """Compare every file with SHA256SUMS; return how many. Raises UserError."""
    lines = (HERE / "SHA256SUMS").read_text("utf-8").splitlines()
    for line in lines:
        checksum, _, name = line.partition("  ")
        try:
            content = (HERE / name).read_bytes()
        except FileNotFoundError:
            raise UserError(f"{name} is missing: unpack the archive again") from None
        if hashlib.sha256(content).hexdigest() != checksum:
            raise UserError(f"{name} was changed or damaged: unpack the archive again")
    return len(lines)


def install(target: Path) -> None:
    """Make the environment, or bring one of ours up to date. Raises UserError."""
    is_new = not target.exists() or not any(target.iterdir())
    if not is_new and not (target / "pyvenv.cfg").exists():
        raise UserError(f"{target} holds something else; choose another folder with --target")
    try:
        run([sys.executable, "-m", "venv", str(target)])
        pip = ["-m", "pip", "--isolated", "--disable-pip-version-check", "install", "--quiet"]
        # --no-cache-dir: the cache of another user would be written to under sudo.
        source = ["--no-index", "--no-cache-dir", "--find-links", str(HERE / "wheels")]
        wanted = ["--require-hashes", "--requirement", str(HERE / "requirements.txt")]
        run([str(python_in(target)), *pip, *source, *wanted])
    except UserError:
        if is_new:
            shutil.rmtree(target, ignore_errors=True)
        raise


def python_in(target: Path) -> Path:
    """The Python of an environment."""
    return target / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def command_in(target: Path) -> Path:
    """The program in an environment."""
    return python_in(target).with_name(PROGRAM + (".exe" if sys.platform == "win32" else ""))


def run(command: list[str]) -> None:
    """Run a step; UserError holds what it said if it failed."""
    variables = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    done = subprocess.run(
        command,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise UserError(f"{' '.join(command)} failed:\n{done.stdout.strip()}")


if __name__ == "__main__":
    sys.exit(main())
