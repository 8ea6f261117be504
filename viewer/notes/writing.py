"""Notes as the reader writes them, with what stands in their rows at that moment."""

from datetime import UTC, datetime
from uuid import uuid4

from db.rows import Profile
from viewer.i18n.language import Language
from viewer.notes.file_format import writable
from viewer.notes.note import Note
from viewer.notes.rows import Row, rows_of


def row_at(profile: Profile, kind: str, target: str, language: Language) -> Row | None:
    """The row of this kind and id; None where there is none."""
    return rows_of(profile, language).get((kind, target))


def new_note(
    profile: Profile, kind: str, target: str, text: str, language: Language, now: datetime
) -> Note:
    """A note on a row as it is now. Raises KeyError where there is no such row."""
    time = _time(now)
    note = Note(uuid4().hex, profile.summary.id, kind, target, writable(text), time, time)
    return _on_row(note, rows_of(profile, language)[kind, target], profile, language)


def rewritten(
    note: Note, text: str, profile: Profile | None, language: Language, now: datetime
) -> Note:
    """The note with another text; it takes its row as it is now, if that is still there."""
    changed = note._replace(text=writable(text), changed=_time(now))
    row = row_at(profile, note.kind, note.target, language) if profile else None
    return _on_row(changed, row, profile, language) if profile and row else changed


def _on_row(note: Note, row: Row, profile: Profile, language: Language) -> Note:
    return note._replace(
        title=profile.summary.title.value,
        name=row.name,
        was=row.value,
        was_in=language.tag if row.is_worded else "",
    )


def _time(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="milliseconds")
