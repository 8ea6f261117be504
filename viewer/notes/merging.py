"""Notes from elsewhere, put beside those that are there; of two forms of one, the newer stays."""

from collections import Counter
from datetime import datetime
from typing import NamedTuple
from uuid import NAMESPACE_OID, uuid5

from viewer.notes.note import Edit, Kept, Note


class Merged(NamedTuple):
    """What an import would change, and how many of its notes are new, newer, or known already.

    Of notes `kept_both`, nobody can tell which form is the newer one: both stand there then.
    """

    edit: Edit
    new: int = 0
    newer: int = 0
    kept_both: int = 0
    known: int = 0
    pins: int = 0


def merged(kept: Kept, incoming: Kept) -> Merged:
    """What it takes to have `incoming` beside what is kept; nothing that is kept is lost."""
    present = {note.id: note for note in kept.notes}
    contents = {_content(note) for note in kept.notes}
    counted = Counter[str]()
    gone: list[Note] = []
    new: list[Note] = []
    for note in incoming.notes:
        how = "known" if _content(note) in contents else _compared(note, present.get(note.id))
        if how == "newer":
            gone.append(present[note.id])
        if how != "known":
            new.append(_twin(note) if how == "kept_both" else note)
            contents.add(_content(note))
        counted[how] += 1
    pins = tuple(pin for pin in incoming.pins if pin not in kept.pins)
    return Merged(Edit(tuple(gone), tuple(new), pinned=pins), **counted, pins=len(pins))


def _compared(note: Note, ours: Note | None) -> str:
    """What a note from elsewhere is beside ours of its id."""
    if ours is None:
        return "new"
    if _moment(note) == _moment(ours):
        return "kept_both"
    return "newer" if _moment(note) > _moment(ours) else "known"


def _twin(note: Note) -> Note:
    """The note under an id of its own, the same at each import: it shall not come twice."""
    return note._replace(id=uuid5(NAMESPACE_OID, f"{note.id} {note.text}").hex)


def _content(note: Note) -> tuple[str, ...]:
    """What must be the same in two notes that say the same."""
    return *note.row, note.text


def _moment(note: Note) -> datetime:
    return datetime.fromisoformat(note.changed)
