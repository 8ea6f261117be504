"""The library as the viewer knows it. Cheap to import: each call loads what it needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from db.errors import Problem
    from db.reading.stored import StoredEditions
    from db.rows import (
        Change,
        Covering,
        EarlierFacts,
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
    from db.storage.world import Countries

EARLIER_EDITIONS_KEPT = 5


def first_view(
    file: Path,
    profile_id: str | None,
    languages: tuple[str, ...],
    order: Callable[[ProfileSummary], Any] = lambda line: line.id,
    most_lines: int = sys.maxsize,
) -> FirstView:
    """What the window shows first: the library's lines by id, and one profile.

    Without a `profile_id` it is that of the line which comes first in `order`, a key to sort by;
    with one, a library of more than `most_lines` is not listed. Changes nothing. Raises
    FileUnreadableError and what says that there is no sound library: Library…Error.
    """
    from db.building.profile import build_profile
    from db.building.summary import build_summaries
    from db.rows import FirstView
    from db.storage.connection import reading
    from db.storage.editions import count_profiles, find_content, stored_summaries

    with reading(file) as ask:
        is_short = profile_id is None or count_profiles(ask) <= most_lines
        lines = build_summaries(stored_summaries(ask), languages) if is_short else None
        wanted = min(lines, key=order).id if profile_id is None and lines else profile_id
        content = find_content(ask, _storable(wanted)) if wanted is not None else None
        return FirstView(lines, build_profile(content, languages) if content else None)


def edition_marks(file: Path, profile_id: str) -> tuple[str, ...]:
    """The SHA-256 of each edition of a profile, newest first; raises as `first_view` does."""
    from db.storage import editions
    from db.storage.connection import reading

    with reading(file) as ask:
        return editions.edition_marks(ask, _storable(profile_id))


class Library:
    """One library. Any thread may use it; between calls no file is open. Where reading shows
    damage it is rebuilt, and read once more. Every method may raise UserErrors about its file:
    LibraryMissingError, LibraryDamagedError (it cannot be rebuilt) and the like."""

    def __init__(self, store: RepairingStore, languages: tuple[str, ...]) -> None:
        self._store, self._languages = store, languages

    @property
    def notices(self) -> tuple[Notice, ...]:  # of what was repaired so far
        return self._store.notices

    @classmethod
    def open(
        cls,
        file: Path,
        resources: Path,
        languages: tuple[str, ...],
        first: Path | None = None,
        on_notice: Callable[[Notice], None] = lambda _: None,
        may_make: bool = True,
    ) -> Library:
        """Open the library; make it from the profiles in `resources` if there is none.

        A new one holds the documents in the folder `first` too. An older one is rebuilt, one with a
        damaged header moved aside and rebuilt: `on_notice` is called then, and when reading shows
        damage, in the thread that reads. Raises LibraryMissingError (a link leads nowhere, or it
        may not make one), LibraryForeignError, LibraryNewerError, LibraryLockedError,
        LibraryUnfinishedError, DiskFullError, FileUnreadableError; where nothing can be written
        also LibraryDamagedError, LibraryOlderError, FileUnwritableError.
        """
        from db.storage.repair import RepairingStore
        from db.storage.sources import Sources
        from db.storage.store import Store

        sources = Sources(resources, first)
        store = RepairingStore(Store(file, _search_index), sources, on_notice, may_make=may_make)
        return cls(store, languages)

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
        this version cannot read.
        """
        return self._read_editions(profile_id).changes(old, new)

    def earlier_facts(self, profile_id: str) -> tuple[EarlierFacts, ...]:
        """The figures of the earlier editions, newest first; raises ProfileUnknownError."""
        return tuple(self._read_editions(profile_id).earlier_facts())

    def search(
        self, query: str, limit: int = 60, is_cancelled: Callable[[], bool] = lambda: False
    ) -> SearchResults:
        """What fits any text that was typed, kind by kind, the best first."""
        from db.search.finding import find

        asked = query, self._languages, limit, is_cancelled, self._store.sources.resources
        return self._store.ask(lambda ask: find(ask, *asked))

    def figures(self, indicator: str) -> tuple[RankedFigure, ...]:
        """The figures of all countries for an indicator, by dimension, the largest first.
        Raises IndicatorUnknownError."""
        from db.storage.figures import ranked_figures as ranked

        return self._store.ask(lambda ask: ranked(ask, _storable(indicator), self._languages))

    def countries(self) -> Countries:
        """What is asked of all countries at once."""
        from db.storage.world import Countries

        return Countries(self._store, self._languages)

    def covering(self, country: str) -> tuple[Covering, ...]:
        """The offices responsible for a country (ISO code)."""
        from db.storage.figures import offices_covering

        wanted = _storable(country)
        return self._store.ask(lambda ask: offices_covering(ask, wanted, self._languages))

    def remove(self, profile_id: str) -> UndoStep:
        """Take a profile out; raises ProfileUnknownError, LibraryReadOnlyError, DiskFullError."""
        from db.undo import remove_from_library

        wanted = _storable(profile_id)
        return self._store.use(lambda: remove_from_library(self._store.plain, wanted))

    def undo(self, step: UndoStep) -> UndoStep:
        """Put back what was removed, replaced or added, all or nothing; returns what undoes it.
        Raises LibraryReadOnlyError, LibraryLockedError, DiskFullError."""
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
        """Import files, and all documents in folders: each as a whole or not at all. An edition
        older than the stored one is kept out unless `accept_older`; of those that are replaced the
        last `keep` stay in a profile's history. `on_outcome` gets, when one is on the disk: done,
        total, outcome, problems. Raises LibraryReadOnlyError, LibraryLockedError, DiskFullError.
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

    def _read_editions(self, profile_id: str) -> StoredEditions:
        from db.reading.stored import StoredEditions

        stored = self._stored_editions(profile_id)
        return StoredEditions(self._store.sources, profile_id, stored, self._languages)


def _search_index() -> Fts5Index:
    from db.search.fts5 import Fts5Index

    return Fts5Index()


def _storable(word: str) -> str:
    """A word as the library could hold it: a command line may bring bytes that are no text."""
    return word.encode("utf-8", "replace").decode("utf-8")
