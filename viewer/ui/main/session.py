"""From the library to the window: the first view at once, everything else from a worker."""

import gc
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from db.errors import (
    LibraryDamagedError,
    LibraryMissingError,
    LibraryOlderError,
    ProfileUnknownError,
    UserError,
)
from db.library import Library, first_view
from db.rows import FirstView, Notice, Profile, ProfileSummary
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.collation import title_key
from viewer.i18n.language import Language
from viewer.policy.policy import MenuEntry, Setting
from viewer.ui.library.search import LibrarySearch
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks

# What opening the library repairs by itself, so that it is no reason to stop.
REPAIRABLE = (LibraryMissingError, LibraryOlderError, LibraryDamagedError)

# A library of more is listed after the first view: so many lines take a twentieth of a start.
LINES_AT_ONCE = 200


class Session(QObject):
    """Holds the library once it is needed, and shows in the window what the reader asks for."""

    refused = Signal(object)  # a UserError that stands in place of a page
    refreshing = Signal()  # the library is being read anew
    library_repaired = Signal(object)  # a Notice, from whichever thread met the damage

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        places: Places,
        language: Language,
        settings: SettingsFile,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._tasks = tasks
        self.places = places
        self._language = language
        self._library: Library | None = None
        self._wanted: str | None = None
        self._is_refused = False
        self.library_repaired.connect(self._show_notice)
        window.profile_requested.connect(self.show_profile)
        panel = window.library
        search = LibrarySearch(self, tasks, self.with_library, panel.show_found, panel.refuse)
        panel.search_requested.connect(search.search)
        panel.shelf.offices_requested.connect(self._find_offices)
        window.actions_.search.triggered.connect(search.prepare)

    def show_first(self, profile_id: str | None, remembered: str | None) -> None:
        """Show, before anything heavy is loaded, the profile asked for or the last one read."""
        self._wanted = profile_id
        try:
            view = self._first_view(profile_id or remembered, LINES_AT_ONCE)
            if view.profile is None and not profile_id:
                view = self._first_view(None)
        except REPAIRABLE:
            return
        except UserError as error:
            self._refuse(error)
            return
        self._settings.remember_library(self.places.library)
        if view.profile is not None:
            if view.profiles is not None:
                self._window.show_library(view.profiles, view.profile.summary.id)
            self._window.show_profile(view.profile)

    def complete_first(self) -> None:
        """After the first view: open the library if that could not be read without it, or list
        what was too long for it; else nothing is opened, repaired or made until it is asked for."""
        if self._window.profile is None and not self._is_refused:
            self.with_library(self._show_what_there_is)
        elif self._window.profile is not None and not self._window.library.profiles:
            self._list()

    def _first_view(self, profile_id: str | None, most_lines: int = sys.maxsize) -> FirstView:
        languages = self._language.preferences
        return first_view(self.places.library, profile_id, languages, title_key, most_lines)

    def _list(self) -> None:
        """Show the lines of the library beside the profile that stands there."""

        def listed(lines: tuple[ProfileSummary, ...]) -> None:
            if not self._window.library.profiles:  # else a change has listed it since
                self._window.show_library(lines, self._shown())

        def refused(error: UserError) -> None:
            from viewer.messages import refusal_sentence

            sentence = refusal_sentence(self._language, error)
            self._window.notice.offer(sentence, self._language.tr("Try again"), self._list)

        def ask(library: Library) -> None:
            self._tasks.run(library.profiles, listed, refused)

        self.with_library(ask, refused)

    def with_library(
        self,
        use: Callable[[Library], None],
        refuse: Callable[[UserError], None] | None = None,
    ) -> None:
        """Call `use` with the library, after opening it in the worker if that is still to do.

        `refuse` is called when it cannot be opened; without it the window says why. What is
        missing, older or damaged is built anew by opening it.
        """
        if self._library is not None:
            use(self._library)
            return

        def opened(library: Library) -> None:
            self._settings.remember_library(self.places.library)
            self._library = library
            use(library)

        self._tasks.run(
            self._open,
            opened,
            refuse or self._refuse,
        )

    def _open(self) -> Library:
        places, languages = self.places, self._language.preferences
        return Library.open(
            places.library,
            places.resources,
            languages,
            places.first_profiles,
            self.library_repaired.emit,
            self._settings.may_make_library(places.library),
        )

    def _show_notice(self, notice: Notice) -> None:
        from viewer.messages import notice_sentence

        self._window.notice.show_notice(notice_sentence(self._language, notice))
        if self._library is not None:  # what could not be recovered is no longer there
            self.refresh()

    def _show_what_there_is(self, library: Library) -> None:
        self._ask(library.profiles, self._show_library)

    def _show_library(self, profiles: tuple[ProfileSummary, ...]) -> None:
        tr = self._language.tr
        chosen = self._wanted or (min(profiles, key=title_key).id if profiles else "")
        self._window.show_library(profiles, chosen)
        if chosen:
            self.show_profile(chosen)
        else:
            heading = tr("The library is empty")
            sentence = tr("Import documents (*.yaml), or drop them on this window.")
            if self.places.policy.is_off(MenuEntry.IMPORT):
                from viewer.policy.words import lock_sentence

                why = lock_sentence(self._language, self.places.policy, Setting.MENU_OFF)
                self._window.show_message(heading, why)
                return
            from viewer.messages.world_figures import world_figures_sentence

            sentence = f"{sentence}\n{world_figures_sentence(self._language)}"
            add = self._window.actions_.import_files
            self._window.show_message(heading, sentence, tr("Import…"), add.trigger)

    def _find_offices(self) -> None:
        show = self._window.library.shelf.show_with_office
        self.with_library(lambda library: self._ask(library.countries().profiles_with_office, show))

    def show_profile(self, profile_id: str) -> None:
        """Read a profile in the worker and show it, unless another was asked for since."""
        self._wanted = profile_id
        self.with_library(
            lambda library: self._ask(lambda: library.profile(profile_id), self._show)
        )

    def _show(self, profile: Profile) -> None:
        is_wanted = profile.summary.id == self._wanted  # another may have been asked for since
        if is_wanted and profile != self._window.profile:
            self._window.show_profile(profile)

    def _ask(self, question: Callable[[], object], answer: Callable[..., None]) -> None:
        self._tasks.run(question, answer, self._refuse)

    def refresh(self, preferred: str = "") -> None:
        """List the library anew after a change, on `preferred` or what is shown, if it is there.

        A profile that is shown and has not changed is left as the reader has it before them.
        """
        self.refreshing.emit()
        gc.freeze()  # what a change loads, SQLAlchemy, stays: no collection need look through it
        wanted = preferred or self._wanted or self._shown()
        self._is_refused = False

        def listed(profiles: tuple[ProfileSummary, ...]) -> None:
            ids = {profile.id for profile in profiles}
            self._wanted = wanted if wanted in ids else None
            self._show_library(profiles)

        self.with_library(lambda library: self._ask(library.profiles, listed))

    def _shown(self) -> str:
        return self._window.profile.summary.id if self._window.profile else ""

    def _refuse(self, error: UserError) -> None:
        from viewer.messages import refusal_sentence

        self._is_refused = True
        self.refused.emit(error)
        tr = self._language.tr
        heading, sentence = tr("This cannot be shown"), refusal_sentence(self._language, error)
        if isinstance(error, ProfileUnknownError):
            self._window.show_message(heading, sentence, tr("Show the library"), self.refresh)
            return
        self._window.show_message(heading, sentence, tr("Try again"), self.try_again)
        if isinstance(error, LibraryMissingError):
            self._window.message.offer(tr("Make a new library"), self._make_anew)

    def _make_anew(self) -> None:
        """Only the reader knows that what is gone does not come back."""
        self._settings.remember_library(None)
        self._library = None
        self.refresh()

    def try_again(self) -> None:
        """Look for the library again, as at the start; one that is gone is not made anew here:
        it may be on a stick that comes back."""
        self._library = None

        def look() -> None:
            with suppress(LibraryOlderError, LibraryDamagedError):
                self._first_view(None)

        self._ask(look, lambda _: self.refresh())
