"""What a tab is given of the reader's own: notes at their rows, and the offices that are pinned."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from db.rows import Office, Profile
from viewer.i18n.language import Language
from viewer.ui.widgets.layouts import Card

if TYPE_CHECKING:
    from viewer.notes.marks import Marks
    from viewer.notes.words import NoteLine


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedContext:
    """`language` is that of the window; `marks` are the reader's notes and pins of this profile,
    None where there are none.

    `write_note` opens the note with an id, or a new one ("") on a row by its kind and id;
    `pin_office` pins an office by its id, or takes the pin away.
    """

    language: Language = field(kw_only=False)
    marks: "Marks | None" = None
    write_note: Callable[[str, str, str], None] = lambda _kind, _target, _note: None
    pin_office: Callable[[str], None] = lambda _office: None

    def notes_on(self, kind: str, target: str) -> "tuple[NoteLine, ...]":
        """The reader's notes on a row, by its kind and id."""
        return self.marks.notes.get((kind, target), ()) if self.marks else ()

    def add_notes(self, add: Callable[[QWidget], object], kind: str, target: str) -> None:
        """Put the reader's notes on a row where `add` puts widgets."""
        for line in self.notes_on(kind, target):
            from viewer.ui.profile.note_card import NoteCard

            add(NoteCard(line, self.language, self.write_note))

    def mark_office(self, card: Card, office: Office) -> None:
        """Put the reader's marks of an office on its card: a pin for voices, and the notes."""
        if self.is_pinned(office.id):
            said = self.language.tr("{name}, pinned", name=office.name.value)
            card.setAccessibleName(said)
        self.add_notes(card.add, "office", office.id)

    def is_pinned(self, office_id: str) -> bool:
        """Whether the reader pinned the office to the top."""
        return self.marks is not None and office_id in self.marks.pinned

    def offices(self, profile: Profile) -> tuple[Office, ...]:
        """The offices of a profile, the pinned ones first."""
        return self.marks.offices(profile.offices) if self.marks else profile.offices

    def office_title(self, office: Office) -> str:
        """The name of an office, with a mark where it is pinned."""
        name = office.name.value
        return f"★ {name}" if self.is_pinned(office.id) else name

    def add_note_actions(self, menu: QMenu, kind: str, target: str) -> None:
        """Let the menu of a row write notes, edit them, and pin the office."""
        from viewer.ui.profile.note_menu import add_note_actions

        add_note_actions(menu, self, kind, target)
