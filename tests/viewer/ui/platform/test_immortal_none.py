"""The binding's fault about None does not end the program."""

import subprocess
import sys

from viewer.app.paths import RESOURCES

# As many calls as a long day in the window makes; without help a few thousand end the process.
LONG_DAY = """
from PySide6.QtCore import QRect
from viewer.ui.platform.immortal_none import keep_none_alive
keep_none_alive()
box = QRect()
for _ in range(200_000):
    box.setTop(1)
print("alive")
"""


def test_none_outlives_all_calls_of_a_long_day() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LONG_DAY],
        cwd=RESOURCES.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "alive\n"
    assert done.stderr == ""
