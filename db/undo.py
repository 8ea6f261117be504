"""Removes a profile, and puts back what a removal or an import replaced."""

import zlib

from db.documents.document import DocumentReader
from db.rows import RemovedProfile, StoredEdition, UndoStep
from db.storage.editions import unknown_profile
from db.storage.prepared import prepare
from db.storage.store import Store
from db.storage.write_lock import lock_to_change
from db.storage.writing import ProfileWriter


def compressed(removed: RemovedProfile) -> RemovedProfile:
    """As an `UndoStep` holds it."""
    return removed._replace(
        editions=tuple(
            each._replace(source=zlib.compress(each.source, 1)) for each in removed.editions
        )
    )


def remove_from_library(store: Store, profile_id: str) -> UndoStep:
    """Take a profile out, with its documents. Raises ProfileUnknownError and as the import does."""
    with lock_to_change(store.file), store.writing() as connection, connection.begin():
        writer = ProfileWriter(connection, store.index)
        removed = writer.remove(profile_id)
        if not removed.editions:
            raise unknown_profile(connection.exec_driver_sql, profile_id)
        writer.flush()
    return UndoStep((compressed(removed),))


def undo(store: Store, reader: DocumentReader, step: UndoStep) -> UndoStep:
    """Put the library back as it was before a step; what undoes that again.

    Raises LibraryLockedError, LibraryReadOnlyError, DiskFullError; then nothing was changed.
    """
    undone: list[RemovedProfile] = []
    with lock_to_change(store.file), store.writing() as connection, connection.begin():
        writer = ProfileWriter(connection, store.index)
        for profile_id, editions in step.profiles:
            undone.append(compressed(writer.remove(profile_id)))
            if editions:
                present, *earlier = map(_restored, editions)
                document = reader.read_stored(present.source, present.file)
                profile = prepare(document, store.index.records(document))
                writer.add(profile, earlier, present.imported_at)
        writer.flush()
    return UndoStep(tuple(undone))


def _restored(edition: StoredEdition) -> StoredEdition:
    return edition._replace(source=zlib.decompress(edition.source))
