"""How long an event loop was held."""

import json
import os
import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).parents[3] / "packaging"
# The loop is held by work of 50 ms, and by nothing else of any length.
RUN = """
import json, time
from PySide6.QtCore import QCoreApplication, QTimer
from bench.holds import Holds

application = QCoreApplication([])
holds = Holds(application)

def work():
    holds.doing = "work"
    until = time.perf_counter() + 0.05
    while time.perf_counter() < until:
        pass
    QTimer.singleShot(10, application.quit)

QTimer.singleShot(0, work)
application.exec()
print(json.dumps(max(holds.found)))
"""


def test_the_longest_hold_is_named_by_what_was_begun_last() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        env=os.environ | {"QT_NO_GLIB": "1", "PYTHONPATH": str(PACKAGING)},
        capture_output=True,
        check=True,
    )
    wall, processor, doing = json.loads(done.stdout)
    assert doing == "work"
    assert wall >= 50
    assert 0 < processor <= wall * 1.1
