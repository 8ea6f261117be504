"""Files beside the library, and how one takes another's place: whole, and never by deleting."""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from db.storage.connection import journal_of
from db.storage.faults import faults_as_refusals
from db.storage.integrity import Condition, full_condition
from db.storage.lock_holder import holder_of
from db.storage.store import Store
from db.storage.write_lock import lock_of

# What SQLite may keep beside a file. Left behind, it would be played into the next file there.
_COMPANIONS = ("-journal", "-wal", "-shm")


def new_of(library: Path) -> Path:
    """Where the next library is built; the write lock sees to it that only one is."""
    return library.with_name(library.name + ".new")


def old_of(library: Path) -> Path:
    """Where the library of an older version waits until the new one was opened once more."""
    return library.with_name(library.name + ".old")


def free_aside(library: Path) -> Path:
    """A name beside the library that nothing has, for what must not get lost."""
    names = (library.with_name(f"{library.name}.aside-{number}") for number in count(1))
    return next(name for name in names if not any(path.exists() for path in _with_companions(name)))


def put_in_place(library: Path, *, old: Path | None) -> None:
    """Move the library to `old` (None: there is none), and the one just built to its place.

    Killed in between, there is no library, but a sound new one: `finish_replace` goes on.
    """
    with faults_as_refusals(library):
        _move(library, old or free_aside(library))
        new_of(library).replace(library)
        make_durable(library.parent)


def finish_replace(store: Store) -> None:
    """Where a killed program left no library: put the new one in its place, or the old one back."""
    library = store.file
    if library.exists():
        return
    # One that a version before this one finished is older: it is rebuilt like any other.
    condition = full_condition(Store(new_of(library), lambda: store.index))
    if condition in (Condition.SOUND, Condition.OLDER):
        put_in_place(library, old=None)
    elif old_of(library).exists():
        with faults_as_refusals(library):
            _move(library, free_aside(library))
            old_of(library).replace(library)


def has_leftovers(library: Path) -> bool:
    """Whether a program was killed here, or an older library waits to be taken away."""
    lock = journal_of(lock_of(library))
    leftovers = (new_of(library), old_of(library), holder_of(library), journal_of(library), lock)
    return any(file.exists() for file in leftovers)


def is_swap_unfinished(library: Path) -> bool:
    """Whether a program was killed between the two steps of `put_in_place`."""
    return new_of(library).exists() or old_of(library).exists()


def sweep(library: Path) -> None:
    """Take away what a sound library no longer needs; only under the write lock."""
    with faults_as_refusals(library):
        discard(new_of(library))
        discard(old_of(library))


def discard(file: Path) -> None:
    """Take an unfinished file away, and its journal. Raises OSError."""
    journal_of(file).unlink(missing_ok=True)
    file.unlink(missing_ok=True)


def discard_after_failure(file: Path) -> None:
    """As `discard`, but what cannot be deleted is left to the next start.

    What failed before says more than that: a disk that is full may refuse deletion too.
    """
    with suppress(OSError):
        discard(file)


def make_durable(path: Path) -> None:
    """Wait until a file (or, where the system has that, a folder's list) is on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move(library: Path, target: Path) -> None:
    """Move whatever is there, companions first: a file without its journal is what it was."""
    for source, destination in zip(
        reversed(_with_companions(library)), reversed(_with_companions(target)), strict=True
    ):
        if source.exists():
            source.replace(destination)


def _with_companions(file: Path) -> list[Path]:
    return [file, *(file.with_name(file.name + ending) for ending in _COMPANIONS)]
