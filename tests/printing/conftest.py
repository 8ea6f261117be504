"""A print system of its own, with a queue to a printer that keeps each job as a file."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
LPADMIN = shutil.which("lpadmin", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
QUEUE = "into-a-file"
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
JobPrivateAccess all
JobPrivateValues none
<Limit All>
Order allow,deny
</Limit>
</Policy>
"""
FILES = """
ServerRoot {folder}/etc
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


class Printer:
    """A printer on the network: what it is sent it keeps, each job in a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._arrived: SimpleQueue[Path] = SimpleQueue()
        self.port = self._listening.getsockname()[1]
        Thread(target=self._serve, daemon=True).start()

    def next_job(self) -> bytes:
        """Wait for a job and return what was sent."""
        return self._arrived.get(timeout=60).read_bytes()

    def has_nothing(self) -> bool:
        """Whether all jobs that arrived were asked for."""
        return self._arrived.empty()

    def switch_off(self) -> None:
        self._listening.close()

    def _serve(self) -> None:
        for number in count(1):
            try:
                connection, _ = self._listening.accept()
            except OSError:  # switched off
                return
            with connection, connection.makefile("rb") as stream:
                file = self._folder / f"job-{number}"
                file.write_bytes(stream.read())
            self._arrived.put(file)


@dataclass(frozen=True)
class Queue:
    """A queue by its name, the printer at its end, and the address of its server."""

    name: str
    printer: Printer
    server: Path

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "CUPS_SERVER": str(self.server), "QT_QPA_PLATFORM": "offscreen"}

    def ask(self, *words: str) -> str:
        """Run a program of CUPS against the server."""
        done = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout


@pytest.fixture
def queue() -> Iterator[Queue]:
    if not (CUPSD and LPADMIN):
        pytest.skip("cupsd is not installed; the docstring of test_print_queue tells how")
    # A socket's path must be short, and the server's user must reach it.
    with tempfile.TemporaryDirectory(prefix="cups", dir="/tmp") as name:
        folder = Path(name)
        server = _start(folder)
        printer = Printer(folder / "out")
        queue = Queue(QUEUE, printer, folder / "socket")
        try:
            _wait_for(folder / "socket", server)
            address = f"socket://127.0.0.1:{printer.port}?snmp=false"
            queue.ask(LPADMIN, "-p", QUEUE, "-E", "-v", address, "-m", "raw")
            yield queue
        finally:
            printer.switch_off()
            server.terminate()
            server.wait(30)


def _start(folder: Path) -> "subprocess.Popen[bytes]":
    user = "lp" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
    folder.chmod(0o755)
    for name in ("etc", "spool", "cache", "state", "log", "tmp", "out"):
        (folder / name).mkdir()
        (folder / name).chmod(0o777)
    group = "lp" if os.getuid() == 0 else str(os.getgid())
    (folder / "etc" / "cupsd.conf").write_text(SERVER.format(folder=folder))
    (folder / "etc" / "files.conf").write_text(
        FILES.format(folder=folder, user=user, group=group)
    )
    return subprocess.Popen(
        [
            str(CUPSD),
            "-f",
            *("-c", str(folder / "etc" / "cupsd.conf")),
            *("-s", str(folder / "etc" / "files.conf")),
        ]
    )


def _wait_for(socket: Path, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server listens: it makes its socket when it is ready."""
    while not socket.exists():
        try:
            server.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError(f"cupsd ended with status {server.returncode}")
