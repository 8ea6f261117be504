"""Documents into the library: each of them as a whole or not at all."""

import gc
import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from sqlalchemy import Connection

from db.building.profile import build_profile
from db.changes import changes_between
from db.documents.dates import is_before
from db.documents.document import DocumentReader
from db.documents.document_files import find_documents
from db.errors import DiskFullError, Problem
from db.reading.ahead import read_files
from db.reading.prepared import ReadFile, read_file
from db.rows import ImportOutcome, ImportReport, ImportResult, RemovedProfile, UndoStep
from db.storage.editions import with_replaced
from db.storage.prepared import PreparedProfile
from db.storage.store import Store
from db.storage.write_lock import lock_to_change
from db.storage.writing import ProfileWriter
from db.undo import compressed

OnOutcome = Callable[[int, int, ImportOutcome, tuple[Problem, ...]], None]

# The first documents are committed, and reported, one by one. Of many more all that are read within
# a slice of time share a transaction: waiting for the disk takes longer than the document itself.
ONE_BY_ONE = 16
SLICE_SECONDS = 0.25
MANY = 200  # documents, behind which the search is put in order

# The document itself, its rows and their indexes, and the journal while they are written.
_SPACE_FACTOR = 4
_LEAST_SPACE = 100_000  # bytes


class _Done(NamedTuple):
    """What became of one file, its errors or warnings, and what it replaced (None: nothing)."""

    outcome: ImportOutcome
    problems: tuple[Problem, ...] = ()
    replaced: RemovedProfile | None = None


@contextmanager
def _garbage_collection_paused() -> Iterator[Callable[[], object]]:
    """Save a quarter of an import's time: no document makes reference cycles.

    Gives what collects the newest garbage (all that was there before would take as long), but
    nothing where Python does not collect either: of a window only its own thread may.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield partial(gc.collect, 0) if was_enabled else lambda: None
    finally:
        if was_enabled:
            gc.enable()


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
        self.has_reported = False  # then the work cannot be begun again behind the caller's back

    def run(
        self, paths: Sequence[Path], on_outcome: OnOutcome, is_cancelled: Callable[[], bool]
    ) -> ImportReport:
        """Import files, and all documents in folders; a program killed leaves each whole.

        Calls `on_outcome` for each when it is safe on the disk: how many are done, of how many,
        what became of it, why. What was reported before a cancel or an error stays. Raises
        LibraryLockedError, LibraryReadOnlyError, DiskFullError and the other UserErrors about
        the library; never one about a document.
        """
        found, passed_over = _found(paths)
        outcomes: list[ImportOutcome] = []
        replaced: dict[str, RemovedProfile] = {}
        with (
            _needed_space_in_error(lambda: found[len(outcomes) :]),
            lock_to_change(self._store.file),
            self._store.writing() as connection,
            self._begun(connection, found, is_cancelled) as (writer, files),
            _garbage_collection_paused() as collect,
        ):
            while len(outcomes) < len(found) and not is_cancelled():
                if not (part := self._part(writer, connection, files, len(outcomes))):
                    break
                for done in part:
                    outcomes.append(done.outcome)
                    if done.replaced is not None:
                        replaced.setdefault(done.replaced.id, done.replaced)
                    self.has_reported = True
                    on_outcome(len(outcomes), len(found), done.outcome, done.problems)
                collect()
        undo = UndoStep(tuple(replaced.values())) if replaced else None
        return ImportReport(tuple(outcomes), undo, len(outcomes) < len(found), passed_over)

    @contextmanager
    def _begun(
        self, connection: Connection, found: Sequence[Path], is_cancelled: Callable[[], bool]
    ) -> Iterator[tuple[ProfileWriter, "_Files"]]:
        with connection.begin():
            writer = ProfileWriter(connection, self._store.index)
            files = read_files(self._reader, found, writer, is_cancelled)
        with closing(files):
            yield writer, _Files(files)
        if writer.added >= MANY:
            with suppress(DiskFullError), connection.begin():  # all documents are safe already
                self._store.index.settle(connection)

    def _part(
        self, writer: ProfileWriter, connection: Connection, files: "_Files", before: int
    ) -> list[_Done]:
        """Import the next documents, behind so many others; none on a cancel.

        Where the disk has no room for a slice of them, each that it has room for goes in alone.
        """
        is_alone = files.are_many_too_much or before < ONE_BY_ONE
        try:
            done = self._slice(writer, connection, files, is_alone=is_alone)
        except DiskFullError:
            if files.take_back() <= 1:
                raise
            with connection.begin():
                writer.start_again()
            done = self._slice(writer, connection, files, is_alone=True)
        files.keep()
        return done

    def _slice(
        self, writer: ProfileWriter, connection: Connection, files: "_Files", *, is_alone: bool
    ) -> list[_Done]:
        done: list[_Done] = []
        end = monotonic() + SLICE_SECONDS
        with connection.begin():
            for path, read in files:
                file = self._with_rows(writer, path, read)
                if file.profile is None:
                    refused = ImportOutcome(str(path), ImportResult.REFUSED, "")
                    done.append(_Done(refused, file.problems))
                else:
                    stored = self._stored(writer, str(path), file.profile)
                    done.append(stored._replace(problems=file.problems))
                if is_alone or monotonic() > end:
                    break
            writer.flush()
        return done

    def _with_rows(self, writer: ProfileWriter, path: Path, file: ReadFile) -> ReadFile:
        """What was read, or read again where the library held it only until this import."""
        if file.profile is None or not file.is_held:
            return file
        is_held = writer.holds(file.profile.id, file.profile.sha256)
        return file if is_held else read_file(self._reader, path)

    def _stored(self, writer: ProfileWriter, file: str, new: PreparedProfile) -> _Done:
        old = writer.present(new.id)
        if old is None:
            writer.add(new)
            outcome = ImportOutcome(file, ImportResult.ADDED, new.id, new.edition)
            return _Done(outcome, replaced=RemovedProfile(new.id))
        editions = (new.id, new.edition, old.edition)
        if old.sha256 == new.sha256:
            return _Done(ImportOutcome(file, ImportResult.UNCHANGED, *editions))
        if is_before(new.edition, old.edition) and not self._accept_older:
            return _Done(ImportOutcome(file, ImportResult.OLDER, *editions))
        replaced = writer.remove(new.id)
        writer.add(new, with_replaced(replaced.editions, new.sha256)[: self._keep])
        before, after = (json.loads(content) for content in (old.content, new.content))
        changes = changes_between(
            *(build_profile(each, self._languages) for each in (before, after))
        )
        outcome = ImportOutcome(file, ImportResult.REPLACED, *editions, changes)
        return _Done(outcome, replaced=compressed(replaced))


def _found(paths: Sequence[Path]) -> tuple[tuple[Path, ...], int]:
    """All documents, and how many hidden files and folders were passed over."""
    hidden: list[Path] = []
    return tuple(find_documents(paths, hidden.append)), len(hidden)


class _Files(Iterator[tuple[Path, ReadFile]]):
    """What was read, and once more what was read for a transaction that did not fit."""

    def __init__(self, files: Iterator[tuple[Path, ReadFile]]) -> None:
        self._files = files
        self._given: list[tuple[Path, ReadFile]] = []
        self._again: deque[tuple[Path, ReadFile]] = deque()
        self.are_many_too_much = False

    def __next__(self) -> tuple[Path, ReadFile]:
        file = self._again.popleft() if self._again else next(self._files)
        self._given.append(file)
        return file

    def keep(self) -> None:
        """What was given is in the library."""
        self._given.clear()

    def take_back(self) -> int:
        """Give it once more; how many files that are."""
        many = len(self._given)
        self._again.extendleft(reversed(self._given))
        self._given.clear()
        self.are_many_too_much = True
        return many


@contextmanager
def _needed_space_in_error(remaining: Callable[[], Sequence[Path]]) -> Iterator[None]:
    """Add to a DiskFullError from inside the space that the remaining documents need."""
    try:
        yield
    except DiskFullError as error:
        needed = max(_LEAST_SPACE, _SPACE_FACTOR * sum(map(_size, remaining())))
        parameters = error.parameters | {"needed": f"{needed / 1_000_000:.1f} MB"}
        raise DiskFullError(**parameters) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
