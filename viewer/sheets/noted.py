"""A sheet with the reader's own notes on it: at the source's notes, or where the sheet has room."""

from collections.abc import Sequence
from dataclasses import replace

from db.rows import Profile
from viewer.i18n.language import Language
from viewer.notes.in_profiles import notes_by_row, with_notes
from viewer.notes.note import Kept
from viewer.sheets.options import SheetOptions


def noted(
    profiles: Sequence[Profile], options: SheetOptions, kept: Kept, language: Language
) -> tuple[list[Profile], SheetOptions]:
    """Return the profiles and the options that make a sheet with these notes."""
    own = notes_by_row(profiles, kept, language)
    return (
        [with_notes(profile, kept, language) for profile in profiles],
        replace(options, own_notes=own),
    )
