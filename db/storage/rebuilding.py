"""Makes a library, or makes it anew out of what can be read of it; only under the write lock."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from db.documents.document import Document, DocumentReader
from db.documents.document_files import find_documents
from db.errors import DocumentRefusedError, UserError
from db.rows import Notice
from db.storage.atomic_replace import finish_replace, free_aside, new_of, old_of, put_in_place
from db.storage.first_documents import FirstDocuments, read_first
from db.storage.integrity import Condition, full_condition
from db.storage.new_file import NewProfile, make_library
from db.storage.recovery import recovered
from db.storage.sources import Sources
from db.storage.store import Store


class _Carried(NamedTuple):
    """Profiles by their id, and whether these are all that the library held."""

    profiles: dict[str, NewProfile]
    is_complete: bool


def repair(store: Store, sources: Sources) -> tuple[Notice, ...]:
    """Make or rebuild what is not sound; return notices of that."""
    finish_replace(store)
    match full_condition(store):
        case Condition.MISSING:
            given = read_first(sources.reader, sources.first) if sources.first else FirstDocuments()
            documents = _shipped(sources) | dict(given.documents)
            _rebuild(store, map(NewProfile, documents.values()), None)
            return given.notices
        case Condition.OLDER:
            return _rebuild_older(store, _carried(store.file, sources.reader))
        case Condition.DAMAGED:
            return _rebuild_damaged(store, _carried(store.file, sources.reader), _shipped(sources))
        case Condition.SOUND:
            pass
    return ()


def _rebuild_older(store: Store, carried: _Carried) -> tuple[Notice, ...]:
    library, kept = store.file, str(len(carried.profiles))
    if carried.is_complete:
        _rebuild(store, carried.profiles.values(), old_of(library))
        return (Notice.of("library-rebuilt", file=str(library), kept=kept),)
    # Something would get lost with the old library: so it stays, under a name that never goes.
    aside = free_aside(library)
    _rebuild(store, carried.profiles.values(), aside)
    return (Notice.of("library-rebuilt-in-part", file=str(library), aside=str(aside), kept=kept),)


def _rebuild_damaged(
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
        # The file that could not be made has a temporary name; the user knows the library's.
        raise type(error)(**(error.parameters | {"file": str(library)})) from error
    put_in_place(library, old=old)


def _carried(library: Path, reader: DocumentReader) -> _Carried:
    found = recovered(library)
    profiles: dict[str, NewProfile] = {}
    is_complete = found.is_complete
    for profile in found.profiles:
        present, *earlier = profile.editions
        try:
            document = reader.read_stored(present.source, present.file)
        except DocumentRefusedError:
            is_complete = False
        else:
            profiles[document.id] = NewProfile(document, tuple(earlier), present.imported_at)
    return _Carried(profiles, is_complete)


def _shipped(sources: Sources) -> dict[str, Document]:
    documents = map(sources.reader.read_file, find_documents([sources.shipped]))
    return {document.id: document for document in documents}
