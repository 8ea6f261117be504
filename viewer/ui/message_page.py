"""What stands in place of a profile when there is none: why, and the next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.language import Language
from viewer.ui import measures
from viewer.ui.labels import PlainLabel


class MessagePage(QWidget):
    """A heading and a sentence in the middle of the window."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._heading = PlainLabel(language.tr("Preparing the library…"), "heading")
        self._sentence = PlainLabel("", "body")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.WIDE]))
        layout.setSpacing(measures.LABEL)
        layout.addStretch(1)
        for label in (self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, heading: str, sentence: str) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{heading}. {sentence}")
