"""A line over the window that says something once and stays until it is dismissed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from viewer.language import Language
from viewer.ui import measures
from viewer.ui.labels import PlainLabel


class NoticeBar(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._said: list[str] = []
        self._text = PlainLabel()
        dismiss = QPushButton(language.tr("Dismiss"))
        dismiss.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.LABEL, measures.PAGE, measures.LABEL)
        layout.addWidget(self._text, 1)
        layout.addWidget(dismiss)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence under those that are there; it is read out as the bar's name."""
        self._said.append(sentence)
        self._text.setText("\n".join(self._said))
        self.setAccessibleName(sentence)
        self.show()

    def dismiss(self) -> None:
        """Take away what was said."""
        self._said.clear()
        self.hide()
