"""The history of profiles in the window, and what changed since the reader looked last."""

from collections.abc import Callable
from pathlib import Path

from db.errors import UserError
from db.library import Library, edition_marks
from db.rows import Change, Edition, Profile
from viewer.app.last_viewed import (
    ChangesSinceLastView,
    LastViewed,
    changes_since_last_view,
    mark_of,
)
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.policy.policy import MenuEntry
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.operation import Operation
from viewer.ui.platform.tasks import Tasks

Answer = Callable[[tuple[Change, ...]], None]
Refuse = Callable[[UserError], None]


class History(Operation):
    """Tells in the header what is news in a profile; opens the window of its editions."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: Tasks,
        language: Language,
        settings: SettingsFile,
        library: Path,
    ) -> None:
        super().__init__(window, session, tasks, language, settings)
        self._library = library
        self._last_viewed = LastViewed(settings)
        self._marks: tuple[str, ...] = ()
        self._earlier = 1
        window.profile_shown.connect(self._check_edition)
        window.header.news_requested.connect(self._show_news)
        window.header.news_dismissed.connect(self._dismiss_news)
        window.actions_.history.triggered.connect(lambda: self.open(1))

    def _check_edition(self) -> None:
        """Find out whether this is the edition that the reader looked at last."""
        profile = self._window.profile
        if profile is None:
            return
        profile_id, file = profile.summary.id, self._library
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
        profile_id, short = profile.summary.id, [mark_of(mark) for mark in marks]
        last = self._last_viewed.last(profile_id)
        if last in ("", short[0]):
            self._last_viewed.remember(profile_id, marks[0])
        elif last not in short:
            tr = self._language.tr
            sentence = tr("This profile was replaced since you last looked")
            self._window.header.show_news(sentence, can_be_shown=False)
        else:
            self._ask_news(profile, short.index(last))

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
        tr_n = self._language.tr_n
        if since.numbers:
            sentence = tr_n(
                "{count} number changed since you last looked",
                "{count} numbers changed since you last looked",
                since.numbers,
            )
        elif since.changes:
            sentence = tr_n(
                "{count} change since you last looked",
                "{count} changes since you last looked",
                since.changes,
            )
        else:
            self._remember()
            return
        self._window.tabs.renew(news=since.news)
        can_be_shown = not self._settings.policy.is_off(MenuEntry.HISTORY)
        self._window.header.show_news(sentence, can_be_shown=can_be_shown)

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
