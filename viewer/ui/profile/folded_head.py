"""The head of a profile in a low window: its title on one line, and what opens the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.line_label import LineLabel

CLOSED, OPEN = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}", "\N{BLACK UP-POINTING SMALL TRIANGLE}"


class FoldedHead(QWidget):
    """`more` is checked while the rest is shown."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.title = LineLabel("", "heading")
        self.more = QPushButton(CLOSED)
        self.more.setProperty("look", "quiet")
        self.more.setCheckable(True)
        self.more.setMinimumSize(measures.TARGET, measures.TARGET)
        self.more.setAccessibleName(language.tr("Edition and age"))
        self.more.setToolTip(language.tr("Edition and age"))
        self.more.toggled.connect(lambda is_open: self.more.setText(OPEN if is_open else CLOSED))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(measures.LABEL)
        line.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.more)
        line.addStretch(1)
