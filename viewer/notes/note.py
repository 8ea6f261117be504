"""A note, and all that the reader has written and pinned."""

from collections.abc import Iterable
from typing import NamedTuple

LONGEST_NOTE = 10_000  # characters
MOST_NOTES = 20_000


class Note(NamedTuple):
    """What the reader wrote on a row of a profile.

    `kind` and `target` name the row as `db.rows.Change` does ("contact", "main/fax"); a note on
    the profile itself has the kind "profile" and the target "". `title` and `name` are what profile
    and row were called, and `was` is what stood there, so that a note can be read without them.
    `was` is "" where there is nothing that could change; where it is words, `was_in` is the
    language that the reader had them in. The times are in UTC: "2026-05-03T12:00:00+00:00".
    """

    id: str
    profile: str
    kind: str
    target: str
    text: str
    written: str
    changed: str
    title: str = ""
    name: str = ""
    was: str = ""
    was_in: str = ""

    @property
    def row(self) -> tuple[str, str, str]:
        """Where it stands: profile, kind and target."""
        return self.profile, self.kind, self.target


class Kept(NamedTuple):
    """Everything of the reader's own. A pin is the id of a profile, or "profile/office"."""

    notes: tuple[Note, ...] = ()
    pins: tuple[str, ...] = ()

    def of_profile(self, profile_id: str) -> tuple[Note, ...]:
        """The notes on a profile and its rows, the oldest first."""
        return tuple(note for note in self.notes if note.profile == profile_id)

    def pinned_profiles(self) -> frozenset[str]:
        """The ids of the profiles that are pinned."""
        return frozenset(pin for pin in self.pins if "/" not in pin)

    def pinned_offices(self, profile_id: str) -> frozenset[str]:
        """The ids of the pinned offices of a profile."""
        owners = (pin.partition("/") for pin in self.pins)
        return frozenset(office for owner, _, office in owners if office and owner == profile_id)


class Edit(NamedTuple):
    """One change of what is kept: notes and pins that go, and those that come.

    It touches nothing else, so that what another window writes meanwhile stays.
    """

    gone: tuple[Note, ...] = ()
    new: tuple[Note, ...] = ()
    unpinned: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()

    def reversed(self) -> "Edit":
        """What takes it back."""
        return Edit(gone=self.new, new=self.gone, unpinned=self.pinned, pinned=self.unpinned)

    def fitted(self, kept: Kept) -> "Edit":
        """What of it can be done: a note that another window rewrote since stays, and what was to
        come in its place comes beside it."""
        from uuid import uuid4  # of no use to a start

        present = {note.id: note for note in kept.notes}
        gone = tuple(note for note in self.gone if present.get(note.id) == note)
        taken = present.keys() - {note.id for note in gone}
        known = set(kept.notes)
        new = (
            note._replace(id=uuid4().hex) if note.id in taken else note
            for note in self.new
            if note not in known
        )
        unpinned = tuple(pin for pin in self.unpinned if pin in kept.pins)
        pinned = tuple(pin for pin in self.pinned if pin not in kept.pins)
        return Edit(gone, tuple(new), unpinned, pinned)

    def applied(self, kept: Kept) -> Kept:
        """Everything with this change, which fits it."""
        gone = set(self.gone)
        notes = [note for note in kept.notes if note not in gone]
        pins = [pin for pin in kept.pins if pin not in self.unpinned]
        return Kept(in_order([*notes, *self.new]), (*pins, *self.pinned))


def in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes as the file has them: by row, and of one row the oldest first."""
    return tuple(sorted(notes, key=lambda note: (note.row, note.written, note.id)))
