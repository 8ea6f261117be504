"""The field that finds anything in the library; its arrow keys walk through what was found."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton

from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.widgets.asking_field import add_clear_button
from viewer.ui.widgets.icons import icon

STEPS = {
    Qt.Key.Key_Down: (1, False),
    Qt.Key.Key_Up: (-1, False),
    Qt.Key.Key_PageDown: (1, True),
    Qt.Key.Key_PageUp: (-1, True),
}


class SearchField(QLineEdit):
    """`moved` gives the direction and whether by a page; `left` says that Escape was pressed."""

    moved = Signal(int, bool)
    left = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        tr = language.tr
        key = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.setPlaceholderText(tr("Name, number, figure or action ({key})", key=key))
        self.setAccessibleName(tr("Search the library"))
        self.setAccessibleDescription(
            tr(
                "Results while you type. Arrow keys choose one, Enter opens it, Ctrl+C copies it, "
                "Escape goes back."
            )
        )
        add_clear_button(self, language)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.follow_font()

    def follow_font(self) -> None:
        """The sign is as large as the letters; the toolbar gives the field its width."""
        self._glass.setIcon(icon("find", self))
        self._decoration = self.findChildren(QToolButton)[-1]  # what Qt puts the sign on
        self._decoration.spoken_as = SILENT  # type: ignore[attr-defined]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._glass.setIcon(icon("find", self))

    def event(self, event: QEvent) -> bool:
        """With no text selected, Copy is not for the field but for what was found; with nothing
        typed, Undo is for the library."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._leaves(event):
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether a key is of no use to the field itself."""
        key = QKeySequence.StandardKey
        if event.matches(key.Copy):
            return not self.hasSelectedText()
        return not self.text() and (event.matches(key.Undo) or event.matches(key.Redo))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(*STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() == "/" and not self.text():
            self.selectAll()  # the key that leads here was pressed once too often
        else:
            super().keyPressEvent(event)
