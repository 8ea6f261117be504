"""The library as the viewer knows it. Cheap to import: each call loads what it needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.errors import EditionUnknownError, Problem
from db.rows import (
    Change,
    Edition,
    FirstView,
    ImportOutcome,
    ImportReport,
    LibraryHealth,
    Notice,
    PartialDate,
    Profile,
    ProfileSummary,
    RankedFigure,
    SearchResults,
    StoredEdition,
    UndoStep,
)

if TYPE_CHECKING:
    from db.storage.repair import RepairingStore

EARLIER_EDITIONS_KEPT = 5


def first_view(
    file: Path,
    profile_id: str | None,
    languages: tuple[str, ...],
    order: Callable[[ProfileSummary], Any] = lambda line: line.id,
) -> FirstView:
    """What the window shows first: the library's lines by id, and one profile.

    Without a `profile_id` it is that of the line which comes first in `order`, a key to sort by.
    `languages` are the reader's, best first. Reads without SQLAlchemy, and changes nothing. Raises
    LibraryMissingError, LibraryDamagedError, LibraryNewerError, LibraryOlderError,
    LibraryLockedError, LibraryUnfinishedError, FileUnreadableError.
    """
    from db.storage.first_view import read_first_view

    wanted = None if profile_id is None else _storable(profile_id)
    return read_first_view(file, wanted, languages, order)


def edition_marks(file: Path, profile_id: str) -> tuple[str, ...]:
    """The SHA-256 of each edition of a profile, the present one first; () for no such profile.

    Reads without SQLAlchemy, and changes nothing. Raises as `first_view` does.
    """
    from db.storage.first_view import read_edition_marks

    return read_edition_marks(file, _storable(profile_id))


class Library:
    """One library. Any thread may use it; between calls no file is open.

    Where reading shows that the library is damaged it is rebuilt, and read once more. Every method
    may raise the UserErrors about the library's file: LibraryMissingError, LibraryDamagedError
    (it cannot be rebuilt), LibraryLockedError and the like.
    """

    def __init__(self, store: RepairingStore, languages: tuple[str, ...]) -> None:
        self._store = store
        self._languages = languages

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What had to be repaired so far."""
        return self._store.notices

    @classmethod
    def open(
        cls,
        file: Path,
        resources: Path,
        languages: tuple[str, ...],
        first: Path | None = None,
        on_notice: Callable[[Notice], None] = lambda _: None,
    ) -> Library:
        """Open the library; make it from the profiles in `resources` if there is none.

        A new one holds the documents in the folder `first` too. An older one is rebuilt, one that
        is damaged in its header moved aside and rebuilt. `on_notice` is called for that, here
        and whenever reading shows damage, in the thread that reads. Raises
        LibraryNewerError, LibraryLockedError, LibraryUnfinishedError, DiskFullError,
        FileUnreadableError; where nothing can be written also LibraryDamagedError,
        LibraryOlderError, FileUnwritableError (there is none, and it cannot be made).
        """
        from db.documents.document import DocumentReader
        from db.search.fts5 import Fts5Index
        from db.storage.engine import Store
        from db.storage.lifecycle import Sources
        from db.storage.repair import RepairingStore

        sources = Sources(DocumentReader(resources), resources / "profiles", first)
        return cls(RepairingStore(Store(file, Fts5Index()), sources, on_notice), languages)

    def profiles(self) -> tuple[ProfileSummary, ...]:
        """The library's lines, by id: who shows them knows the reader's alphabet."""
        from db.building.profile import build_summaries
        from db.storage.editions import stored_summaries

        return build_summaries(self._store.ask(stored_summaries), self._languages)

    def profile(self, profile_id: str) -> Profile:
        """A whole profile; raises ProfileUnknownError."""
        from db.building.profile import build_profile
        from db.storage.editions import stored_content

        content = self._store.ask(
            lambda connection: stored_content(connection, _storable(profile_id))
        )
        return build_profile(content, self._languages)

    def source(self, profile_id: str) -> bytes:
        """The document as it was imported, byte for byte; raises ProfileUnknownError."""
        return self._stored_editions(profile_id)[0].source

    def editions(self, profile_id: str) -> tuple[Edition, ...]:
        """The present edition and the earlier ones, newest first; raises ProfileUnknownError."""
        return tuple(
            Edition(
                number, PartialDate.parse(each.edition), each.imported_at, each.file, each.sha256
            )
            for number, each in enumerate(self._stored_editions(profile_id))
        )

    def changes(self, profile_id: str, old: int, new: int) -> tuple[Change, ...]:
        """What edition number `new` changed of number `old`.

        Raises ProfileUnknownError, EditionUnknownError; DocumentRefusedError for an edition that
        this version of the program cannot read.
        """
        from db.building.profile import build_profile
        from db.changes import changes_between

        stored = self._stored_editions(profile_id)
        for number in (old, new):
            if not 0 <= number < len(stored):
                raise EditionUnknownError(profile=profile_id, number=str(number))
        reader = self._store.sources.reader
        documents = (reader.read(stored[each].source, stored[each].file) for each in (old, new))
        return changes_between(
            *(build_profile(each.content, self._languages) for each in documents)
        )

    def search(
        self, query: str, limit: int = 60, is_cancelled: Callable[[], bool] = lambda: False
    ) -> SearchResults:
        """What fits any text that was typed, by kind, the best first. Reads without SQLAlchemy."""
        from db.search.finding import find

        file, languages = self._store.plain.file, self._languages
        return self._store.use(lambda: find(file, query, languages, limit, is_cancelled))

    def figures(self, indicator: str) -> tuple[RankedFigure, ...]:
        """The figures of all countries for an indicator, by dimension, the largest first.

        Raises IndicatorUnknownError.
        """
        from db.building.texts import TextChoice
        from db.storage.figures import ranked_figures

        choice = TextChoice(self._languages)
        return self._store.ask(
            lambda connection: ranked_figures(connection, _storable(indicator), choice)
        )

    def covering(self, country: str) -> tuple[tuple[str, str], ...]:
        """Profile and office ids of the offices responsible for a country (ISO code)."""
        from db.storage.figures import offices_covering

        return self._store.ask(lambda connection: offices_covering(connection, _storable(country)))

    def remove(self, profile_id: str) -> UndoStep:
        """Take a profile out; raises ProfileUnknownError, LibraryReadOnlyError, DiskFullError."""
        from db.undo import remove_from_library

        return self._store.use(
            lambda: remove_from_library(self._store.plain, _storable(profile_id))
        )

    def undo(self, step: UndoStep) -> UndoStep:
        """Put back what was removed, replaced or added, all or nothing; returns what undoes this.

        Raises LibraryReadOnlyError, LibraryLockedError, DiskFullError.
        """
        from db.undo import undo

        return self._store.use(lambda: undo(self._store.plain, self._store.sources.reader, step))

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
        LibraryReadOnlyError, LibraryLockedError, DiskFullError; what was reported before stays.
        """
        from db.importing import Importer

        reader, languages = self._store.sources.reader, self._languages
        importer = Importer(self._store.plain, reader, languages, accept_older, keep)
        return self._store.use(
            lambda: importer.run(paths, on_outcome, is_cancelled), lambda: not importer.has_reported
        )

    def health(self) -> LibraryHealth:
        """Read every row; where the library is, what it holds, and whether it can be changed."""
        from db.storage.editions import count_profiles
        from db.storage.integrity import check_every_row
        from db.storage.lifecycle import is_writable
        from db.storage.version import SCHEMA_VERSION

        self._store.use(lambda: check_every_row(self._store.plain))
        return LibraryHealth(
            file=str(self._store.plain.file),
            profiles=self._store.ask(count_profiles),
            writable=is_writable(self._store.plain.file),
            schema_version=SCHEMA_VERSION,
            sqlite_version=sqlite3.sqlite_version,
        )

    def _stored_editions(self, profile_id: str) -> tuple[StoredEdition, ...]:
        from db.storage.editions import known_editions

        return self._store.ask(lambda connection: known_editions(connection, _storable(profile_id)))


def _storable(word: str) -> str:
    """A word as the library could hold it: a command line may bring bytes that are no text."""
    return word.encode("utf-8", "replace").decode("utf-8")
