"""Notes of many profiles beside what stands in their rows now; also of those that are gone."""

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from db.errors import ProfileUnknownError
from db.library import Library
from db.rows import Profile
from viewer.i18n.language import Language
from viewer.notes.note import Note
from viewer.notes.rows import rows_of
from viewer.notes.words import NoteLine, note_line


def overview(notes: Iterable[Note], library: Library, language: Language) -> tuple[NoteLine, ...]:
    """Each note with what became of its row; each profile is read once.

    Raises what says that there is no sound library.
    """
    lines: list[NoteLine] = []
    for _, group in groupby(notes, key=attrgetter("profile")):
        of_profile = tuple(group)
        profile = profile_of(of_profile[0], library)
        rows = rows_of(profile, language) if profile else {}
        lines += [
            note_line(note, rows.get((note.kind, note.target)), language) for note in of_profile
        ]
    return tuple(lines)


def profile_of(note: Note, library: Library) -> Profile | None:
    """The profile that a note stands on; None where it is gone. Raises as `overview` does."""
    try:
        return library.profile(note.profile)
    except ProfileUnknownError:
        return None
