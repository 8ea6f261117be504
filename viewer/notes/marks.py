"""What the reader has marked of one profile: notes by row, and the offices that are pinned."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from db.rows import Office, Profile
from viewer.i18n.language import Language
from viewer.notes.note import Kept
from viewer.notes.rows import rows_of
from viewer.notes.words import NoteLine, note_line


class Marks(NamedTuple):
    """`notes` stand by the kind and id of their row ("contact", "main/fax"), those whose row is
    gone by the profile's ("profile", "")."""

    notes: Mapping[tuple[str, str], tuple[NoteLine, ...]]
    pinned: frozenset[str]

    def offices(self, offices: Iterable[Office]) -> tuple[Office, ...]:
        """Offices in their order, those that are pinned first."""
        return tuple(sorted(offices, key=lambda office: office.id not in self.pinned))


def marks_of(profile: Profile, kept: Kept, language: Language) -> Marks:
    """The marks of a profile."""
    notes = kept.of_profile(profile.summary.id)
    pinned = kept.pinned_offices(profile.summary.id)
    if not notes:
        return Marks({}, pinned)
    rows = rows_of(profile, language)
    lines: dict[tuple[str, str], list[NoteLine]] = {}
    for note in notes:
        row = rows.get((note.kind, note.target))
        place = (note.kind, note.target) if row else ("profile", "")
        lines.setdefault(place, []).append(note_line(note, row, language))
    return Marks({place: tuple(each) for place, each in lines.items()}, pinned)
