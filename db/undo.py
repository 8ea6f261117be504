"""Removes a profile, and puts back what a removal or an import put an end to."""

import zlib
from collections.abc import Sequence

from db.documents.document import DocumentReader
from db.queries.profiles import unknown_profile
from db.rows import KeptDocument, UndoStep
from db.storage.engine import Store
from db.storage.records import EditionRecord
from db.storage.write_lock import lock_to_change
from db.storage.writing import RemovedProfile, insert_document, take_out

Earlier = tuple[str, tuple[KeptDocument, ...]]


def earlier(profile_id: str, taken: RemovedProfile | None) -> Earlier:
    """What an undo needs of one profile; None: it was not there."""
    if taken is None:
        return profile_id, ()
    document = taken.document
    present = _kept(
        document.source, document.file, taken.edition, document.sha256, document.imported_at
    )
    before = (
        _kept(each.source, each.file, each.edition, each.sha256, each.imported_at)
        for each in taken.earlier
    )
    return profile_id, (present, *before)


def remove_profile(store: Store, profile_id: str) -> UndoStep:
    """Take a profile out, with its documents. Raises ProfileUnknownError and as the import does."""
    with lock_to_change(store.file), store.writing() as connection, connection.begin():
        taken = take_out(connection, store.file, profile_id)
        if taken is None:
            raise unknown_profile(connection, profile_id)
    return UndoStep((earlier(profile_id, taken),))


def undo(store: Store, reader: DocumentReader, step: UndoStep) -> UndoStep:
    """Put the library back as it was before a step; what undoes that again.

    Raises LibraryLockedError, LibraryReadOnlyError, DiskFullError; then nothing was changed.
    """
    undone: list[Earlier] = []
    with lock_to_change(store.file), store.writing() as connection, connection.begin():
        for profile_id, documents in step.profiles:
            undone.append(earlier(profile_id, take_out(connection, store.file, profile_id)))
            if documents:
                present, *before = documents
                document = reader.read(zlib.decompress(present.source), present.file)
                insert_document(connection, document, _records(profile_id, before))
    return UndoStep(tuple(undone))


def _kept(source: bytes, *known: str) -> KeptDocument:
    return KeptDocument(zlib.compress(source, 1), *known)


def _records(profile_id: str, documents: Sequence[KeptDocument]) -> list[EditionRecord]:
    return [
        EditionRecord(
            profile_id,
            position,
            each.edition,
            each.file,
            zlib.decompress(each.source),
            each.sha256,
            each.imported_at,
        )
        for position, each in enumerate(documents)
    ]
