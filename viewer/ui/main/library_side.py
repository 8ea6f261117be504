"""The library beside the profile: how wide it is, and when it folds to a strip."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from viewer.i18n.language import Language
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.platform.announcements import announce
from viewer.ui.widgets.tab_order import enter_tab_order

if TYPE_CHECKING:
    from viewer.ui.main.library_strip import LibraryStrip

# A window of less leaves its room to the profile.
NARROW_PIXELS = 900
NARROW_CHARACTERS = 135
SEARCH_CHARACTERS = 84  # what most results need
MOST_FOR_SEARCH = 0.45  # of the window
ALONE_CHARACTERS = 90  # a window of less has no room for library and profile side by side


class LibrarySide(QSplitter):
    """A search makes the library as wide as what it finds, and gives the room back when it ends.

    In a narrow window a strip stands for the library: its handle brings that out, and a profile
    that is opened there puts it away again. In a window of few letters the library takes the place
    of the profile meanwhile.
    """

    def __init__(self, library: LibraryPanel, profile: QWidget, language: Language) -> None:
        super().__init__()
        self._language = language
        self._library = library
        self._is_wanted = True
        self._is_out = False  # of the strip
        self._is_lent = False  # the focus, to the strip
        self._is_found = False  # what a search found is shown, and the library put away for it
        self._width_before = 0  # a search; 0 while nothing is looked for
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(library)
        self._profile = profile
        self.addWidget(profile)
        self.setStretchFactor(1, 1)
        library.search_started.connect(self._widen)
        library.search_ended.connect(self._narrow)
        library.list.opened.connect(self.put_away)
        library.hit_chosen.connect(self._show_found)
        # What is found stands in the place of the library.
        library.field.textChanged.connect(self._look_again)

    @cached_property
    def strip(self) -> "LibraryStrip":
        """What a narrow window shows of the library."""
        from viewer.ui.main.library_strip import LibraryStrip

        strip = LibraryStrip(self._language)
        strip.handle.clicked.connect(self._turn)
        self.insertWidget(0, strip)
        enter_tab_order([strip, self._library], strip)
        return strip

    @property
    def library_width(self) -> int:
        """How wide the library is in pixels when nothing is looked for."""
        return self._width_before or self._library.width()

    def set_library_width(self, width: int) -> None:
        """Give the library so many pixels, if there are as many."""
        if not 0 < width < self.width():
            return
        sizes = self.sizes()
        at = self.indexOf(self._library)
        change = width - sizes[at]
        sizes[at], sizes[-1] = width, sizes[-1] - change
        self.setSizes(sizes)

    def want_library(self, is_wanted: bool) -> None:
        """Show the library, or not; a narrow window shows it for now, beside its strip."""
        self._is_wanted = is_wanted
        self._is_out = is_wanted and self.isVisible()
        self.fold()
        self._say()

    def bring_out(self) -> None:
        """Show the library for now, however narrow the window is."""
        self._is_out, self._is_found = True, False
        self.fold()

    def put_away(self) -> None:
        """What was shown for now is no longer needed."""
        self._is_out = False
        self.fold()

    @property
    def is_alone(self) -> bool:
        """Whether the library, where it is shown, stands in the place of the profile."""
        letter = self.fontMetrics().averageCharWidth()
        return self.window().width() < letter * ALONE_CHARACTERS

    def follow_font(self) -> None:
        self.fold()

    def fold(self) -> None:
        """Show as much of the library as there is room for; all of it for a search."""
        is_narrow = self.window().width() < max(
            NARROW_PIXELS, self.fontMetrics().averageCharWidth() * NARROW_CHARACTERS
        )
        is_alone = self.is_alone
        is_searching = self._library.is_searching and not (is_alone and self._is_found)
        is_shown = is_searching or self._is_out or (self._is_wanted and not is_narrow)
        has_strip = is_narrow and self._is_wanted
        focus = self.window().focusWidget()  # before what has it is hidden
        if has_strip or "strip" in vars(self):
            self.strip.setVisible(has_strip)
            self.strip.say(is_shown)
        self._show_library(is_shown, focus)
        self._profile.setVisible(not (is_alone and is_shown))

    def _show_library(self, is_shown: bool, focus: QWidget | None) -> None:
        """The focus goes from the list to the strip's handle with the library, and back with it."""
        handle = self.strip.handle if "strip" in vars(self) else None
        was_in_list = focus is not None and self._library.isAncestorOf(focus)
        self._library.setVisible(is_shown)
        if was_in_list and not is_shown and handle is not None and handle.isVisibleTo(self):
            handle.setFocus(Qt.FocusReason.OtherFocusReason)
            self._is_lent = True
        elif is_shown and self._is_lent:
            self._is_lent = False
            if focus is not None and focus is handle:
                self._library.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_again(self) -> None:
        self._is_found = False
        self.fold()

    def _show_found(self) -> None:
        """What was found is opened: where the library hides it, that goes."""
        self._is_found = True
        if self.is_alone:
            self.put_away()

    def _turn(self) -> None:
        """The handle was pressed: bring the library out, or put it away."""
        if self._library.isVisible():
            self._library.field.clear()
            self.put_away()
        else:
            self.bring_out()
            self._library.list.setFocus()
        self._say()

    def _say(self) -> None:
        tr, is_shown = self._language.tr, self._library.isVisibleTo(self)
        announce(self, tr("Library shown") if is_shown else tr("Library folded"))

    def _widen(self) -> None:
        self._width_before = self._library.width()
        needed = self._library.fontMetrics().averageCharWidth() * SEARCH_CHARACTERS
        self.set_library_width(
            max(self._width_before, min(needed, int(self.width() * MOST_FOR_SEARCH)))
        )

    def _narrow(self) -> None:
        self.set_library_width(self._width_before)
        self._width_before = 0
