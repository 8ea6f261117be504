"""The way from a search to what it found, and with Escape back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from db.rows import Hit
from viewer.ui.profile.tabs import NAMES

if TYPE_CHECKING:
    from viewer.ui.library.action_row import ActionRow
    from viewer.ui.main.palette import Palette
    from viewer.ui.main.window import MainWindow


class Place(NamedTuple):
    """Where the reader was: the profile, its tab, how far down, and what had the focus."""

    profile_id: str
    tab: str
    scrolled: int
    focus: QWidget | None


class SearchNavigation(QObject):
    """Leads to the search field, to what is chosen there, and back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: Place | None = None
        self._after: tuple[str, Callable[[], None]] | None = None
        self._passed: QWidget | None = None  # the row of the hit that is shown beside the results
        self._typed = ""
        library = window.library
        window.actions_.search.triggered.connect(self.open)
        library.hit_chosen.connect(self._show_hit)
        library.hit_rested_on.connect(self._pass_by)
        library.field.left.connect(self.go_back)
        library.field.textEdited.connect(self._begin)
        library.find_actions = self._find_actions
        library.action_chosen.connect(self._run)
        QApplication.instance().focusChanged.connect(self._notice)  # type: ignore[union-attr]

    @property
    def came_from(self) -> Place | None:
        """Where Escape leads back to; what had the focus there may be gone."""
        return self._before

    @came_from.setter
    def came_from(self, place: Place | None) -> None:
        self._before = place._replace(focus=None) if place else None
        self._typed = self._window.library.field.text()

    @cached_property
    def _palette(self) -> Palette:
        from viewer.ui.main.palette import Palette

        return Palette(self._window.menuBar(), self._window.actions_.search)

    def _find_actions(self, query: str) -> list[ActionRow]:
        return self._palette.find(query)

    def open(self) -> None:
        """Bring the search field to the front."""
        field = self._window.library.field
        self._window.side.bring_out()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Whether a key that nothing else in the window wanted belongs to the search."""
        if event.text() == "/":  # whatever key writes it on this keyboard
            self.open()
            return True
        if event.key() == Qt.Key.Key_Escape and self._window.library.is_searching:
            self.go_back()
            return True
        return False

    def _notice(self, old: QWidget | None, new: QWidget | None) -> None:
        """Remember where one comes from when a search begins."""
        library = self._window.library
        if new is library.field and not library.is_searching and (old or not self._before):
            self._before = self._here(old)

    def _begin(self, text: str) -> None:
        """With the first letter one comes from what is shown then, whenever the field got the
        focus."""
        if not self._typed:
            self._before = self._here(self._before.focus if self._before else None)
        self._typed = text

    def _here(self, focus: QWidget | None) -> Place:
        window = self._window
        profile_id = window.profile.summary.id if window.profile else ""
        bar = self._scrolling()
        scrolled = bar.verticalScrollBar().value() if bar else 0
        return Place(profile_id, NAMES[window.tabs.currentIndex()], scrolled, focus)

    def _scrolling(self) -> QAbstractScrollArea | None:
        """What scrolls in the tab in front."""
        page = self._window.tabs.page
        area = getattr(page, "table", page)
        return area if isinstance(area, QAbstractScrollArea) else None

    def _show_hit(self, hit: Hit) -> None:
        self._mark(None)
        self._go(hit.profile_id, lambda: self._window.tabs.show_place(hit.tab, hit.target))

    def _pass_by(self, hit: Hit) -> None:
        """Show a hit while one walks through the results, which keep the focus."""
        if self._window.side.is_alone:  # nobody would see it
            return
        self._go(hit.profile_id, lambda: self._show_beside(hit))

    def _show_beside(self, hit: Hit) -> None:
        field = self._window.library.field
        if not field.hasFocus():  # the search was left meanwhile
            return
        tabs = self._window.tabs
        self._mark(None)
        self._mark(tabs.show_beside(hit.tab, hit.target))

    def _mark(self, place: QWidget | None) -> None:
        """Let a row look as if it had the focus, and the one before it no more."""
        before, self._passed = self._passed, place
        for each, is_marked in ((before, False), (place, True)):
            if each is not None and isValid(each):
                each.setProperty("passed", is_marked)
                each.style().unpolish(each)
                each.style().polish(each)
                each.update()

    def go_back(self) -> None:
        """Leave the search: everything as it was before it began."""
        before, self._before = self._before, None
        self._mark(None)
        self._typed = ""
        self._window.library.field.clear()
        if before is None or not before.profile_id:
            self._focus_on(before.focus if before else None)
        else:
            self._go(before.profile_id, lambda: self._restore(before))
        self._window.side.put_away()

    def _run(self, action: QAction) -> None:
        """Leave the search and do what was chosen there, with the profile that is shown."""
        before, profile = self._before, self._window.profile
        self._before, self._typed = None, ""
        self._mark(None)
        self._window.library.field.clear()
        self._window.side.put_away()
        if before and profile and before.profile_id == profile.summary.id:
            self._restore(before)
        else:
            self._focus_on(None)
        action.trigger()

    def _restore(self, before: Place) -> None:
        self._window.tabs.show_tab(before.tab)
        self._focus_on(before.focus)
        # A page that was only now built has its length when it is laid out.
        QTimer.singleShot(0, self, lambda: self._scroll_to(before.scrolled))

    def _scroll_to(self, scrolled: int) -> None:
        if area := self._scrolling():
            area.verticalScrollBar().setValue(scrolled)

    def _focus_on(self, widget: QWidget | None) -> None:
        if widget is None or not isValid(widget) or not widget.isVisible():
            widget = self._window.tabs.page or self._window.library.list
        widget.setFocus()

    def _go(self, profile_id: str, action: Callable[[], None]) -> None:
        """Do something in a profile: at once if it is shown, else when it has come."""
        window = self._window
        is_shown = window.header.isVisible() and window.profile is not None
        if is_shown and window.profile.summary.id == profile_id and not self._after:  # type: ignore[union-attr]
            action()
        else:
            self._after = (profile_id, action)
            window.profile_requested.emit(profile_id)

    def on_profile_shown(self, profile_id: str) -> None:
        """A profile is shown: do what was meant to be done in it."""
        after, self._after = self._after, None
        if after and after[0] == profile_id:
            after[1]()
