"""The library as the viewer knows it. Cheap to import: each call loads what it needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import Problem
from db.rows import (
    Change,
    Edition,
    FirstView,
    ImportOutcome,
    ImportReport,
    LibraryHealth,
    Notice,
    PolicyFile,
    Profile,
    ProfileSummary,
    SearchResults,
    UndoStep,
)

if TYPE_CHECKING:
    from db.documents.document import DocumentReader
    from db.storage.engine import Store


EARLIER_EDITIONS_KEPT = 5


def first_view(file: Path, profile_id: str | None, languages: tuple[str, ...]) -> FirstView:
    """What the window shows first: the library's lines, and one profile (None: the first line's).

    `languages` are the reader's, best first. Reads without SQLAlchemy, and changes nothing. Raises
    LibraryMissingError, LibraryDamagedError, LibraryNewerError, LibraryOlderError,
    LibraryLockedError, LibraryUnfinishedError, FileUnreadableError.
    """
    from db.storage.first_view import read_first_view

    return read_first_view(file, profile_id, languages)


def edition_marks(file: Path, profile_id: str) -> tuple[str, ...]:
    """What tells the editions of a profile apart, the present one first; () for none such.

    Reads without SQLAlchemy, and changes nothing. Raises as `first_view` does.
    """
    from db.storage.first_view import read_edition_marks

    return read_edition_marks(file, profile_id)


def check_paths(
    paths: Sequence[Path], resources: Path
) -> Iterator[tuple[str, str, tuple[Problem, ...]]]:
    """File, profile id ("" when refused) and problems of each document in files and folders."""
    from db.documents.document import DocumentReader
    from db.documents.document_files import find_documents, read_or_problems

    reader = DocumentReader(resources)
    for path in find_documents(paths):
        document, problems = read_or_problems(reader, path)
        yield str(path), document.id if document else "", problems


def read_policy_file(file: Path, resources: Path) -> PolicyFile:
    """What the administrator of this computer has set, with all that is wrong in the file."""
    from db.documents.policy_file import read_policy

    return read_policy(file, resources / "schema" / "policy-1.schema.json")


def starting_document(profile_id: str, resources: Path) -> str:
    """A document to begin with, for this id: commented, and good as it is.

    Raises BadProfileIdError.
    """
    from db.documents.starting import read_starting_document

    return read_starting_document(profile_id, resources / "schema")


class Library:
    """One library. Any thread may use it; between calls no file is open.

    Every method may raise the UserErrors about the library's file: LibraryMissingError,
    LibraryDamagedError, LibraryLockedError and the like.
    """

    def __init__(
        self,
        store: Store,
        reader: DocumentReader,
        languages: tuple[str, ...],
        notices: tuple[Notice, ...],
    ) -> None:
        self.notices = notices
        self._store = store
        self._reader = reader
        self._languages = languages

    @classmethod
    def open(
        cls,
        file: Path,
        resources: Path,
        languages: tuple[str, ...],
        first: Path | None = None,
    ) -> Library:
        """Open the library; make it from the profiles in `resources` if there is none.

        A new one holds the documents in the folder `first` too; `notices` tell what is wrong there.

        An older one is rebuilt, a damaged one moved aside and rebuilt: `notices` tell. Raises
        LibraryNewerError, LibraryLockedError, LibraryUnfinishedError, DiskFullError,
        FileUnreadableError; where nothing can be written also LibraryDamagedError,
        LibraryOlderError, FileUnwritableError (there is none, and it cannot be made).
        """
        from db.documents.document import DocumentReader
        from db.storage.engine import Store
        from db.storage.library_file import prepare

        reader = DocumentReader(resources)
        notices = prepare(file, reader, resources / "profiles", first)
        return cls(Store(file), reader, languages, notices)

    def profiles(self) -> tuple[ProfileSummary, ...]:
        """The library's lines, by title."""
        from db.queries.profiles import all_summaries

        with self._store.reading() as connection:
            return all_summaries(connection, self._store.file, self._languages)

    def profile(self, profile_id: str) -> Profile:
        """A whole profile; raises ProfileUnknownError."""
        from db.queries.profiles import one_profile

        with self._store.reading() as connection:
            return one_profile(connection, self._store.file, profile_id, self._languages)

    def source(self, profile_id: str) -> bytes:
        """The document as it was imported, byte for byte; raises ProfileUnknownError."""
        from db.queries.profiles import source_of

        with self._store.reading() as connection:
            return source_of(connection, self._store.file, profile_id)

    def editions(self, profile_id: str) -> tuple[Edition, ...]:
        """The present edition and the earlier ones, newest first; raises ProfileUnknownError."""
        from db.queries.editions import editions_of

        with self._store.reading() as connection:
            return editions_of(connection, self._store.file, profile_id)

    def changes(self, profile_id: str, old: int, new: int) -> tuple[Change, ...]:
        """What edition number `new` changed of number `old`.

        Raises ProfileUnknownError, EditionUnknownError; DocumentRefusedError for an edition that
        this version of the program cannot read.
        """
        from db.queries.editions import changes_of

        with self._store.reading() as connection:
            return changes_of(
                connection, self._store.file, self._reader, self._languages, profile_id, (old, new)
            )

    def search(
        self, query: str, limit: int = 60, is_cancelled: Callable[[], bool] = lambda: False
    ) -> SearchResults:
        """What fits any text that was typed, by kind, the best first. Reads without SQLAlchemy."""
        from db.queries.search import find

        return find(self._store.file, query, self._languages, limit, is_cancelled)

    def remove(self, profile_id: str) -> UndoStep:
        """Take a profile out; raises ProfileUnknownError, LibraryReadOnlyError, DiskFullError."""
        from db.undo import remove_profile

        return remove_profile(self._store, profile_id)

    def undo(self, step: UndoStep) -> UndoStep:
        """Put back what was removed, replaced or added, all or nothing; returns what undoes this.

        Raises LibraryReadOnlyError, LibraryLockedError, DiskFullError.
        """
        from db.undo import undo

        return undo(self._store, self._reader, step)

    def import_paths(
        self,
        paths: Sequence[Path],
        on_outcome: Callable[[int, int, ImportOutcome, tuple[Problem, ...]], None],
        is_cancelled: Callable[[], bool],
        accept_older: bool = False,
        keep: int = EARLIER_EDITIONS_KEPT,
    ) -> ImportReport:
        """Import files, and all documents in folders: each as a whole or not at all.

        An edition older than the stored one is kept out unless `accept_older`; of those that are
        replaced the last `keep` of a profile stay in its history. `on_outcome` gets,
        when a document is safe on the disk: done, total, outcome, problems. Raises
        LibraryReadOnlyError, LibraryLockedError, DiskFullError; what was told before that stays.
        """
        from db.importing import Importer

        importer = Importer(self._store, self._reader, self._languages, accept_older, keep)
        return importer.run(paths, on_outcome, is_cancelled)

    def health(self) -> LibraryHealth:
        """Where the library is, what it holds, and whether it can be changed."""
        from db.queries.profiles import count_profiles
        from db.storage.library_file import is_writable
        from db.storage.version import SCHEMA_VERSION

        with self._store.reading() as connection:
            profiles = count_profiles(connection)
        return LibraryHealth(
            file=str(self._store.file),
            profiles=profiles,
            writable=is_writable(self._store.file),
            schema_version=SCHEMA_VERSION,
            sqlite_version=sqlite3.sqlite_version,
        )
