"""The head of a profile: its title, what it covers, its edition, and how old its figures are."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from db.rows import Profile
from viewer.formatting.ages import (
    AgeRules,
    clock_doubt,
    contacts_age,
    figures_age,
    old_figures,
    unstated_years,
)
from viewer.formatting.texts import summary_countries
from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.icons import icon
from viewer.ui.widgets.labels import PlainLabel


class ProfileHeader(QWidget):
    """A few lines that say what one is looking at, and whether to trust it.

    `old_requested` asks for the old figures, `news_requested` for what changed since the last look;
    `news_dismissed` says that the reader knows. What counts as old is in `rules`.
    """

    old_requested = Signal()
    news_requested = Signal()
    news_dismissed = Signal()

    def __init__(self, language: Language, rules: AgeRules) -> None:
        super().__init__()
        self._language = language
        self.rules = rules
        self._title = PlainLabel("", "title")
        self._countries = PlainLabel("", "body")
        self._mark = QLabel()
        self._age = Phrase("", "old")
        self.old = _link(self.old_requested)
        self.old.setToolTip(language.tr("Show only these figures"))
        self._more = Phrase("", "old")
        self.clock = PlainLabel("", "old")
        self.news = Phrase("", "strong")
        self._show = _link(self.news_requested, language.tr("Show what changed"))
        self._seen = _link(self.news_dismissed, language.tr("Mark as seen"))
        self._arrange()
        self.show_news("")

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.PAGE, measures.PAGE, measures.LABEL)
        layout.setSpacing(measures.HAIR)
        layout.addWidget(self._title)
        layout.addWidget(self._countries)
        layout.addLayout(flow_of(self._mark, self._age, self.old, self._more))
        layout.addWidget(self.clock)
        layout.addLayout(flow_of(self.news, self._show, self._seen))

    def show_profile(self, profile: Profile) -> None:
        """Say what the profile is; widths follow the window, so nothing is cut."""
        language, summary = self._language, profile.summary
        self._title.setText(summary.title.value)
        countries = summary_countries(language, summary)
        edition = language.tr("edition {date}", date=language.date(summary.edition))
        self._countries.setText(f"{countries} · {edition}")
        self.show_ages(profile)
        self.show_news("")

    def show_ages(self, profile: Profile) -> None:
        """Say what is old of this profile, by the rules of now."""
        language, today = self._language, self.rules.today
        ages = figures_age(language, profile, today)
        old = old_figures(language, profile, today, self.rules.figures)
        rest = [
            unstated_years(language, profile),
            contacts_age(language, profile, self.rules),
        ]
        _set_text(self._age, ages)
        _set_text(self.old, old)
        _set_text(self._more, " · ".join(filter(None, rest)))
        self._mark.setVisible(bool(ages or old or any(rest)))
        size = self._age.fontMetrics().height()
        _set_text(self.clock, clock_doubt(language, self.rules))
        self._mark.setPixmap(icon("clock", self._age).pixmap(QSize(size, size)))

    def show_news(self, sentence: str, *, can_be_shown: bool = True) -> None:
        """Say what changed since the reader looked last; "" says nothing."""
        _set_text(self.news, sentence)
        self._show.setVisible(bool(sentence) and can_be_shown)
        self._seen.setVisible(bool(sentence))


class Phrase(PlainLabel):
    """A label that is as wide as its text, where the line has room for that."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + measures.HAIR
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())


def _link(wanted: SignalInstance, text: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(wanted)
    return button


def _set_text(place: PlainLabel | QPushButton, text: str) -> None:
    place.setText(text)
    place.setVisible(bool(text))
