"""What the menu of a row offers for the reader's own notes and pins."""

from functools import partial

from PySide6.QtWidgets import QMenu

from db.rows import EMERGENCY
from viewer.ui.profile.marked import MarkedContext
from viewer.ui.widgets.labels import escaped


def add_note_actions(menu: QMenu, context: MarkedContext, kind: str, target: str) -> None:
    """Editing each note on a row (its kind and id), writing one, and pinning the office."""
    tr = context.language.tr
    menu.addSeparator()
    for line in context.notes_on(kind, target):
        edit = menu.addAction(escaped(tr("Edit: {note}…", note=line.heading)))
        edit.triggered.connect(partial(context.write_note, kind, target, line.note.id))
    write = menu.addAction(tr("Write a note…"))
    write.triggered.connect(partial(context.write_note, kind, target, ""))
    office = target.partition("/")[0]
    if kind not in ("office", "contact") or office == EMERGENCY:
        return
    is_pinned = context.is_pinned(office)
    pin = menu.addAction(tr("Unpin this office") if is_pinned else tr("Pin this office to the top"))
    pin.triggered.connect(partial(context.pin_office, office))
