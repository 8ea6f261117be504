"""All notes of the reader, also those whose row or profile is gone; found while one types."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from viewer.i18n.language import Language
from viewer.notes.finding import matching
from viewer.notes.note import Note
from viewer.notes.rows import State
from viewer.notes.words import NoteLine
from viewer.ui.platform.announcements import PausedVoice
from viewer.ui.platform.clipboard import copy_by_key, put_text
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets import measures
from viewer.ui.widgets.asking_field import asking_field
from viewer.ui.widgets.chosen_row import copied_around
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card, Page
from viewer.ui.widgets.locks import lock_control
from viewer.ui.widgets.long_list import LongList


class NotesDialog(FittingDialog):
    """Not modal. What is asked of a note, or of all of them, goes out as a signal."""

    shown = Signal(object)  # the Note whose row is to be shown
    edited = Signal(object)
    removed = Signal(object)
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, parent: QWidget, language: Language, locks: tuple[str, str]) -> None:
        """`locks` say why notes cannot be exported or imported here; "" where they can."""
        super().__init__(parent)
        self._language = language
        self._lines: Sequence[NoteLine] = ()
        tr = language.tr
        self.setWindowTitle(tr("Notes"))
        resize_within_screen(self, 640, 560)
        self.filter = asking_field(tr("Find in the notes"), language)
        self.filter.textChanged.connect(self._fill)
        self.count = PlainLabel("", "quiet")
        self._voice = PausedVoice(self)
        self._pages = QStackedWidget()
        copy_by_key(self._pages, self._copy)
        self._arrange(locks)

    def _arrange(self, locks: tuple[str, str]) -> None:
        tr, layout = self._language.tr, self.body
        layout.addWidget(self.filter)
        layout.addWidget(self.count)
        layout.addWidget(self._pages, 1)
        self.export_button = QPushButton(tr("&Export notes…"))
        self.import_button = QPushButton(tr("&Import notes…"))
        close = QPushButton(tr("&Close"))
        steps = {
            self.export_button: self.export_requested.emit,
            self.import_button: self.import_requested.emit,
            close: self.reject,
        }
        for button, step in steps.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: step())
        lock_control(self.export_button, locks[0])
        lock_control(self.import_button, locks[1])
        self.add_foot(self.export_button, self.import_button, trailing=(close,))

    def _copy(self) -> None:
        """Put the note that has the focus on the clipboard."""
        if text := copied_around(self.focusWidget()):
            self.count.setText(put_text(text, self._language))

    def show_notes(self, lines: Sequence[NoteLine]) -> None:
        """List these notes; those whose rows changed or are gone come first."""
        order = (State.GONE, State.CHANGED, State.SAME)
        self._lines = sorted(lines, key=lambda line: order.index(line.state))
        self._fill()

    def _fill(self) -> None:
        tr, tr_n = self._language.tr, self._language.tr_n
        found = matching(self._lines, self.filter.text())
        page = Page(tr("Notes"), parent=self._pages)
        at = self._pages.currentWidget()
        self._pages.setCurrentIndex(self._pages.addWidget(page))
        if at is not None:
            self._pages.removeWidget(at)
            at.deleteLater()
        page.add_list(LongList(found, self._card, measures.SNUG))
        page.finish()
        self.filter.setVisible(bool(self._lines))
        if not self._lines:
            how = tr("You have no notes yet. Click a row with the right button, or press Ctrl+N.")
        else:
            how = tr_n("{count} note", "{count} notes", len(found))
        self.count.setText(how)
        self._voice.say(how)

    def _card(self, line: NoteLine, parent: QWidget) -> QWidget:
        note, tr = line.note, self._language.tr
        title = note.title or note.profile
        is_named = note.kind != "profile" and bool(note.name)
        card = Card(f"{title} · {note.name}" if is_named else title, parent)
        card.copied_text = line.text
        card.add_text(line.heading, "quiet")
        if line.became:
            card.add_text(line.became, "old")
        card.add_text(line.text)
        steps: dict[str, Callable[[Note], None]] = {}
        if line.state is not State.GONE:
            steps[tr("Show the row")] = self.shown.emit
        steps |= {tr("Edit…"): self.edited.emit, tr("Remove note"): self.removed.emit}
        card.lines.addLayout(flow_of(*(_link(words, step, line) for words, step in steps.items())))
        return card


def _link(words: str, step: Callable[[Note], None], line: NoteLine) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", "link")
    button.setAutoDefault(False)
    button.setAccessibleName(f"{words}: {line.note.name} {line.heading}")
    button.clicked.connect(partial(step, line.note))
    return button
