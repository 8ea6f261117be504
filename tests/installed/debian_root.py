"""A clean Debian in a folder: what a package is installed into, with nothing of this machine."""

import os
import platform
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 60  # seconds for a window on two busy cores
ASKED_EVERY = 0.1
LONGEST = 300  # seconds for what downloads or unpacks
USER = "1000"
HOME = Path("home", "reader")
APT = ("apt-get", "--yes", "--quiet", "--no-install-recommends")
VARIABLES = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
# Written by tools that were there before, for themselves; nobody takes it for a part of a program.
NOISE = ("var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", "tmp", "proc", "dev", "home")
# Namespaces of its own: what is mounted is gone at the end; without a network, not even a loopback.
ENTER = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'


class DebianRoot:
    """The root in `folder`; commands run there as root, or as a user with a home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def made(cls, folder: Path, packages: str) -> "DebianRoot":
        """A minimal Debian of this machine's release, and what the Depends `packages` name."""
        release = platform.freedesktop_os_release()["VERSION_CODENAME"]
        listed = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")]
        sources = [
            str(file)
            for file in listed
            if file.suffix in {".list", ".sources"}
            and file.exists()
            and release in file.read_text()
        ]
        command = ["mmdebstrap", "--quiet", "--variant=minbase", release, str(folder), *sources]
        subprocess.run(command, timeout=LONGEST, check=True)
        root = cls(folder)
        root.run("apt-get", "--quiet=2", "update", has_network=True)
        root.run(*APT, "satisfy", packages, has_network=True)
        root.run("useradd", "--uid", USER, "--create-home", HOME.name)
        root.run("mkdir", "--mode=1777", "/tmp/.X11-unix")
        return root

    def copied(self, folder: Path) -> "DebianRoot":
        """A root of the same content."""
        subprocess.run(["cp", "--archive", self.folder, folder], timeout=LONGEST, check=True)
        return DebianRoot(folder)

    @property
    def home(self) -> Path:
        return self.folder / HOME

    def run(
        self, *command: str, has_network: bool = False, is_sound: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as root; without `is_sound` it may fail."""
        done = subprocess.run(
            self._entered(command, has_network),
            env=VARIABLES,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST,
            check=False,
        )
        assert not (is_sound and done.returncode), f"{command}\n{done.stdout}\n{done.stderr}"
        return done

    def run_as_reader(self, *command: str, is_sound: bool = True) -> str:
        """What a command that a user runs, with no network, writes to stdout."""
        return self.run(*self._as_reader(command, {}), is_sound=is_sound).stdout

    @contextmanager
    def started(self, *command: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
        """A program that goes on running for a user; it must end when it is asked to."""
        entered = self._entered(self._as_reader(command, variables), has_network=False)
        process = subprocess.Popen(entered, env=VARIABLES, stdin=subprocess.DEVNULL)
        try:
            yield process
            process.terminate()
            process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()

    def files(self) -> dict[str, int]:
        """All that lies there, with its size, without NOISE and the users' homes."""
        found = {}
        for folder, folders, names in os.walk(self.folder):
            here = Path(folder).relative_to(self.folder)
            folders[:] = [name for name in folders if (here / name).as_posix() not in NOISE]
            for name in (*names, *folders):
                path = here / name
                is_folder = name in folders
                found[path.as_posix()] = 0 if is_folder else (self.folder / path).lstat().st_size
        return found

    def _entered(self, command: tuple[str, ...], has_network: bool) -> list[str]:
        alone = [] if has_network else ["--net"]
        return ["unshare", "--mount", *alone, "sh", "-c", ENTER, str(self.folder), *command]

    @staticmethod
    def _as_reader(command: tuple[str, ...], variables: dict[str, str]) -> tuple[str, ...]:
        told = [f"{name}={value}" for name, value in {"HOME": f"/{HOME}", **variables}.items()]
        become = ("setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups")
        return (*become, "env", f"--chdir=/{HOME}", *told, *command)


def until(is_so: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait for something that a running process does; fail when it ends or takes too long."""
    latest = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < latest, "it does not happen"
        with suppress(subprocess.TimeoutExpired):
            raise AssertionError(f"the program has ended with {process.wait(ASKED_EVERY)}")
