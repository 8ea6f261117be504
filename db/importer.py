"""Documents into the library: each of them as a whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection

from db.document_files import find_documents, read_or_problems
from db.errors import Problem
from db.profile.document import Document, DocumentReader
from db.queries.profiles import unknown_profile
from db.rows import ImportOutcome, ImportResult
from db.store.engine import Store
from db.store.write_lock import write_lock
from db.store.writing import delete_profile, insert_document, stored_sha256

OnOutcome = Callable[[int, int, ImportOutcome, tuple[Problem, ...]], None]


def import_documents(
    store: Store,
    reader: DocumentReader,
    paths: Sequence[Path],
    on_outcome: OnOutcome,
    is_cancelled: Callable[[], bool],
) -> tuple[ImportOutcome, ...]:
    """Import files, and all documents in folders; one transaction a document.

    Tells `on_outcome` after each: how many are done, of how many, what became of it, why. What was
    told before a cancel or an error stays. Raises LibraryLockedError, LibraryReadOnlyError,
    DiskFullError and the other RefusedErrors about the library; never one about a document.
    """
    found = tuple(find_documents(paths))
    outcomes: list[ImportOutcome] = []
    with write_lock(store.file), store.writing() as connection:
        for path in found:
            if is_cancelled():
                break
            document, problems = read_or_problems(reader, path)
            outcome = _outcome(connection, str(path), document)
            outcomes.append(outcome)
            on_outcome(len(outcomes), len(found), outcome, problems)
    return tuple(outcomes)


def remove_profile(store: Store, profile_id: str) -> None:
    """Take a profile out, with its document. Raises ProfileUnknownError and as the import does."""
    with write_lock(store.file), store.writing() as connection, connection.begin():
        if not delete_profile(connection, profile_id):
            raise unknown_profile(connection, profile_id)


def _outcome(connection: Connection, file: str, document: Document | None) -> ImportOutcome:
    if document is None:
        return ImportOutcome(file, ImportResult.REFUSED, "")
    return ImportOutcome(file, _stored(connection, document), document.id)


def _stored(connection: Connection, document: Document) -> ImportResult:
    with connection.begin():
        sha256 = stored_sha256(connection, document.id)
        if sha256 == document.sha256:
            return ImportResult.UNCHANGED
        if sha256 is not None:
            delete_profile(connection, document.id)
        insert_document(connection, document)
    return ImportResult.ADDED if sha256 is None else ImportResult.REPLACED
