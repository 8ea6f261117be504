"""The library at the window's side: which profiles there are, and the search over them all."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import UserError
from db.rows import Hit, ProfileSummary, SearchResults
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.search_field import SearchField
from viewer.ui.library.sections import several_of_one
from viewer.ui.library.shelf import ProfileShelf
from viewer.ui.widgets import measures

if TYPE_CHECKING:
    from viewer.ui.library.action_row import ActionRow
    from viewer.ui.library.results import ResultsPane

WAITING_AFTER = 150  # ms of searching until that is said
PREPARED_AFTER = 300  # ms from showing the library to making the list of results


class LibraryPanel(QWidget):
    """The field over the list of profiles or, while something is looked for, over what was found.

    Emits `search_requested` for what is typed; of what was found `hit_chosen` (a Hit to open),
    `hit_rested_on` (one to show meanwhile) and `copy_requested`; `action_chosen` gives an action of
    those that `find_actions` found with it.
    """

    hit_chosen = Signal(object)
    hit_rested_on = Signal(object)
    copy_requested = Signal(str)
    action_chosen = Signal(object)
    search_requested = Signal(str)
    search_started = Signal()
    search_ended = Signal()

    def __init__(self, language: Language, settings: SettingsFile) -> None:
        super().__init__()
        self._language = language
        self.field = SearchField(language)
        self.shelf = shelf = ProfileShelf(language, settings)
        self.list, self.selected_ids, self.all_ids = shelf.list, shelf.selected_ids, shelf.all_ids
        self.profile_chosen, self.selection_changed = shelf.profile_chosen, shelf.selection_changed
        self.select, self.mark, self.set_pinned = shelf.select, shelf.mark, shelf.set_pinned
        self.counted = shelf.counted
        self._titled: frozenset[str] | None = None  # known when it is first needed
        self._is_showing_results = False
        self._is_opening_first = False
        self._awaited: Hit | None = None
        self.answered = ""
        self.find_actions: Callable[[str], Sequence[ActionRow]] = lambda _query: ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAITING_AFTER)
        self._wait.timeout.connect(self._say_waiting)
        self._arrange()
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._step)
        self.field.returnPressed.connect(self._open_found)

    @cached_property
    def results(self) -> "ResultsPane":
        """The list of what was found; a start that nobody searches in need not wait for it."""
        from viewer.ui.library.results import ResultsPane

        results = ResultsPane(self._language)
        results.hit_chosen.connect(self.hit_chosen)
        results.hit_rested_on.connect(self.hit_rested_on)
        results.copy_requested.connect(self.copy_requested)
        results.action_chosen.connect(self.action_chosen)
        self._stack.addWidget(results)
        return results

    def showEvent(self, event: QShowEvent) -> None:
        """The first key finds the list of results ready: it is made while nobody waits."""
        super().showEvent(event)
        QTimer.singleShot(PREPARED_AFTER, self, lambda: self.results)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.shelf)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.SNUG, measures.SNUG, measures.SNUG, measures.SNUG)
        layout.setSpacing(measures.LABEL)
        layout.addWidget(self._stack, 1)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 44, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, 120)

    @property
    def is_searching(self) -> bool:
        """Whether there is something in the field to look for."""
        return bool(self.field.text().strip())

    @property
    def profiles(self) -> tuple[ProfileSummary, ...]:
        """All that are listed."""
        return self.shelf.profiles

    def show_profiles(self, profiles: tuple[ProfileSummary, ...], chosen: str) -> None:
        """List the profiles and mark `chosen`, without announcing it as the reader's choice."""
        self.shelf.show_profiles(profiles, chosen)
        self._titled = None
        if self.is_searching:  # what was found may be gone, or more
            self.search_requested.emit(self.field.text().strip())

    def _search(self, text: str) -> None:
        """Look for what is typed; an empty field is the library again."""
        self._is_opening_first = False
        self.search_requested.emit(text.strip())
        if self._is_showing_results and not self.is_searching:
            self._is_showing_results = False
            self.answered = ""
            self._stack.setCurrentIndex(0)
            self.search_ended.emit()
        if self.is_searching:
            self._wait.start()
        else:
            self._wait.stop()

    def _say_waiting(self) -> None:
        self.results.show_waiting()
        self._show_results()

    def _show_results(self) -> None:
        """Bring what was found in place of the library; others make room in the same moment."""
        if not self._is_showing_results:
            self._is_showing_results = True
            self.search_started.emit()
        self._stack.setCurrentWidget(self.results)

    def show_found(self, found: SearchResults) -> None:
        """Show what the newest query found in place of the library."""
        self._wait.stop()
        if self._titled is None:
            self._titled = several_of_one(self.profiles)
        actions = self.find_actions(found.query)
        self.results.show_found(found, len(self.profiles), self._titled, actions)
        self._show_results()
        self.answered = self.field.text().strip()
        if self._is_opening_first:
            self._is_opening_first = False
            self.results.open_chosen()
        if self._awaited is not None:
            self.results.choose(self._awaited)
            self._awaited = None

    def show_hit_when_found(self, hit: Hit | None) -> None:
        """Of what is found next, choose this."""
        self._awaited = hit

    def _step(self, step: int, is_page: bool) -> None:
        self.results.step(step, is_page)

    def refuse(self, error: UserError) -> None:
        """Say in place of results why nothing could be looked for."""
        from viewer.messages import refusal_sentence

        self._wait.stop()
        actions = self.find_actions(self.field.text())
        self.results.show_sentence(refusal_sentence(self._language, error), actions)
        self._show_results()

    def _open_found(self) -> None:
        """Enter may be faster than the search: then the first result is opened when it comes."""
        if self.answered == self.field.text().strip():
            self.results.open_chosen()
        else:
            self._is_opening_first = self.is_searching
