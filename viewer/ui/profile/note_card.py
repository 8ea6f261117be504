"""A note of the reader's at the row that it stands on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import Phrase, PlainLabel

if TYPE_CHECKING:
    from viewer.notes.words import NoteLine


class NoteCard(QFrame):
    """Its date, what became of the row, the text, and a button to edit it."""

    spoken_as = "group"

    def __init__(
        self, line: "NoteLine", language: Language, write: Callable[[str, str, str], None]
    ) -> None:
        super().__init__()
        note = line.note
        self.setObjectName("note")
        edit = QPushButton(language.tr("Edit…"))
        edit.setProperty("look", "link")
        edit.setAccessibleName(language.tr("Edit: {note}…", note=line.heading))
        edit.clicked.connect(lambda: write(note.kind, note.target, note.id))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(measures.SNUG, measures.LABEL, measures.SNUG, measures.LABEL)
        rows.setSpacing(measures.HAIR)
        labels = [Phrase(line.heading, "section"), PlainLabel(line.text)]
        if line.became:
            labels.append(PlainLabel(line.became, "old"))
        rows.addLayout(flow_of(labels[0], edit))
        for label in labels[1:]:
            rows.addWidget(label)
        for label in labels:
            label.spoken_as = SILENT  # the card says all of it
        spoken = ". ".join(filter(None, (line.heading, line.text, line.became)))
        self.setAccessibleName(spoken)
