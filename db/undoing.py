"""Removes a profile, and puts back what a removal or an import put an end to."""

import zlib

from db.profile.document import DocumentReader
from db.queries.profiles import unknown_profile
from db.rows import UndoStep
from db.store.engine import Store
from db.store.records import DocumentRecord
from db.store.write_lock import lock_to_change
from db.store.writing import insert_document, take_out

Earlier = tuple[str, bytes | None, str]


def earlier(profile_id: str, source: bytes | None, file: str = "") -> Earlier:
    """What an undo needs of one profile; a source of None: the profile was not there."""
    return profile_id, None if source is None else zlib.compress(source, 1), file


def remove_profile(store: Store, profile_id: str) -> UndoStep:
    """Take a profile out, with its document. Raises ProfileUnknownError and as the import does."""
    with lock_to_change(store.file), store.writing() as connection, connection.begin():
        taken = take_out(connection, store.file, profile_id)
        if taken is None:
            raise unknown_profile(connection, profile_id)
    return UndoStep((_as_earlier(profile_id, taken),))


def undo(store: Store, reader: DocumentReader, step: UndoStep) -> UndoStep:
    """Put the library back as it was before a step; what undoes that again.

    Raises LibraryLockedError, LibraryReadOnlyError, DiskFullError; then nothing was changed.
    """
    undone: list[Earlier] = []
    with lock_to_change(store.file), store.writing() as connection, connection.begin():
        for profile_id, compressed, file in step.documents:
            taken = take_out(connection, store.file, profile_id)
            undone.append(_as_earlier(profile_id, taken))
            if compressed is not None:
                document = reader.read(zlib.decompress(compressed), file)
                insert_document(connection, document)
    return UndoStep(tuple(undone))


def _as_earlier(profile_id: str, taken: DocumentRecord | None) -> Earlier:
    if taken is None:
        return earlier(profile_id, None)
    return earlier(profile_id, taken.source, taken.file)
