"""The life of the library's file: made, rebuilt, moved aside; afterwards it can be trusted.

Cheap to import: only a library that is not sound needs what makes it anew.
"""

import errno
import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import (
    FileUnwritableError,
    LibraryDamagedError,
    LibraryLockedError,
    LibraryMissingError,
    LibraryOlderError,
    LibraryReadOnlyError,
    UserError,
)
from db.storage.atomic_replace import has_leftovers, is_swap_unfinished, sweep
from db.storage.integrity import Condition, condition_at_opening, full_condition
from db.storage.place import leads_nowhere
from db.storage.sources import Sources
from db.storage.store import Store
from db.storage.write_lock import may_write, write_lock

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Notice


def prepare(
    store: Store, sources: Sources, *, may_make: bool, is_suspect: bool = False
) -> "tuple[Notice, ...]":
    """Make sure that the file is a library of this version; return notices of what that took.

    Every row is checked where a program was killed before, or (`is_suspect`) where reading failed.
    Where there is none it is made if it `may_make` one, else raises LibraryMissingError. Raises
    LibraryForeignError, LibraryNewerError, LibraryLockedError, LibraryUnfinishedError,
    DiskFullError, FileUnreadableError; where nothing can be written also LibraryDamagedError,
    LibraryOlderError, FileUnwritableError (none there).
    """
    library = store.file
    is_clean = not is_suspect and not has_leftovers(library)
    condition = _condition(store, may_make=may_make)
    notices: tuple[Notice, ...] = ()
    if condition is not Condition.SOUND or is_suspect:
        repair = _loaded_repair(store, sources)
        try:
            with write_lock(library):
                notices = repair()
        except LibraryReadOnlyError as error:
            condition = full_condition(store)
            if condition is not Condition.SOUND:
                raise _refusal_without_writing(condition, library) from error
    elif not is_clean:
        repair = _loaded_repair(store, sources)
        # Whoever holds the lock is at work: then these are no leftovers.
        with suppress(LibraryLockedError, LibraryReadOnlyError), write_lock(library):
            notices = repair()
            if not notices:
                sweep(library)
    return notices if is_writable(library) else (*notices, _read_only_notice(library))


def _condition(store: Store, *, may_make: bool) -> Condition:
    """What lies there. Raises LibraryMissingError where what is missing may come back."""
    condition = condition_at_opening(store.file)
    is_missing = condition is Condition.MISSING and not is_swap_unfinished(store.file)
    if is_missing and (not may_make or leads_nowhere(store.place)):
        raise LibraryMissingError(file=str(store.place))
    return condition


def is_writable(library: Path) -> bool:
    """Whether the library can be changed: its file, and the folder where SQLite's journal goes."""
    return may_write(library) and may_write(library.parent)


def _read_only_notice(library: Path) -> "Notice":
    from db.rows import Notice

    return Notice.of("library-read-only", file=str(library))


def _loaded_repair(store: Store, sources: Sources) -> "Callable[[], tuple[Notice, ...]]":
    """What makes the library anew, with all that it needs: others wait two seconds for the lock,
    and loading under it would take half of them."""
    from db.storage.rebuilding import repair

    _ = sources.reader, store.index  # each is made once, and kept
    return partial(repair, store, sources)


def _refusal_without_writing(condition: Condition, library: Path) -> UserError:
    match condition:
        case Condition.OLDER:
            return LibraryOlderError(file=str(library))
        case Condition.DAMAGED:
            return LibraryDamagedError(file=str(library))
        case _:
            return FileUnwritableError(file=str(library), reason=os.strerror(errno.EACCES))
