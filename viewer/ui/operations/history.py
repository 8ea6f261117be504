"""The history of profiles in the window, and what changed since the reader looked last."""

from collections.abc import Callable

from db.errors import UserError
from db.library import Library, edition_marks
from db.rows import Change, EarlierFacts, Edition, Profile
from viewer.app.last_viewed import (
    ChangesSinceLastView,
    LastViewed,
    changes_since_last_view,
    mark_of,
)
from viewer.policy.policy import MenuEntry
from viewer.ui.operations.operation import Operation

LEAST_EDITIONS = 3  # with fewer a figure has no course
Answer = Callable[[tuple[Change, ...]], None]
Refuse = Callable[[UserError], None]


class History(Operation):
    """Tells in the header what is news in a profile; opens the window of its editions."""

    def _connect(self) -> None:
        window = self._window
        self._last_viewed = LastViewed(self._settings)
        self._marks: tuple[str, ...] = ()
        self._earlier = 1
        window.header.news_requested.connect(self._show_news)
        window.header.news_dismissed.connect(self._dismiss_news)
        window.earlier_facts_requested.connect(self._tell_earlier)
        window.actions_.history.triggered.connect(lambda: self.open(1))

    def begin(self) -> None:
        """Look for news in the profile that is shown, and in each that is shown from now on."""
        self._window.profile_shown.connect(self._check_edition)
        self._check_edition()

    def _check_edition(self) -> None:
        """Find out whether this is the edition that the reader looked at last."""
        profile = self._window.profile
        if profile is None:
            return
        profile_id, file = profile.summary.id, self._session.places.library
        self._marks, self._earlier = (), 1
        if self._window.tabs.has_news:
            self._window.tabs.renew(news={})

        def found(marks: tuple[str, ...]) -> None:
            if self._window.profile is profile and marks:
                self._compare(profile, marks)

        # A library that cannot be read says so elsewhere.
        self._tasks.run(lambda: edition_marks(file, profile_id), found, lambda _: None)

    def _compare(self, profile: Profile, marks: tuple[str, ...]) -> None:
        self._marks = marks
        if len(marks) >= LEAST_EDITIONS:
            self._tell_earlier()
        profile_id, short = profile.summary.id, [mark_of(mark) for mark in marks]
        last = self._last_viewed.last(profile_id)
        if last in ("", short[0]):
            self._last_viewed.remember(profile_id, marks[0])
        elif last not in short:
            tr = self._language.tr
            sentence = tr("This profile was replaced since you last looked")
            self._window.header.show_news(sentence, can_open=False)
        else:
            self._ask_news(profile, short.index(last))

    def _tell_earlier(self) -> None:
        """Read the editions before, for how figures went, unless the pages know them."""
        profile, tabs = self._window.profile, self._window.tabs
        if profile is None or tabs.context.earlier:
            return

        def show(editions: tuple[EarlierFacts, ...]) -> None:
            if self._window.profile is profile:
                tabs.show_earlier(editions)

        profile_id = profile.summary.id
        # What cannot be read is missing beside a fact, and no reason to stop the reader.
        self._ask_library(lambda library: library.earlier_facts(profile_id), show, lambda _: None)

    def _ask_news(self, profile: Profile, earlier: int) -> None:
        profile_id, language = profile.summary.id, self._language
        self._earlier = earlier

        def read(library: Library) -> ChangesSinceLastView:
            return changes_since_last_view(library.changes(profile_id, earlier, 0), language)

        def show(news: ChangesSinceLastView) -> None:
            self._show_changes(profile, news)

        self._ask_library(read, show, lambda _: None)

    def _show_changes(self, profile: Profile, since: ChangesSinceLastView) -> None:
        if self._window.profile is not profile:
            return
        if not since.sentence:
            self._remember()
            return
        self._window.tabs.renew(news=since.news)
        can_open = not self._settings.policy.is_off(MenuEntry.HISTORY)
        self._window.header.show_news(since.sentence, since.lines, can_open=can_open)

    def _show_news(self) -> None:
        """Open what changed; the marks in the tabs stay until the profile is shown anew."""
        self._remember()
        self._window.header.show_news("")
        self.open(self._earlier)

    def _dismiss_news(self) -> None:
        self._remember()
        self._window.header.show_news("")
        self._window.tabs.renew(news={})

    def _remember(self) -> None:
        if self._window.profile is not None and self._marks:
            self._last_viewed.remember(self._window.profile.summary.id, self._marks[0])

    def open(self, earlier: int) -> None:
        """Show the editions of the profile, and what changed from number `earlier` to now."""
        profile = self._window.profile
        if profile is None:
            return
        profile_id = profile.summary.id

        def show(editions: tuple[Edition, ...]) -> None:
            self._show(profile, editions, earlier)

        self._ask_library(lambda library: library.editions(profile_id), show)

    def _show(self, profile: Profile, editions: tuple[Edition, ...], earlier: int) -> None:
        from viewer.ui.dialogs.history import HistoryDialog, KeptEditions

        def ask(old: int, new: int, answer: Answer, refuse: Refuse) -> None:
            profile_id = profile.summary.id
            self._ask_library(lambda library: library.changes(profile_id, old, new), answer, refuse)

        kept = KeptEditions(profile.summary, editions, ask, earlier)
        dialog = HistoryDialog(self._window, kept, self._language, self._settings, self._tasks)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
