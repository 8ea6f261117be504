"""The world from the window: read in the worker, shown in a window of its own."""

from typing import TYPE_CHECKING

from shiboken6 import isValid

from db.errors import UserError
from db.library import Library
from viewer.ui.operations.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.world import Topic, WorldView


class World(Operation):
    """Opens a window of the world, and ends with it."""

    def open(self) -> None:
        """Read what countries can be told apart by, and open the window on it."""
        self._ask_topics(self._show)

    def _ask_topics(self, done: "Callable[[tuple[Topic, ...]], None]") -> None:
        language = self._language

        def read(library: Library) -> "tuple[Topic, ...]":
            from viewer.world import topics

            return topics(library, language)

        self._ask_library(read, done)

    def _show(self, topics: "tuple[Topic, ...]") -> None:
        from viewer.ui.world.asked import Asked
        from viewer.ui.world.window import WorldWindow

        asked = Asked(topics, self._ask, self._window.rules)
        shown = WorldWindow(self._window, asked, self._language, self._settings, self._tasks)
        shown.profile_requested.connect(self._open_profile)
        if self._window.profile is not None:
            shown.choose(self._window.profile.summary.country)
        shown.destroyed.connect(self.deleteLater)
        self._shown = shown
        self._session.refreshing.connect(self._read_anew)
        shown.show()

    def _read_anew(self) -> None:
        """After an import, a removal, or a change by another window."""

        def read(topics: "tuple[Topic, ...]") -> None:
            if isValid(self._shown):
                self._shown.read_anew(topics)

        self._ask_topics(read)

    def _ask(
        self,
        topic: "Topic",
        done: "Callable[[WorldView], None]",
        refused: "Callable[[UserError], None]",
    ) -> None:
        language, rules = self._language, self._window.rules

        def read(library: Library) -> "WorldView":
            from viewer.world import world_view

            return world_view(library, topic, language, rules)

        self._ask_library(read, done, refused)

    def _open_profile(self, profile_id: str) -> None:
        self._window.profile_requested.emit(profile_id)
        self._window.activateWindow()
