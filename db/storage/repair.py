"""A library that is rebuilt where reading it shows damage, and then read once more."""

from _thread import allocate_lock
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from db.errors import LibraryDamagedError, LibraryRepairedError
from db.storage.connection import Ask
from db.storage.integrity import Condition, condition_at_opening
from db.storage.lifecycle import prepare
from db.storage.sources import Sources
from db.storage.store import Store

if TYPE_CHECKING:
    from db.rows import Notice

T = TypeVar("T")


class RepairingStore:
    """A store that is repaired when it is opened and where using it shows damage.

    Any thread may use it. `on_notice` is called for each repair, in the thread that found out.
    `plain` is the store itself, for work inside `use`.
    """

    def __init__(
        self,
        store: Store,
        sources: Sources,
        on_notice: "Callable[[Notice], None]",
        *,
        may_make: bool,
    ) -> None:
        """Raises what `prepare` does."""
        self.plain = store
        self.sources = sources
        self.notices: tuple[Notice, ...] = ()
        self._on_notice = on_notice
        self._lock = allocate_lock()  # `threading.Lock`, without all else that is loaded with it
        self._prepare(may_make=may_make)

    def ask(self, question: Callable[[Ask], T]) -> T:
        """The answer to a question about one state of the library."""

        def asked() -> T:
            with self.plain.reading() as ask:
                return question(ask)

        return self.use(asked)

    def use(self, work: Callable[[], T], may_repeat: Callable[[], bool] = lambda: True) -> T:
        """Do work that reads or writes the library; again after it was rebuilt, if it may."""
        try:
            return work()
        except LibraryDamagedError as error:
            # What is no library of ours was put there by somebody: it stays as it is.
            if condition_at_opening(self.plain.file) is not Condition.SOUND:
                raise
            self._prepare(may_make=False, is_suspect=True)
            if not may_repeat():
                raise LibraryRepairedError(file=str(self.plain.file)) from error
        return work()

    def _prepare(self, *, may_make: bool, is_suspect: bool = False) -> None:
        with self._lock:
            notices = prepare(self.plain, self.sources, may_make=may_make, is_suspect=is_suspect)
        self.notices += notices
        for notice in notices:
            self._on_notice(notice)
