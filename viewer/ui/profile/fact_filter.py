"""The field over the facts that leaves those with the words typed in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from viewer.i18n.language import Language
from viewer.ui.widgets.asking_field import ask_in

MOST_WIDTH = 360


class FactFilter(QLineEdit):
    """Escape empties it and emits `left`; the key down emits `left` alone."""

    left = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        ask_in(self, language.tr("Filter the facts"), language)
        self.setMaximumWidth(MOST_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() != Qt.Key.Key_Down:
            super().keyPressEvent(event)
            return
        self.left.emit()
