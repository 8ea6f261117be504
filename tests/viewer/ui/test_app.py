"""Starts of the whole program: the first, the next, and those where something is wrong."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.paths import RESOURCES, Places
from viewer.settings import Settings
from viewer.ui.app import BugTeller
from viewer.ui.main_window import MainWindow

Start = Callable[..., MainWindow]
Texts = Callable[[object], list[str]]

# Opens the window as a start does; at the first paint tells what is loaded and what is shown.
FIRST_PAINT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    told = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not self.told:
            self.told = True
            window = watched.window()
            shown = window.profile.summary.id if window.profile else ""
            heavy = {"sqlalchemy", "yaml", "typst", "phonenumbers", "jsonschema_rs", "babel"}
            print(json.dumps({"shown": shown, "heavy": sorted(heavy & set(sys.modules))}))
            window.close()
        return False

class Watched(QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.watch = Watch()
        self.installEventFilter(self.watch)

import viewer.ui.app
viewer.ui.app.QApplication = Watched
from viewer.cli import main
sys.exit(main(["--basedir", sys.argv[1]]))
"""


def first_paint(folder: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(folder)],
        cwd=RESOURCES.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_a_second_start_paints_the_profile_before_any_heavy_library_is_loaded(
    kept: Places,
) -> None:
    found = first_paint(kept.library.parent)
    assert found == {"shown": "iom-belgium", "heavy": []}


def test_a_first_start_paints_before_any_heavy_library_is_loaded(home: Places) -> None:
    assert first_paint(home.library.parent) == {"shown": "", "heavy": []}
