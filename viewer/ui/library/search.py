"""Asks the library while one types: in a thread of its own, and only the newest query counts."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject

from db.errors import UserError
from db.library import Library
from db.rows import SearchResults
from viewer.ui.platform.tasks import Lane, Task, Tasks

LIMIT = 60

WithLibrary = Callable[[Callable[[Library], None], Callable[[UserError], None]], None]


class LibrarySearch(QObject):
    """Hands the answer to the newest query to `on_found`; older answers are dropped."""

    def __init__(
        self,
        parent: QObject,
        tasks: Tasks,
        with_library: WithLibrary,
        on_found: Callable[[SearchResults], None],
        on_refused: Callable[[UserError], None],
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._with_library = with_library
        self._on_found = on_found
        self._on_refused = on_refused
        self._wanted = ""
        self._is_opening = False
        self._task: Task[SearchResults] | None = None
        self._cancelled = Event()

    def prepare(self) -> None:
        """Open the library now: the first key is about to be pressed."""
        if not self._is_opening:
            self._is_opening = True
            self._with_library(self._ask, self._refuse)

    def search(self, query: str) -> None:
        """Start looking for `query`; whatever was looked for before counts no more."""
        self.stop()
        self._wanted = query
        if query:  # keys pressed while the library opens only change what is wanted
            self.prepare()

    def stop(self) -> None:
        """Drop what is under way."""
        self._wanted = ""
        self._cancelled.set()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _ask(self, library: Library) -> None:
        self._is_opening = False
        query = self._wanted
        if not query:
            return
        cancelled = self._cancelled = Event()

        def search() -> SearchResults:
            if cancelled.is_set():  # another key was pressed before its turn came
                return SearchResults(query, (), 0, False)
            return library.search(query, LIMIT, cancelled.is_set)

        self._task = self._tasks.run(search, self._deliver, self._refuse, Lane.TYPE)

    def _deliver(self, found: SearchResults) -> None:
        self._task = None
        self._on_found(found)

    def _refuse(self, error: UserError) -> None:
        self._task = None
        self._is_opening = False
        if self._wanted:
            self._on_refused(error)
