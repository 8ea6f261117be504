"""The life of the library's file: made, rebuilt, moved aside; afterwards it can be trusted."""

import errno
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from db.documents.document import Document, DocumentReader
from db.documents.document_files import find_documents
from db.errors import (
    DocumentRefusedError,
    FileUnwritableError,
    LibraryDamagedError,
    LibraryLockedError,
    LibraryOlderError,
    LibraryReadOnlyError,
    UserError,
)
from db.rows import Notice
from db.storage.atomic_replace import (
    finish_replace,
    free_aside,
    has_leftovers,
    new_of,
    old_of,
    put_in_place,
    sweep,
)
from db.storage.engine import Store
from db.storage.first_documents import FirstDocuments, read_first
from db.storage.integrity import Condition, condition_at_opening, full_condition
from db.storage.new_file import NewProfile, make_library
from db.storage.recovery import recovered
from db.storage.write_lock import may_write, write_lock


class Sources(NamedTuple):
    """Where a new library's documents come from.

    `shipped` is the folder of the profiles that come with the program, `first` one of documents
    that a new library begins with too.
    """

    reader: DocumentReader
    shipped: Path
    first: Path | None = None


def prepare(
    store: Store, sources: Sources, *, is_suspect: bool = False, is_damaged: bool = False
) -> tuple[Notice, ...]:
    """See to it that a library of this version lies there; what had to be done for that.

    Every row is checked where a program was killed before, or (`is_suspect`) where reading failed.
    A library that `is_damaged` is rebuilt, though each row be sound: no check sees every fault.
    Raises LibraryNewerError, LibraryLockedError, LibraryUnfinishedError, DiskFullError,
    FileUnreadableError; where nothing can be written also LibraryDamagedError, LibraryOlderError,
    FileUnwritableError (none there).
    """
    library = store.file
    is_clean = not is_suspect and not has_leftovers(library)
    condition = condition_at_opening(library)
    notices: tuple[Notice, ...] = ()
    if condition is not Condition.SOUND or is_suspect:
        try:
            with write_lock(library):
                notices = _mend(store, sources, is_damaged=is_damaged)
        except LibraryReadOnlyError as error:
            condition = full_condition(store)
            if condition is not Condition.SOUND:
                raise _refusal_without_writing(condition, library) from error
    elif not is_clean:
        # Whoever holds the lock is at work: then these are no leftovers.
        with suppress(LibraryLockedError, LibraryReadOnlyError), write_lock(library):
            notices = _mend(store, sources)
            if not notices:
                sweep(library)
    if not is_writable(library):
        notices += (Notice.of("library-read-only", file=str(library)),)
    return notices


def is_writable(library: Path) -> bool:
    """Whether the library can be changed: its file, and the folder where SQLite's journal goes."""
    return may_write(library) and may_write(library.parent)


class _Carried(NamedTuple):
    """Profiles by their id, and whether these are all that the library held."""

    profiles: dict[str, NewProfile]
    is_complete: bool


def _mend(store: Store, sources: Sources, *, is_damaged: bool = False) -> tuple[Notice, ...]:
    """Make or rebuild what is not sound; only under the write lock."""
    finish_replace(store)
    condition = full_condition(store)
    if condition is Condition.SOUND and is_damaged:
        condition = Condition.DAMAGED
    match condition:
        case Condition.MISSING:
            given = read_first(sources.reader, sources.first) if sources.first else FirstDocuments()
            documents = _shipped(sources) | dict(given.documents)
            _rebuild(store, map(NewProfile, documents.values()), None)
            return given.notices
        case Condition.OLDER:
            return _mend_older(store, _carried(store.file, sources.reader))
        case Condition.DAMAGED:
            return _mend_damaged(store, _carried(store.file, sources.reader), _shipped(sources))
        case Condition.SOUND:
            pass
    return ()


def _mend_older(store: Store, carried: _Carried) -> tuple[Notice, ...]:
    library, kept = store.file, str(len(carried.profiles))
    if carried.is_complete:
        _rebuild(store, carried.profiles.values(), old_of(library))
        return (Notice.of("library-rebuilt", file=str(library), kept=kept),)
    # Something would get lost with the old library: so it stays, under a name that never goes.
    aside = free_aside(library)
    _rebuild(store, carried.profiles.values(), aside)
    return (Notice.of("library-rebuilt-in-part", file=str(library), aside=str(aside), kept=kept),)


def _mend_damaged(
    store: Store, carried: _Carried, shipped: Mapping[str, Document]
) -> tuple[Notice, ...]:
    library = store.file
    aside = free_aside(library)
    profiles = {key: NewProfile(document) for key, document in shipped.items()} | carried.profiles
    _rebuild(store, profiles.values(), aside)
    kept = str(len(carried.profiles))
    return (Notice.of("library-moved-aside", file=str(library), aside=str(aside), kept=kept),)


def _rebuild(store: Store, profiles: Iterable[NewProfile], old: Path | None) -> None:
    library = store.file
    try:
        make_library(new_of(library), profiles, store.index)
    except UserError as error:
        # The file that could not be made has a passing name; the user knows the library's.
        raise type(error)(**(error.parameters | {"file": str(library)})) from error
    put_in_place(library, old=old)


def _carried(library: Path, reader: DocumentReader) -> _Carried:
    found = recovered(library)
    profiles: dict[str, NewProfile] = {}
    is_complete = found.is_complete
    for profile in found.profiles:
        present, *earlier = profile.editions
        try:
            document = reader.read(present.source, present.file)
        except DocumentRefusedError:
            is_complete = False
        else:
            profiles[document.id] = NewProfile(document, tuple(earlier), present.imported_at)
    return _Carried(profiles, is_complete)


def _shipped(sources: Sources) -> dict[str, Document]:
    documents = map(sources.reader.read_file, find_documents([sources.shipped]))
    return {document.id: document for document in documents}


def _refusal_without_writing(condition: Condition, library: Path) -> UserError:
    match condition:
        case Condition.OLDER:
            return LibraryOlderError(file=str(library))
        case Condition.DAMAGED:
            return LibraryDamagedError(file=str(library))
        case _:
            return FileUnwritableError(file=str(library), reason=os.strerror(errno.EACCES))
