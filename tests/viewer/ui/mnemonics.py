"""The letters that Alt reaches menus and buttons by."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QMenuBar,
    QMessageBox,
    QWidget,
)

LETTER = re.compile("&(.)")


def letter(text: str) -> str:
    """The letter of a text that Alt reaches it by; "" for none."""
    found = LETTER.search(text.replace("&&", ""))
    return found[1].casefold() if found else ""


def used_twice(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of texts of the same letter."""
    seen: dict[str, str] = {}
    pairs = []
    for text in texts:
        if key := letter(text):
            if key in seen:
                pairs.append((seen[key], text))
            seen[key] = text
    return pairs


def entries(menu: QMenu | QMenuBar) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def texts_of(dialog: QWidget) -> list[str]:
    """What a dialog has that a letter can reach."""
    buttons = [each.text() for each in dialog.findChildren(QAbstractButton) if not each.isHidden()]
    labels = [each.text() for each in dialog.findChildren(QLabel) if each.buddy() is not None]
    return buttons + [text for text in labels if "\n" not in text]


class Dialogs:
    """Looks at each dialog that comes, modal or not, and closes it."""

    def __init__(self) -> None:
        self.seen: dict[str, list[str]] = {}
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def _look(self) -> None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                name = each.text() if isinstance(each, QMessageBox) else type(each).__name__
                self.seen[name] = texts_of(each)
                each.reject()

    def are_more(self, before: int) -> bool:
        """Whether another one came than so many."""
        return len(self.seen) > before

    def stop(self) -> None:
        self._timer.stop()
