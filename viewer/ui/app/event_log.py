"""What the window logs: that it was painted, which actions were used, what was refused."""

import dataclasses
import platform
import sys

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QAction

from viewer.app.log import log_event
from viewer.app.paths import Places
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks


class EventLog(QObject):
    """Begins once the window has been painted, so that no start waits for it, and ends with it.

    Where the library has gone nothing is made either, no folder for a log.
    """

    def __init__(self, window: MainWindow, tasks: Tasks, places: Places) -> None:
        super().__init__(window)
        self._library, self._file = places.library, places.log
        versions = {"python": platform.python_version(), "qt": qVersion()}
        self._log("painted", system=sys.platform, **versions)
        tasks.refused.connect(self._on_refused)
        for field in dataclasses.fields(window.actions_):
            action = getattr(window.actions_, field.name)
            if isinstance(action, QAction):
                action.triggered.connect(
                    lambda _=False, name=field.name: self._log("action", name=name)
                )

    def _on_refused(self, code: str) -> None:
        self._log("refused", code=code)

    def _log(self, event: str, **facts: str) -> None:
        if self._library.exists():
            log_event(self._file, event, **facts)
