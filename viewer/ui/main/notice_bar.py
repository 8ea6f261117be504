"""A line over the window that says something once and stays until it is dismissed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.platform.announcements import announce
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import foot_of
from viewer.ui.widgets.labels import Phrase

if TYPE_CHECKING:
    from viewer.ui.main.parts import PartsOnDemand


class Offer(NamedTuple):
    """A notice with a step that a window in another language can go on offering.

    `said` words it in a language, `step` is the translatable name of its button, and `take` does
    it, for the window that is there by then.
    """

    said: Callable[[Language], str]
    step: str
    take: "Callable[[PartsOnDemand], None]"


class NoticeBar(QFrame):
    """Hidden until there is something to say."""

    spoken_as = "notice"

    def __init__(self, window: "PartsOnDemand") -> None:
        super().__init__()
        self._window, language = window, window.language
        self._offer: Offer | None = None
        self.setObjectName("notice")
        self._sentences: list[str] = []
        self._text = Phrase("", "body")
        self._text.spoken_as = SILENT  # the bar says it
        self.step = QPushButton()
        self.step.hide()
        self.step.clicked.connect(self._run_action)
        self._action: Callable[[], None] | None = None
        dismiss = QPushButton(language.tr("Dismiss"))
        dismiss.clicked.connect(self.dismiss)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.LABEL, measures.PAGE, measures.LABEL)
        layout.addLayout(foot_of([self._text], [self.step, dismiss]))
        self.hide()

    def show_notice(self, sentence: str) -> None:
        """Show a sentence under those that are there, and announce it."""
        self._sentences.append(sentence)
        self._text.setText("\n".join(self._sentences))
        self.setAccessibleName(self._text.text())
        self.show()
        announce(self, sentence)

    def offer(self, sentence: str, step: str, action: Callable[[], None]) -> None:
        """Say one sentence in place of all before, with a button `step` that calls `action`."""
        self.dismiss()
        self.show_notice(sentence)
        self.step.setText(step)
        self.step.show()
        self._action = action

    def keep_offering(self, offer: Offer) -> None:
        """Offer something that outlives a change of the language."""
        language = self._window.language
        step = language.tr(offer.step)
        self.offer(offer.said(language), step, lambda: offer.take(self._window))
        self._offer = offer

    def hand_over(self, follower: "PartsOnDemand") -> None:
        """Let the window that follows go on with what is offered here, in its own language."""
        if self._offer is not None:
            follower.notice.keep_offering(self._offer)

    def dismiss(self) -> None:
        """Take away what was said."""
        self._sentences.clear()
        self._action = self._offer = None
        self.step.hide()
        self.hide()

    def _run_action(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()
