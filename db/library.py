"""The library as the viewer knows it. Cheap to import: each call loads what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from db.errors import Problem
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
    from db.search.fts5 import Fts5Index
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
    `languages` are the reader's, best first. Changes nothing. Raises LibraryMissingError,
    LibraryDamagedError, LibraryNewerError, LibraryOlderError, LibraryLockedError,
    LibraryUnfinishedError, FileUnreadableError.
    """
    from db.building.profile import build_profile
    from db.building.summary import build_summaries
    from db.rows import FirstView
    from db.storage.connection import reading
    from db.storage.editions import stored_content, stored_summaries

    with reading(file) as ask:
        lines = build_summaries(stored_summaries(ask), languages)
        wanted = min(lines, key=order).id if profile_id is None and lines else profile_id
        if wanted not in {line.id for line in lines}:
            return FirstView(profiles=lines, profile=None)
        return FirstView(lines, build_profile(stored_content(ask, str(wanted)), languages))


def edition_marks(file: Path, profile_id: str) -> tuple[str, ...]:
    """The SHA-256 of each edition of a profile, the present one first; () for no such profile.

    Changes nothing. Raises as `first_view` does.
    """
    from db.storage import editions
    from db.storage.connection import reading

    with reading(file) as ask:
        return editions.edition_marks(ask, _storable(profile_id))


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
        is damaged in its header moved aside and rebuilt. `on_notice` is called for that, here and
        whenever reading shows damage, in the thread that reads. Raises LibraryNewerError,
        LibraryLockedError, LibraryUnfinishedError, DiskFullError, FileUnreadableError; where
        nothing can be written also LibraryDamagedError, LibraryOlderError, FileUnwritableError.
        """
        from db.storage.repair import RepairingStore
        from db.storage.sources import Sources
        from db.storage.store import Store

        store = Store(file, _search_index)
        return cls(RepairingStore(store, Sources(resources, first), on_notice), languages)

    def profiles(self) -> tuple[ProfileSummary, ...]:
        """The library's lines, by id: who shows them knows the reader's alphabet."""
        from db.building.summary import build_summaries
        from db.storage.editions import stored_summaries

        return build_summaries(self._store.ask(stored_summaries), self._languages)

    def newest_edition(self) -> PartialDate | None:
        """The date of the newest of all present editions; None where there is none."""
        from db.storage.editions import newest_edition

        return self._store.ask(newest_edition)

    def profile(self, profile_id: str) -> Profile:
        """A whole profile; raises ProfileUnknownError."""
        from db.building.profile import build_profile
        from db.storage.editions import stored_content

        content = self._store.ask(lambda ask: stored_content(ask, _storable(profile_id)))
        return build_profile(content, self._languages)

    def source(self, profile_id: str) -> bytes:
        """The document as it was imported, byte for byte; raises ProfileUnknownError."""
        return self._stored_editions(profile_id)[0].source

    def editions(self, profile_id: str) -> tuple[Edition, ...]:
        """The present edition and the earlier ones, newest first; raises ProfileUnknownError."""
        from db.storage.editions import listed_editions

        return listed_editions(self._stored_editions(profile_id))

    def changes(self, profile_id: str, old: int, new: int) -> tuple[Change, ...]:
        """What edition number `new` changed of number `old`.

        Raises ProfileUnknownError, EditionUnknownError; DocumentRefusedError for an edition that
        this version of the program cannot read.
        """
        from db.building.profile import build_profile
        from db.changes import changes_between
        from db.errors import EditionUnknownError

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
        """What fits any text that was typed, by kind, the best first."""
        from db.search.finding import find

        return self._store.ask(lambda ask: find(ask, query, self._languages, limit, is_cancelled))

    def figures(self, indicator: str) -> tuple[RankedFigure, ...]:
        """The figures of all countries for an indicator, by dimension, the largest first.

        Raises IndicatorUnknownError.
        """
        from db.building.texts import TextChoice
        from db.storage.figures import ranked_figures

        wanted, choice = _storable(indicator), TextChoice(self._languages)
        return self._store.ask(lambda ask: ranked_figures(ask, wanted, choice))

    def covering(self, country: str) -> tuple[tuple[str, str], ...]:
        """Profile and office ids of the offices responsible for a country (ISO code)."""
        from db.storage.figures import offices_covering

        return self._store.ask(lambda ask: offices_covering(ask, _storable(country)))

    def remove(self, profile_id: str) -> UndoStep:
        """Take a profile out; raises ProfileUnknownError, LibraryReadOnlyError, DiskFullError."""
        from db.undo import remove_from_library

        wanted = _storable(profile_id)
        return self._store.use(lambda: remove_from_library(self._store.plain, wanted))

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
        from db.storage.health import library_health

        return library_health(self._store)

    def _stored_editions(self, profile_id: str) -> tuple[StoredEdition, ...]:
        from db.storage.editions import known_editions

        return self._store.ask(lambda ask: known_editions(ask, _storable(profile_id)))


def _search_index() -> Fts5Index:
    from db.search.fts5 import Fts5Index

    return Fts5Index()


def _storable(word: str) -> str:
    """A word as the library could hold it: a command line may bring bytes that are no text."""
    return word.encode("utf-8", "replace").decode("utf-8")
