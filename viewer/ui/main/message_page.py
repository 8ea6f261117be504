"""What stands in place of a profile when there is none: why, and the next step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel


class MessagePage(QWidget):
    """A heading, a sentence and the one next step, in the middle of the window."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._heading = PlainLabel(language.tr("Preparing the library…"), "heading")
        self._sentence = PlainLabel("", "body")
        self.step = QPushButton()
        self.step.hide()
        self.step.clicked.connect(self._run_action)
        self._action: Callable[[], None] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.WIDE]))
        layout.setSpacing(measures.LABEL)
        layout.addStretch(1)
        for label in (self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(measures.LABEL)
        layout.addWidget(self.step, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def show_message(
        self, heading: str, sentence: str, step: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Say why there is nothing; a button named `step` calls `action`."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._fit()
        self.setAccessibleName(f"{heading}. {sentence}")
        self.step.setText(step)
        self.step.setVisible(step != "")
        self._action = action

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as the sentence, a good line, or the page: Qt would break it earlier and cut."""
        metrics = self._sentence.fontMetrics()
        whole = metrics.horizontalAdvance(self._sentence.text()) + measures.LABEL
        line = metrics.averageCharWidth() * measures.LINE_CHARACTERS
        self._sentence.setFixedWidth(max(1, min(whole, line, self.width() - 2 * measures.WIDE)))

    def _run_action(self) -> None:
        if self._action is not None:
            self._action()
