"""The parts of the window that F6 goes through."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.widgets.tab_order import holds, stops_in

if TYPE_CHECKING:
    from viewer.ui.main.parts import PartsOnDemand


class Panes:
    """Search and toolbar, a notice, the library, the profile, all about a fact."""

    def __init__(self, window: "PartsOnDemand") -> None:
        self._window = window

    def go(self, step: int) -> None:
        """Give the focus to the next part, or with a step of -1 to the one before."""
        panes = self._shown()
        focus = QApplication.focusWidget()
        # What stands within another comes after it.
        at = max((n for n, pane in enumerate(panes) if focus and holds(pane, focus)), default=0)
        pane = panes[(at + step) % len(panes)]
        self._entrance(pane).setFocus(Qt.FocusReason.TabFocusReason)

    def _shown(self) -> list[QWidget]:
        window, made = self._window, vars(self._window)
        page = window.tabs.page
        parts = (
            window.library.field,
            made.get("welcome_bar"),
            made.get("notice"),
            window.library if window.library.isVisible() else vars(window.side).get("strip"),
            window.tabs if window.tabs.isVisible() else made.get("message"),
            getattr(page, "pane", None),
        )
        return [part for part in parts if part is not None and part.isVisible() and stops_in(part)]

    def _entrance(self, pane: QWidget) -> QWidget:
        """Where the focus was in a part; at first, where it begins."""
        window = self._window
        if pane is window.library:
            return window.library.list
        last: QWidget | None = pane.focusWidget()
        beside = getattr(window.tabs.page, "pane", None)
        is_inside = last is not None and last.isVisible() and last is not window.tabs.tabBar()
        if last is not None and is_inside and not (pane is window.tabs and _in(beside, last)):
            return last
        if pane is window.tabs and window.tabs.page is not None:
            return window.tabs.page
        return next(stop for stop in stops_in(pane) if not stop.isHidden())


def _in(pane: QWidget | None, widget: QWidget) -> bool:
    return pane is not None and holds(pane, widget)
