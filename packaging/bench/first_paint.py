"""Child process of the start benchmark: says when its first content was painted, and its memory.

Run as `first_paint.py bare`, or `first_paint.py program ARGUMENTS…` (those of the program).
"""

import json
import os
import runpy
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget, QWidget

STARTED = "FIRST_PAINT_STARTED"  # environment variable: time.monotonic_ns() of the parent
PAGES = ("Overview", "Offices", "Programmes", "Facts", "Contacts")
SAMPLE_EVERY = 50  # ms
SAMPLES = 40  # two seconds: what is loaded after the first paint counts as well


def memory_in_bytes() -> int:
    """The process's share of memory (PSS) where the system tells it, else what is resident."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        lines = rollup.read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    import psutil

    return int(psutil.Process().memory_info().rss)


def shows_content(widget: QObject) -> bool:
    """True for a label with text on a page of a tab widget."""
    if not isinstance(widget, QLabel) or not widget.text():
        return False
    parent: QWidget | None = widget.parentWidget()
    while parent is not None and not isinstance(parent, QTabWidget):
        parent = parent.parentWidget()
    return parent is not None


class FirstPaint(QObject):
    """Watches for the first painted content, then for memory, then ends the program."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._memory: list[int] = []
        self._milliseconds = 0.0
        self._timer = QTimer(self, interval=SAMPLE_EVERY)
        self._timer.timeout.connect(self._sample)
        # Only the labels are watched: a filter on the application would be called for every
        # event of every widget, which slows a full window more than a bare one.
        self._watched = [label for label in QApplication.allWidgets() if shows_content(label)]
        for label in self._watched:
            label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  (Qt names it and passes it)
        if event.type() == QEvent.Type.Paint:
            for label in self._watched:
                label.removeEventFilter(self)
            # The event is on its way to the label: what follows it in the queue is after it.
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        elapsed = time.monotonic_ns() - int(os.environ[STARTED])
        self._milliseconds = elapsed / 1_000_000
        self._memory.append(memory_in_bytes())
        self._timer.start()

    def _sample(self) -> None:
        self._memory.append(memory_in_bytes())
        if len(self._memory) > SAMPLES:
            first, most = self._memory[0], max(self._memory)
            found = {"milliseconds": self._milliseconds, "first_bytes": first, "most_bytes": most}
            print(json.dumps(found), flush=True)
            self._application.quit()


def open_bare_window() -> int:
    """A window with a tab widget, as many pages as the program has, and nothing else."""
    application = QApplication(sys.argv)
    tabs = QTabWidget()
    for page in PAGES:
        tabs.addTab(QLabel(page), page)
    window = QMainWindow()
    window.setCentralWidget(tabs)
    window.resize(1280, 800)
    window.show()
    return application.exec()


def watch_every_application() -> None:
    """Watch whichever application starts its event loop."""
    original = QApplication.exec

    def watched_exec(*_self: QApplication) -> int:
        application = QCoreApplication.instance()
        assert application is not None
        _watcher = FirstPaint(application)
        return original()

    setattr(QApplication, "exec", watched_exec)  # noqa: B010  (a plain assignment is a type error)


if __name__ == "__main__":
    _, kind, *arguments = sys.argv
    watch_every_application()
    if kind == "bare":
        sys.exit(open_bare_window())
    sys.argv = ["profile-viewer", *arguments]
    runpy.run_module("viewer", run_name="__main__", alter_sys=True)
