"""What the shades and signs of the squares mean, and how many countries are of each."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.world.painting import Swatch
from viewer.world import Class, WorldView


class Legend(QWidget):
    """A line of squares with their words; it goes on in the next line where there is no room."""

    spoken_as = "group"

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._line: QWidget | None = None

    def show_classes(self, view: WorldView) -> None:
        """Show the classes that countries are of."""
        if self._line is not None:
            self._line.hide()
            self._line.deleteLater()
        counts = view.counts()
        shown = [each for each in view.classes if counts.get(each.level)]
        self._line = QWidget()
        self._line.setLayout(flow_of(*(_entry(each, view.levels) for each in shown)))
        self._rows.addWidget(self._line)
        self.setAccessibleName(" · ".join(f"{each.mark} {each.words}".strip() for each in shown))


def _entry(shown: Class, levels: int) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, measures.LABEL, 0)
    row.setSpacing(measures.HAIR)
    words = PlainLabel(shown.words, "quiet")
    words.spoken_as = SILENT  # the legend says them all
    words.setWordWrap(False)
    row.addWidget(Swatch(shown, levels))
    row.addWidget(words)
    return entry
