"""The head of a profile: its title, what it covers, its edition, and how old all of it is."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from db.rows import Profile, ProfileSummary
from viewer.formatting.ages import AgeRules, age_in_line, clock_doubt
from viewer.formatting.texts import (
    edition_in_line,
    first_countries,
    foreign_language,
    summary_countries,
    texts_languages,
)
from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import NOTHING_MORE
from viewer.ui.platform.announcements import announce
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import Phrase, PlainLabel
from viewer.ui.widgets.layouts import column
from viewer.ui.widgets.tab_order import enter_tab_order

if TYPE_CHECKING:
    from viewer.ui.profile.folded_head import FoldedHead
    from viewer.ui.profile.header_details import AgeDetails, NewsLines

CLOSED, OPEN = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}", "\N{BLACK UP-POINTING SMALL TRIANGLE}"


class AgeButton(QPushButton):
    """Opens and closes the details; a sentence too long for the line ends in a mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "quiet")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
        else:
            self._paint_cut()

    def _paint_cut(self) -> None:
        # Many enumerations, that the first view of a wide window has no use for.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        room, text = self.width() - 2 * measures.LABEL, option.text
        option.text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


class ProfileHeader(QWidget):
    """A few lines that say what one is looking at, and whether to trust it.

    One quiet line tells the age of it all; a click or the space bar opens what there is to say of
    that. `old_requested` asks for the old figures, `news_requested` for what changed since the last
    look; `news_dismissed` says that the reader knows. What counts as old is in `rules`.
    """

    old_requested = Signal()
    news_requested = Signal()
    news_dismissed = Signal()

    def __init__(self, language: Language, rules: AgeRules) -> None:
        super().__init__()
        self._language = language
        self.rules = rules
        self._profile: Profile | None = None
        self._title = PlainLabel("", "title")
        self._countries = Phrase("", "body")
        self.texts = Phrase("", "quiet")
        self.age = AgeButton()
        self.age.toggled.connect(self._show_details)
        self.clock = PlainLabel("", "old")
        self._is_folded = False
        self._arrange()

    def _arrange(self) -> None:
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(measures.PAGE, measures.SNUG, measures.PAGE, measures.LABEL)
        self._all.setSpacing(measures.HAIR)
        self._all.addWidget(self._title)
        self._rest, self._rows = column(self.clock)
        self._rows.setSpacing(measures.HAIR)
        self._rows.insertLayout(0, flow_of(self._countries, self.texts, self.age))
        self._all.addWidget(self._rest)

    @cached_property
    def folded(self) -> "FoldedHead":
        """What stands for it all in a low window."""
        from viewer.ui.profile.folded_head import FoldedHead

        folded = FoldedHead(self._language)
        folded.more.toggled.connect(self._show_rest)
        self._all.insertWidget(0, folded)
        enter_tab_order([folded, self.age], folded)
        return folded

    def fold(self, is_low: bool) -> None:
        """Stand on one line in a low window: it takes the page's room."""
        if is_low == self._is_folded:
            return
        self._is_folded = is_low
        self._name_folded()
        self.folded.setVisible(is_low)
        self._show_rest(not is_low or self.folded.more.isChecked())

    def _name_folded(self) -> None:
        title = self.folded.title
        title.show_text(self._title.text())
        title.setLocale(self._title.locale())  # a voice reads it in its own language

    def _show_rest(self, is_open: bool) -> None:
        """What one line has no room for: all else, and the whole of a long title."""
        is_whole = self._is_folded and not self.folded.title.toolTip()
        self._title.setVisible(is_open and not is_whole)
        self._rest.setVisible(is_open)

    @cached_property
    def details(self) -> "AgeDetails":
        """What the line about age stands for; made when it is first wanted."""
        from viewer.ui.profile.header_details import AgeDetails

        details = AgeDetails(self._language, self.old_requested)
        self._rows.insertWidget(1, details)
        enter_tab_order([self.age, details], details)
        return details

    @cached_property
    def news(self) -> "NewsLines":
        """What changed since the reader looked last; made when there is something."""
        from viewer.ui.profile.header_details import NewsLines

        news = NewsLines(self._language, self.news_requested, self.news_dismissed)
        self._rows.addWidget(news)
        enter_tab_order([self.age, *filter(None, [vars(self).get("details")]), news], news)
        return news

    def show_profile(self, profile: Profile) -> None:
        """Say what the profile is; widths follow the window, so nothing is cut."""
        summary = profile.summary
        self._title.setText(summary.title.value)
        self._tell_language(profile)
        if self._is_folded:
            self._name_folded()
            self.folded.more.setChecked(False)
        self._show_countries(summary)
        self.age.setChecked(False)
        self.show_ages(profile)
        self.show_news("")

    def _tell_language(self, profile: Profile) -> None:
        """Say quietly, once for all, that texts are not in the reader's language; a voice reads the
        title in its own."""
        said = texts_languages(self._language, profile)
        self.texts.setText(said)
        self.texts.setVisible(bool(said))
        title = profile.summary.title
        is_foreign = bool(foreign_language(self._language, title))
        self._title.setLocale(QLocale(title.language) if is_foreign else QLocale())

    def _show_countries(self, summary: ProfileSummary) -> None:
        """The first of them; all, where there are many, for the mouse and for a voice."""
        language = self._language
        shown, every = first_countries(language, summary), summary_countries(language, summary)
        edition = edition_in_line(language, summary.edition)
        self._countries.setText(f"{shown} · {edition}")
        tip = spoken = ""
        if shown != every:
            from viewer.ui.widgets.tips import plain_tip

            tip, spoken = plain_tip(every), f"{every} · {edition}"
        self._countries.setToolTip(tip)
        self._countries.setAccessibleName(spoken)

    def show_ages(self, profile: Profile) -> None:
        """Say what is old of this profile, by the rules of now."""
        self._profile = profile
        said = age_in_line(self._language, profile, self.rules)
        self.age.setText(f"{said} {CLOSED}")
        self.age.setAccessibleName(said)
        self.age.setAccessibleDescription(NOTHING_MORE)
        self.age.setToolTip(said)
        self.age.setVisible(bool(said))
        doubt = clock_doubt(self._language, self.rules)
        self.clock.setText(doubt)
        self.clock.setVisible(bool(doubt))
        self._show_details(self.age.isChecked())

    def _show_details(self, is_wanted: bool) -> None:
        if self._profile is None or not (is_wanted or "details" in vars(self)):
            return
        self.details.show_ages(self._profile, self.rules)
        self.details.setVisible(is_wanted)
        self.age.setText(f"{self.age.accessibleName()} {OPEN if is_wanted else CLOSED}")

    def show_news(self, sentence: str, lines: Sequence[str] = (), *, can_open: bool = True) -> None:
        """Say what changed since the reader looked last, and some of it line by line; "" says
        nothing. Where it `can_open`, a button leads to all of it."""
        if sentence or "news" in vars(self):
            self.news.show_news(sentence, lines, can_open=can_open)
            announce(self, ". ".join(filter(None, (sentence, *lines))))
        if sentence and self._is_folded:
            self.folded.more.setChecked(True)
