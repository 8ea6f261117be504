"""Child process: starts a window as a user does, times its first content, then does one thing.

Run as `child.py bare TASK`, or `child.py program TASK ARGUMENTS…` (those of the program). TASK is
`tabs` (memory once every tab was opened) or one of the actions. Prints one line of JSON.
"""

import json
import os
import runpy
import sys
import time
from operator import sub
from pathlib import Path
from typing import TYPE_CHECKING, cast

if sys.argv[1] == "program":
    from viewer.ui.platform.lazy_pyside import import_lazily

    import_lazily()  # as the program does first: what watches it here needs PySide6 before

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget

# As a script this file has its own folder on the path, with -P not even that.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.frames import Frames, likeness, main_window, picture_of_page
from bench.memory import memory_in_bytes

if TYPE_CHECKING:
    from viewer.ui.main.window import MainWindow

STARTED = "BENCH_STARTED"  # environment variable: time.monotonic_ns() of the parent
PAGES = ("Overview", "Offices", "Programmes", "Facts", "Contacts")
SETTLED = 1000  # ms after the first content: what is loaded in the meantime counts as loaded
AT_ONCE = "type"  # the action that does not wait for that


def elapsed() -> tuple[float, float]:
    """Milliseconds since the parent started this process, and of processor time used here."""
    wall = (time.monotonic_ns() - int(os.environ[STARTED])) / 1_000_000
    return wall, time.process_time_ns() / 1_000_000


class Watched(QObject):
    """Waits for the first content, then for what the task says, then ends the program."""

    def __init__(self, window: QMainWindow, task: str) -> None:
        super().__init__(window)
        self._window, self._task = window, task
        self._found: dict[str, float] = {}
        self._first: QImage | None = None
        self._begun = (0.0, 0.0)
        self._looking = (0.0, 0.0)  # what looking at frames has cost so far
        self._frames = Frames(window, self._painted)

    def _painted(self) -> None:
        if self._first is None:
            self._look_for_content(*self._elapsed(), memory_in_bytes())

    def _look_for_content(self, wall: float, processor: float, memory: int) -> None:
        """The frame is timed before it is looked at, and what looking costs is left out."""
        self._first = picture_of_page(self._window)
        after_wall, after_processor = elapsed()
        self._looking = (after_wall - wall, after_processor - processor)
        if self._first is None:
            return
        self._found |= {"wall": wall, "processor": processor, "memory": memory}
        wait = 0 if self._task == AT_ONCE else SETTLED
        QTimer.singleShot(wait, self._open_tabs if self._task == "tabs" else self._act)

    def _elapsed(self) -> tuple[float, float]:
        wall, processor = map(sub, elapsed(), self._looking)
        return wall, processor

    def _open_tabs(self) -> None:
        last = picture_of_page(self._window)
        assert self._first is not None
        self._found["likeness"] = likeness(self._first, last) if last else 0
        tabs = self._window.findChild(QTabWidget)
        assert isinstance(tabs, QTabWidget)
        for index in (*range(tabs.count()), 0):
            tabs.setCurrentIndex(index)
            QApplication.processEvents()
        self._found["memory_of_tabs"] = memory_in_bytes()
        self._end()

    def _act(self) -> None:
        from bench.actions import ACTIONS

        self._begun = self._elapsed()
        ACTIONS[self._task](cast("MainWindow", self._window), self._end_action)

    def _end_action(self) -> None:
        wall, processor = self._elapsed()
        self._found |= {"done_wall": wall, "done_processor": processor}
        self._found |= {
            "action_wall": wall - self._begun[0],
            "action_processor": processor - self._begun[1],
        }
        self._end()

    def _end(self) -> None:
        print(json.dumps(self._found), flush=True)
        # What the program does when it ends is not measured, and a dialog may hold its loop.
        os._exit(0)


def open_bare_window() -> int:
    """A window with a tab widget, as many pages as the program has, and nothing else."""
    application = QApplication(sys.argv)
    tabs = QTabWidget()
    for page in PAGES:
        tabs.addTab(QLabel(page), page)
    window = QMainWindow()
    window.setCentralWidget(tabs)
    window.resize(1180, 760)  # as the program's
    window.show()
    return application.exec()


def watch_the_window(task: str) -> None:
    """Watch the main window that is there when the event loop starts."""
    original = QApplication.exec

    def watched_exec(*_self: QApplication) -> int:
        window = main_window()
        assert window is not None
        _watcher = Watched(window, task)
        return original()

    setattr(QApplication, "exec", watched_exec)  # noqa: B010  (a plain assignment is a type error)


if __name__ == "__main__":
    _, kind, wanted, *arguments = sys.argv
    watch_the_window(wanted)
    if kind == "bare":
        sys.exit(open_bare_window())
    sys.argv = ["profile-viewer", *arguments]
    runpy.run_module("viewer", run_name="__main__", alter_sys=True)
