"""What the window logs: that it was painted, which actions were used, what was refused."""

import dataclasses
import platform
import sys
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction

from viewer.app.log import log_event
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks


def keep_log(window: MainWindow, tasks: Tasks, log: Path) -> None:
    """Begin once the window has been painted, so that no start waits for it."""
    versions = {"python": platform.python_version(), "qt": qVersion()}
    log_event(log, "painted", system=sys.platform, **versions)
    tasks.refused.connect(lambda code: log_event(log, "refused", code=code))
    for field in dataclasses.fields(window.actions_):
        action = getattr(window.actions_, field.name)
        if isinstance(action, QAction):
            action.triggered.connect(
                lambda _=False, name=field.name: log_event(log, "action", name=name)
            )
