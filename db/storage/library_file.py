"""The life of the library's file: made, rebuilt, moved aside; afterwards it can be trusted."""

import errno
import os
from collections.abc import Mapping, Sequence
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
    finish_swap,
    free_aside,
    has_leftovers,
    new_of,
    old_of,
    put_in_place,
    sweep,
)
from db.storage.building import build
from db.storage.first_documents import FirstDocuments, read_first
from db.storage.integrity import Condition, condition_of
from db.storage.notices import notice
from db.storage.records import EditionRecord
from db.storage.recovery import recovered
from db.storage.write_lock import may_write, write_lock


def prepare(
    library: Path, reader: DocumentReader, shipped: Path, first: Path | None = None
) -> tuple[Notice, ...]:
    """See to it that a sound library of this version lies there; what had to be done for that.

    `shipped` is the folder of the profiles that come with the program, `first` one of documents
    that a new library begins with too. Raises LibraryNewerError, LibraryLockedError,
    LibraryUnfinishedError, DiskFullError, FileUnreadableError; where nothing can be written also
    LibraryDamagedError, LibraryOlderError, FileUnwritableError (none there).
    """
    condition = condition_of(library)
    notices: tuple[Notice, ...] = ()
    if condition is not Condition.SOUND:
        try:
            with write_lock(library):
                finish_swap(library)
                notices = _mend(library, reader, shipped, first)
        except LibraryReadOnlyError as error:
            raise _refusal_without_writing(condition, library) from error
    elif has_leftovers(library):
        # Whoever holds the lock may be building; then the next start will sweep.
        with suppress(LibraryLockedError, LibraryReadOnlyError), write_lock(library):
            sweep(library)
    if not is_writable(library):
        notices += (notice("library-read-only", file=str(library)),)
    return notices


def is_writable(library: Path) -> bool:
    """Whether the library can be changed: its file, and the folder where SQLite's journal goes."""
    return may_write(library) and may_write(library.parent)


class _Carried(NamedTuple):
    """Documents by their id, the earlier ones, and whether these are all that the library held."""

    documents: dict[str, Document]
    is_complete: bool = True
    earlier: Mapping[str, Sequence[EditionRecord]] = {}


def _mend(
    library: Path, reader: DocumentReader, shipped: Path, first: Path | None
) -> tuple[Notice, ...]:
    """Make or rebuild what is not sound; only under the write lock."""
    match condition_of(library):
        case Condition.MISSING:
            given = read_first(reader, first) if first else FirstDocuments()
            _rebuild(library, _Carried(_shipped(reader, shipped) | dict(given.documents)), None)
            return given.notices
        case Condition.OLDER:
            return _mend_older(library, _carried(library, reader))
        case Condition.DAMAGED:
            return _mend_damaged(library, _carried(library, reader), _shipped(reader, shipped))
        case Condition.SOUND:
            pass
    return ()


def _mend_older(library: Path, carried: _Carried) -> tuple[Notice, ...]:
    kept = str(len(carried.documents))
    if carried.is_complete:
        _rebuild(library, carried, old_of(library))
        return (notice("library-rebuilt", file=str(library), kept=kept),)
    # Something would get lost with the old library: so it stays, under a name that never goes.
    aside = free_aside(library)
    _rebuild(library, carried, aside)
    return (notice("library-rebuilt-in-part", file=str(library), aside=str(aside), kept=kept),)


def _mend_damaged(
    library: Path, carried: _Carried, shipped: dict[str, Document]
) -> tuple[Notice, ...]:
    aside = free_aside(library)
    all_of_them = carried._replace(documents=shipped | carried.documents)
    _rebuild(library, all_of_them, aside)
    kept = str(len(carried.documents))
    return (notice("library-moved-aside", file=str(library), aside=str(aside), kept=kept),)


def _rebuild(library: Path, carried: _Carried, old: Path | None) -> None:
    try:
        build(new_of(library), carried.documents.values(), carried.earlier)
    except UserError as error:
        # The file that could not be made has a passing name; the user knows the library's.
        raise type(error)(**(error.parameters | {"file": str(library)})) from error
    put_in_place(library, old=old)


def _carried(library: Path, reader: DocumentReader) -> _Carried:
    found = recovered(library)
    documents: dict[str, Document] = {}
    is_complete = found.is_complete
    for stored in found.documents:
        try:
            document = reader.read(stored.source, stored.file)
        except DocumentRefusedError:
            is_complete = False
        else:
            documents[document.id] = document
    return _Carried(documents, is_complete, found.earlier)


def _shipped(reader: DocumentReader, folder: Path) -> dict[str, Document]:
    documents = (reader.read_file(path) for path in find_documents([folder]))
    return {document.id: document for document in documents}


def _refusal_without_writing(condition: Condition, library: Path) -> UserError:
    match condition:
        case Condition.OLDER:
            return LibraryOlderError(file=str(library))
        case Condition.DAMAGED:
            return LibraryDamagedError(file=str(library))
        case _:
            return FileUnwritableError(file=str(library), reason=os.strerror(errno.EACCES))
