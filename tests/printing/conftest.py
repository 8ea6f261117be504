"""A print system of its own, with a queue whose printer keeps each job as a file."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PATHS = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
CUPSD, LPADMIN = shutil.which("cupsd", path=PATHS), shutil.which("lpadmin", path=PATHS)
PARTS = Path("/usr/lib/cups")
NAME = "into-files"
SERVER = """
Listen {folder}/socket
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
</Limit>
</Policy>
"""
FILES = """
ServerRoot {folder}/etc
ServerBin {folder}/parts
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
Printcap
Sandboxing relaxed
User {user}
Group {group}
SystemGroup root
"""
# What CUPS calls with job, user, title, copies, options and file, as it would call a printer's.
BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
mkdir "{folder}/out/$1.part"
for copy in $(seq "$4"); do cp "$6" "{folder}/out/$1.part/$copy"; done
mv "{folder}/out/$1.part" "{folder}/out/$1"
"""


@dataclass(frozen=True)
class Queue:
    """A queue in a folder of its own. `jobs` are those read so far."""

    folder: Path
    process: "subprocess.Popen[bytes]"
    name: str = NAME

    @property
    def environment(self) -> dict[str, str]:
        """What programs need to know to find the queue."""
        server = {"CUPS_SERVER": str(self.folder / "socket"), "QT_QPA_PLATFORM": "offscreen"}
        return {**os.environ, **server}

    def job(self, number: int) -> list[bytes]:
        """Wait until a job is printed, and return its copies."""
        folder = self.folder / "out" / str(number)
        self.wait_until(folder.exists)
        return [file.read_bytes() for file in sorted(folder.iterdir())]

    def jobs(self) -> set[str]:
        """The numbers of the jobs that were printed."""
        return {folder.name for folder in (self.folder / "out").iterdir()}

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Wait, but not for a server that has ended."""
        for _ in range(600):
            if is_so():
                return
            try:
                status = self.process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError(f"cupsd ended with status {status}")
        raise TimeoutError

    def administer(self, *words: str) -> None:
        subprocess.run([str(LPADMIN), *words], env=self.environment, timeout=60, check=True)


@pytest.fixture
def queue() -> Iterator[Queue]:
    # A socket's path must be short, and the server's user must reach it.
    with tempfile.TemporaryDirectory(prefix="cups", dir="/tmp") as name:
        folder = Path(name)
        _furnish(folder)
        words = [f"{folder}/etc/cupsd.conf", "-s", f"{folder}/etc/files.conf"]
        queue = Queue(folder, subprocess.Popen([str(CUPSD), "-f", "-c", *words]))
        try:
            queue.wait_until((folder / "socket").exists)
            queue.administer("-p", NAME, "-E", "-v", "keep:/", "-m", "raw")
            yield queue
        finally:
            queue.process.terminate()
            queue.process.wait(30)


def _furnish(folder: Path) -> None:
    """Give the server its folders, its settings, and a backend that keeps what it is sent."""
    is_root = os.getuid() == 0
    user = "lp" if is_root else pwd.getpwuid(os.getuid()).pw_name
    group = "lp" if is_root else str(os.getgid())
    folder.chmod(0o755)
    for name in ("etc", "spool", "cache", "state", "log", "tmp", "out"):
        (folder / name).mkdir()
        (folder / name).chmod(0o777)
    backends = folder / "parts" / "backend"
    backends.mkdir(parents=True)
    for name in ("cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"):
        (folder / "parts" / name).symlink_to(PARTS / name)
    (backends / "keep").write_text(BACKEND.format(folder=folder), encoding="utf-8")
    (backends / "keep").chmod(0o755)
    (folder / "etc" / "cupsd.conf").write_text(SERVER.format(folder=folder), encoding="utf-8")
    (folder / "etc" / "files.conf").write_text(
        FILES.format(folder=folder, user=user, group=group), encoding="utf-8"
    )
