"""The real program on a display that no screen shows, with a keyboard, and with one who listens."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.needs import SYSTEM_PYTHON

PROJECT = Path(__file__).parents[2]
LISTENER = Path(__file__).parent / "listener.py"
MOMENT = "2026-11-27 10:00:00"  # where the clock stands still, so that ages stay what they are
PATIENCE = 60  # seconds until something must have happened, on two busy cores
QUIET = 0.8  # seconds without a word after which one has finished
Told = dict[str, Any]


class Desk:
    """Presses keys, and hears what comes of them."""

    def __init__(self, variables: dict[str, str], listener: "subprocess.Popen[str]") -> None:
        self._variables = variables
        self._listener = listener
        self._told: queue.Queue[Told] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._await("ready", [])

    def press(self, *keys: str) -> list[Told]:
        """Give keys to the window in front; return what is told until it is quiet."""
        self._xdotool("key", "--delay", "1", *keys)
        return self.heard()

    def write(self, text: str) -> list[Told]:
        """Type a text; return what is told until something is announced, and is quiet."""
        self._xdotool("type", "--delay", "1", text)
        told: list[Told] = []
        while not any(one["kind"] == "announcement" for one in told):
            told.append(self._told.get(timeout=PATIENCE))
        return told + self.heard()

    def heard(self) -> list[Told]:
        """Return what is told until the program has no more to say.

        The listener answers last of all: there is no more when it answers, and nothing follows.
        """
        told: list[Told] = []
        while True:
            before = len(told)
            self._ask("done", told)
            try:
                told.append(self._told.get(timeout=QUIET))
            except queue.Empty:
                if len(told) == before:
                    return told

    def until_in_front(self, is_wanted: Callable[[str], bool]) -> list[Told]:
        """Return what is told until a window is in front whose title is wanted, and is quiet."""
        told: list[Told] = []
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            told += self.heard()
            if is_wanted(self.title()):
                return told
        raise TimeoutError(f"{self.title()!r} stays in front. Told: {told}")

    def title(self) -> str:
        """The title of the window in front, "" before there is one."""
        return str(self._ask("front", [])["title"])

    def read(self) -> list[Told]:
        """Return all that the window in front shows."""
        things: list[Told] = self._ask("read", [])["things"]
        return things

    def _ask(self, question: str, told: list[Told]) -> Told:
        assert self._listener.stdin is not None
        self._listener.stdin.write(f"{question}\n")
        self._listener.stdin.flush()
        return self._await(question, told)

    def _await(self, answer: str, told: list[Told]) -> Told:
        while True:
            one = self._told.get(timeout=PATIENCE)
            if one["kind"] == "answer" and one["words"] == answer:
                return one
            told.append(one)

    def _listen(self) -> None:
        assert self._listener.stdout is not None
        for line in self._listener.stdout:
            self._told.put(json.loads(line))

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._variables, check=True, timeout=PATIENCE)


@contextmanager
def opened(folder: Path, tag: str) -> Iterator[Desk]:
    """The program in a language, on a display and with buses of their own."""
    folder.chmod(0o700)
    own = {"XDG_RUNTIME_DIR": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    programs = Programs(own | {"PATH": os.environ["PATH"]})
    with contextlib.closing(programs):
        name = programs.told_by("Xvfb", "-screen", "0", "1280x800x24", "-displayfd")
        bus = programs.told_by("dbus-daemon", "--session", "--nofork", "--print-address")
        programs.variables |= {"DISPLAY": f":{name}", "DBUS_SESSION_BUS_ADDRESS": bus}
        programs.start("openbox")
        listener = programs.start(SYSTEM_PYTHON, str(LISTENER))
        desk = Desk(programs.variables, listener)
        programs.variables |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        viewer = (sys.executable, "-P", "-m", "viewer", "--basedir", str(folder / "base"))
        frozen = ("faketime", "--exclude-monotonic", "-f", MOMENT)
        programs.start(*frozen, *viewer, "--language", tag)
        yield desk


class Programs:
    """The programs of a desk, in one environment: all end with it, the last one first."""

    def __init__(self, variables: dict[str, str]) -> None:
        self.variables = variables
        self._running: list[subprocess.Popen[str]] = []

    def start(self, *command: str, pass_fds: tuple[int, ...] = ()) -> "subprocess.Popen[str]":
        """Start a program; what it writes is for whoever reads it."""
        process = subprocess.Popen(
            command,
            env=self.variables,
            cwd=PROJECT,
            encoding="utf-8",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=pass_fds,
        )
        self._running.append(process)
        return process

    def told_by(self, *command: str) -> str:
        """Start a server that writes its name into a pipe, given last; return the name."""
        reading, writing = os.pipe()
        self.start(*command, str(writing), pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as answer:
            return answer.readline().strip()

    def close(self) -> None:
        for process in reversed(self._running):
            with process:  # its pipes are closed, and its end awaited
                process.terminate()
