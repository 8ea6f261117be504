"""What the header tells when it is asked: the ages line by line, and what changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from db.rows import Profile
from viewer.formatting.ages import AgeRules, age_in_line, age_lines, old_figures
from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import Phrase


class AgeDetails(QWidget):
    """How old each part of a profile is; `old` leads to the figures that count as old."""

    def __init__(self, language: Language, old_requested: SignalInstance) -> None:
        super().__init__()
        self._language = language
        self._text = Phrase("", "quiet")
        self.old = link_button(language.tr("Show only the old figures"), old_requested)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.HAIR)
        lines.addWidget(self._text)
        lines.addWidget(self.old, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_ages(self, profile: Profile, rules: AgeRules) -> None:
        """Say them by these rules, but for the one that stands in the header's line."""
        said = age_in_line(self._language, profile, rules)
        lines = [line for line in age_lines(self._language, profile, rules) if line != said]
        self._text.setText("\n".join(lines))
        self._text.setVisible(bool(lines))
        has_old = old_figures(self._language, profile, rules.today, rules.figures)
        self.old.setVisible(bool(has_old))


class NewsLines(QWidget):
    """What changed since the reader looked last: in a sentence, and contacts line by line."""

    def __init__(
        self, language: Language, requested: SignalInstance, dismissed: SignalInstance
    ) -> None:
        super().__init__()
        self.sentence = Phrase("", "strong")
        self.changed = Phrase("", "body")
        self.show_all = link_button(language.tr("Show what changed"), requested)
        self.seen = link_button(language.tr("Mark as seen"), dismissed)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.HAIR)
        lines.addLayout(flow_of(self.sentence, self.show_all, self.seen))
        lines.addWidget(self.changed)
        self.hide()

    def show_news(self, sentence: str, lines: Sequence[str], *, can_open: bool) -> None:
        """Show a sentence and lines below it; "" shows nothing."""
        self.setVisible(bool(sentence))
        self.sentence.setText(sentence)
        self.changed.setText("\n".join(lines))
        self.changed.setVisible(bool(lines))
        self.show_all.setVisible(can_open)


def link_button(text: str, clicked: SignalInstance) -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("look", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(clicked)
    return button
