"""A library that is rebuilt where reading it shows damage, and then read once more."""

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from sqlalchemy import Connection

from db.errors import LibraryDamagedError
from db.rows import Notice
from db.storage.engine import Store
from db.storage.integrity import Condition, condition_at_opening
from db.storage.lifecycle import Sources, prepare

T = TypeVar("T")


class MendingStore:
    """Any thread may use it; `on_notice` hears what was mended, in the thread that found out."""

    def __init__(self, store: Store, sources: Sources, on_notice: Callable[[Notice], None]) -> None:
        """Raises what `prepare` does."""
        self.store = store
        self.sources = sources
        self.notices: tuple[Notice, ...] = ()
        self._on_notice = on_notice
        self._lock = Lock()
        self._prepare(is_suspect=False)

    def ask(self, question: Callable[[Connection], T]) -> T:
        """The answer to a question about one state of the library."""

        def asked() -> T:
            with self.store.reading() as connection:
                return question(connection)

        return self.use(asked)

    def use(self, work: Callable[[], T], may_repeat: Callable[[], bool] = lambda: True) -> T:
        """Do work that reads or writes the library; again after it was rebuilt, if it may."""
        try:
            return work()
        except LibraryDamagedError:
            # What is no library of ours was put there by somebody: it stays as it is.
            if condition_at_opening(self.store.file) is not Condition.SOUND:
                raise
            is_mended = self._prepare(is_suspect=True)
            if not may_repeat():
                if not is_mended:
                    self._prepare(is_suspect=True, is_damaged=True)
                raise
        try:
            return work()
        except LibraryDamagedError:
            if is_mended:
                raise
            # A list of words can be damaged where reading every row does not see it.
            self._prepare(is_suspect=True, is_damaged=True)
        return work()

    def _prepare(self, *, is_suspect: bool, is_damaged: bool = False) -> bool:
        """Whether there was something to mend."""
        with self._lock:
            notices = prepare(
                self.store, self.sources, is_suspect=is_suspect, is_damaged=is_damaged
            )
        self.notices += notices
        for notice in notices:
            self._on_notice(notice)
        return any(notice.code != "library-read-only" for notice in notices)
