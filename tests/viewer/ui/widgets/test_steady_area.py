"""The area that a page scrolls in."""

import subprocess
import sys

# A process of its own: in that of the tests every kind of widget was met before.
CHILD = """
from enum import Enum
from PySide6.QtWidgets import QApplication, QWidget
from viewer.ui.widgets.steady_area import SteadyArea, area_around

app = QApplication(["", "-platform", "offscreen"])
area = SteadyArea()
content = QWidget()
area.setWidget(content)
assert area_around(QWidget(content)) is area
print("WizardStyle" in {each.__name__ for each in Enum.__subclasses__()})
from PySide6.QtWidgets import QWizard
print("WizardStyle" in {each.__name__ for each in Enum.__subclasses__()})
"""


def test_to_find_the_area_around_a_widget_loads_no_kinds_of_widgets_that_nobody_shows() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", CHILD], stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["False", "True"]
