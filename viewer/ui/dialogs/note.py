"""Writes a note on a row, or changes it; nothing that was typed is thrown away unasked."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from viewer.i18n.language import Language
from viewer.notes.note import LONGEST_NOTE
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.message_boxes import is_confirmed


class Draft(NamedTuple):
    """What a note stands on, and what it says so far: "" for a new one.

    `heading` has its date, `became` what became of the row since.
    """

    name: str
    value: str
    heading: str
    became: str = ""
    text: str = ""

    @property
    def is_new(self) -> bool:
        """Whether nothing was written yet."""
        return not self.text


class NoteDialog(FittingDialog):
    """`saved` gives the text, `removed` takes the note away; who hears it closes the dialog."""

    saved = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget, draft: Draft, language: Language) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        tr = language.tr
        self.setWindowTitle(tr("Write a note") if draft.is_new else tr("Edit the note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 520, 320)
        self.text = self._text_box()
        self.too_long = PlainLabel("", "refused")
        self.save_button = QPushButton(tr("&Save note"))
        self.remove_button = QPushButton(tr("&Remove note"))
        self._arrange()
        self.text.textChanged.connect(self._allow)
        self.text.finished.connect(self.save)
        self._allow()
        self.text.setFocus()

    def _text_box(self) -> "NoteText":
        tr, box = self._language.tr, NoteText(self._draft.text)
        box.setAccessibleName(tr("The note"))
        box.setPlaceholderText(tr("What you know of it: a new number, whom you asked, and when"))
        box.setTabChangesFocus(True)
        if self._language.is_right_to_left:  # Qt would begin its lines at the left nevertheless
            option = box.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            box.document().setDefaultTextOption(option)
        box.moveCursor(box.textCursor().MoveOperation.End)
        return box

    def _arrange(self) -> None:
        draft, layout = self._draft, self.body
        layout.addWidget(PlainLabel(draft.name, "strong"))
        for text, voice in ((draft.value, "body"), (draft.heading, "quiet"), (draft.became, "old")):
            if text:
                layout.addWidget(PlainLabel(text, voice))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.too_long)
        private = self._language.tr("Kept on this computer for you alone, outside the library.")
        layout.addWidget(PlainLabel(private, "quiet"))
        self._add_buttons()

    def _add_buttons(self) -> None:
        cancel = QPushButton(self._language.tr("Cancel"))
        self.remove_button.setVisible(not self._draft.is_new)
        self.save_button.setDefault(True)
        self.remove_button.setAutoDefault(False)
        self.save_button.setToolTip(self._language.tr("Ctrl+Enter"))
        steps = {
            self.remove_button: self.removed.emit,
            cancel: self.reject,
            self.save_button: self.save,
        }
        for button, step in steps.items():
            button.clicked.connect(lambda _=False, step=step: step())
        self.add_foot(self.remove_button, trailing=(cancel, self.save_button))

    def _allow(self) -> None:
        text = self.text.toPlainText().strip()
        more = len(text) - LONGEST_NOTE
        self.too_long.setVisible(more > 0)
        if more > 0:
            self.too_long.setText(
                self._language.tr_n(
                    "The note is {count} character too long.",
                    "The note is {count} characters too long.",
                    more,
                )
            )
        self.save_button.setEnabled(bool(text) and more <= 0 and self._is_changed())

    def _is_changed(self) -> bool:
        return self.text.toPlainText().strip() != self._draft.text.strip()

    def save(self) -> None:
        """Give the text to whoever keeps it, if there is something to keep."""
        if self.save_button.isEnabled():
            self.saved.emit(self.text.toPlainText())

    def reject(self) -> None:
        """Close, after asking where that would throw away what was typed; not while it is kept."""
        if not self.isEnabled():
            return
        tr = self._language.tr
        is_empty = not self.text.toPlainText().strip()
        question = tr("Throw away what you wrote?")
        if (
            not self._is_changed()
            or (is_empty and self._draft.is_new)
            or is_confirmed(self, self._language, question, tr("Throw away"))
        ):
            super().reject()


class NoteText(QPlainTextEdit):
    """Where a note is typed; Ctrl+Enter says that it is `finished`."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
