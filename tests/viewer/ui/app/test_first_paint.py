"""What a start has loaded when its window is painted for the first time, and what it leaves."""

import json
import os
import subprocess
import sys
from pathlib import Path

from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile

# Runs the program; at its first paint tells what is shown and loaded, then closes the window.
FIRST_PAINT = """
import json, sys
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QTimer

HEAVY = {"sqlalchemy", "yaml", "typst", "phonenumbers", "jsonschema_rs", "babel"}

class Watched(QtWidgets.QApplication):
    told = False

    def notify(self, receiver, event):
        done = super().notify(receiver, event)
        is_paint = event.type() == QEvent.Type.Paint and isinstance(receiver, QtWidgets.QWidget)
        if is_paint and not self.told:
            self.told = True
            window = receiver.window()
            shown = window.profile.summary.id if window.profile else ""
            found = {"title": window.windowTitle(), "shown": shown}
            print(json.dumps(found | {"heavy": sorted(HEAVY & set(sys.modules))}))
            QTimer.singleShot(0, window.close)
        return done

QtWidgets.QApplication = Watched
from viewer.app.cli import main
sys.exit(main(["--basedir", sys.argv[1], "--language", "en", *sys.argv[2:]]))
"""


def first_paint(folder: Path, *words: str, **variables: str) -> dict[str, object]:
    """What the program told; raises when it did not end well."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(folder), *words],
        cwd=RESOURCES.parent,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_a_second_start_paints_a_profile_before_any_heavy_library_is_loaded(kept: Places) -> None:
    assert first_paint(kept.library.parent) == {
        "title": "IOM in Belgium",
        "shown": "iom-belgium",
        "heavy": [],
    }
    assert SettingsFile(kept.settings).values.profile == "iom-belgium"


def test_a_first_start_paints_its_window_before_anything_is_built(home: Places) -> None:
    found = first_paint(home.library.parent)
    assert found == {"title": "Profile Viewer", "shown": "", "heavy": []}


def test_the_platform_of_qt_can_be_given_as_an_argument(kept: Places) -> None:
    nothing_set = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    found = first_paint(kept.library.parent, "-platform", "offscreen", "iom-belgium", **nothing_set)
    assert found["shown"] == "iom-belgium"
