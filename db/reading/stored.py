"""Editions of a profile, built from the documents that the library keeps of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from db.building.profile import build_profile
from db.errors import DocumentRefusedError, EditionUnknownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.rows import Change, EarlierFacts, Profile, StoredEdition
    from db.storage.sources import Sources


class StoredEditions:
    """The editions of one profile, the present one first; each is read when it is asked for."""

    def __init__(
        self,
        sources: Sources,
        profile_id: str,
        stored: Sequence[StoredEdition],
        languages: tuple[str, ...],
    ) -> None:
        self._sources, self._profile_id = sources, profile_id
        self._stored, self._languages = stored, languages

    def changes(self, old: int, new: int) -> tuple[Change, ...]:
        """What edition number `new` changed of number `old`.

        Raises EditionUnknownError; DocumentRefusedError for one that this version cannot read.
        """
        from db.changes import changes_between

        for number in (old, new):
            if not 0 <= number < len(self._stored):
                raise EditionUnknownError(profile=self._profile_id, number=str(number))
        return changes_between(*map(self._profile, (self._stored[old], self._stored[new])))

    def earlier_facts(self) -> Iterator[EarlierFacts]:
        """Yield the figures of all but the present edition; what cannot be read is left out."""
        from db.rows import EarlierFacts

        for stored in self._stored[1:]:
            with suppress(DocumentRefusedError):
                profile = self._profile(stored)
                yield EarlierFacts(profile.summary.edition, profile.facts)

    def _profile(self, stored: StoredEdition) -> Profile:
        document = self._sources.reader.read_stored(stored.source, stored.file)
        return build_profile(document.content, self._languages)
