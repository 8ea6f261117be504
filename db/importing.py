"""Documents into the library: each of them as a whole or not at all."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from sqlalchemy import Connection

from db.changes import changes_between
from db.documents.document import Document, DocumentReader
from db.documents.document_files import find_documents, read_or_problems
from db.errors import Problem
from db.needed_space import space_told
from db.queries.assemble import assemble_profile
from db.queries.profiles import one_profile
from db.rows import Change, ImportOutcome, ImportReport, ImportResult, UndoStep
from db.storage.earlier_editions import earlier_editions, with_replaced
from db.storage.engine import Store
from db.storage.flatten import flatten
from db.storage.write_lock import lock_to_change
from db.storage.writing import RemovedProfile, delete_profile, insert_document, stored_document
from db.undo import Earlier, earlier

OnOutcome = Callable[[int, int, ImportOutcome, tuple[Problem, ...]], None]

# The first documents are kept, and told, one by one; of many more each slice of this time goes to
# the disk together, because waiting for the disk takes longer than the document itself.
ONE_BY_ONE = 16
SLICE_SECONDS = 0.2


class _Done(NamedTuple):
    """What became of one file, why, and what it put an end to (None: nothing was changed)."""

    outcome: ImportOutcome
    problems: tuple[Problem, ...] = ()
    ended: Earlier | None = None


class Importer:
    """Imports documents into one library, for a reader of these languages."""

    def __init__(
        self,
        store: Store,
        reader: DocumentReader,
        languages: tuple[str, ...],
        accept_older: bool,
        keep: int,
    ) -> None:
        """`keep` is how many earlier editions stay of a profile."""
        self._store = store
        self._reader = reader
        self._languages = languages
        self._accept_older = accept_older
        self._keep = keep

    def run(
        self, paths: Sequence[Path], on_outcome: OnOutcome, is_cancelled: Callable[[], bool]
    ) -> ImportReport:
        """Import files, and all documents in folders; a program killed leaves each whole.

        Tells `on_outcome` of each when it is safe on the disk: how many are done, of how many, what
        became of it, why. What was told before a cancel or an error stays. Raises
        LibraryLockedError, LibraryReadOnlyError, DiskFullError and the other UserErrors about
        the library; never one about a document.
        """
        found = tuple(find_documents(paths))
        outcomes: list[ImportOutcome] = []
        ended: dict[str, Earlier] = {}
        with (
            space_told(lambda: found[len(outcomes) :]),
            lock_to_change(self._store.file),
            self._store.writing() as connection,
        ):
            while part := self._slice(connection, found, len(outcomes), is_cancelled):
                for done in part:
                    outcomes.append(done.outcome)
                    if done.ended is not None:
                        ended.setdefault(done.ended[0], done.ended)
                    on_outcome(len(outcomes), len(found), done.outcome, done.problems)
        undo = UndoStep(tuple(ended.values())) if ended else None
        return ImportReport(tuple(outcomes), undo, cancelled=len(outcomes) < len(found))

    def _slice(
        self,
        connection: Connection,
        found: tuple[Path, ...],
        start: int,
        is_cancelled: Callable[[], bool],
    ) -> list[_Done]:
        """Import some documents in one transaction; none when all are done, or on a cancel."""
        if start == len(found) or is_cancelled():
            return []
        with connection.begin(), _collecting_later():
            return list(self._done(connection, found[start:], start < ONE_BY_ONE, is_cancelled))

    def _done(
        self,
        connection: Connection,
        paths: Sequence[Path],
        is_alone: bool,
        is_cancelled: Callable[[], bool],
    ) -> Iterator[_Done]:
        end = monotonic() + SLICE_SECONDS
        for path in paths:
            document, problems = read_or_problems(self._reader, path)
            if document is None:
                yield _Done(ImportOutcome(str(path), ImportResult.REFUSED, ""), problems)
            else:
                yield self._stored(connection, str(path), document)
            if is_alone or monotonic() > end or is_cancelled():
                return

    def _stored(self, connection: Connection, file: str, document: Document) -> _Done:
        old = stored_document(connection, self._store.file, document.id)
        if old is None:
            insert_document(connection, document)
            outcome = ImportOutcome(file, ImportResult.ADDED, document.id, document.edition)
            return _Done(outcome, ended=earlier(document.id, None))
        record, edition = old
        editions = (document.id, document.edition, edition)
        if record.sha256 == document.sha256:
            return _Done(ImportOutcome(file, ImportResult.UNCHANGED, *editions))
        if is_older(document.edition, edition) and not self._accept_older:
            return _Done(ImportOutcome(file, ImportResult.OLDER, *editions))
        before = earlier_editions(connection, self._store.file, document.id)
        taken = RemovedProfile(record, edition, before)
        changes = self._replaced(connection, taken, document)
        outcome = ImportOutcome(file, ImportResult.REPLACED, *editions, changes)
        return _Done(outcome, ended=earlier(document.id, taken))

    def _replaced(
        self, connection: Connection, taken: RemovedProfile, document: Document
    ) -> tuple[Change, ...]:
        old = one_profile(connection, self._store.file, document.id, self._languages)
        new = assemble_profile(*flatten(document.content), self._languages)
        delete_profile(connection, document.id)
        kept = with_replaced(taken.document, taken.edition, taken.earlier, document.sha256)
        insert_document(connection, document, kept[: self._keep])
        return changes_between(old, new)


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Let Python's search for rings of objects wait: no document makes any, and it takes a fifth
    of an import's time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def is_older(edition: str, stored: str) -> bool:
    """Whether an edition is before the stored one, as far as both are stated: 2016 is not before
    2016-02."""
    shared = min(len(edition), len(stored))
    return edition[:shared] < stored[:shared]
