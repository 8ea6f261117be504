"""What stands in place of a profile when there is none: why, and the next step."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Content
from viewer.ui.widgets.steady_area import SteadyArea


class MessagePage(SteadyArea):
    """A heading, a sentence and the one next step, in the middle of the window; it scrolls where
    that is too much for it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._heading = PlainLabel(language.tr("Preparing the library…"), "heading")
        self._sentence = PlainLabel("", "body")
        self.step = QPushButton()
        self.step.hide()
        self.step.clicked.connect(self._run_action)
        self.other_step = QPushButton()
        self.other_step.hide()
        self.other_step.clicked.connect(self._run_other_action)
        self._action: Callable[[], None] | None = None
        self._other_action: Callable[[], None] | None = None
        layout = self._inner()
        layout.setContentsMargins(*(4 * [measures.WIDE]))
        layout.setSpacing(measures.LABEL)
        layout.addStretch(1)
        for label in (self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(measures.LABEL)
        for button in (self.step, self.other_step):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def _inner(self) -> QVBoxLayout:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = Content(self)
        self.setWidget(inner)
        return QVBoxLayout(inner)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 100)

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
        self.other_step.hide()

    def offer(self, step: str, action: Callable[[], None]) -> None:
        """Offer another step beside the one that was named, until something else is shown."""
        self.other_step.setText(step)
        self.other_step.show()
        self._other_action = action

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def follow_font(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As wide as the sentence, a good line, or the page: Qt would break it earlier and cut."""
        room = self.viewport().width() - 2 * measures.WIDE
        for label in (self._heading, self._sentence):
            line = label.fontMetrics().averageCharWidth() * measures.LINE_CHARACTERS
            whole = label.widest_line() + measures.LABEL
            label.setFixedWidth(max(1, min(whole, line, room)))

    def _run_other_action(self) -> None:
        if self._other_action is not None:
            self._other_action()

    def _run_action(self) -> None:
        if self._action is not None:
            self._action()
