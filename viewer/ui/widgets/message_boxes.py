"""Message boxes whose text is plain, whatever it holds: a sentence, or a question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer.i18n.language import Language


def show_message(parent: QWidget, icon: QMessageBox.Icon, sentence: str) -> None:
    """Say a sentence and wait until it is closed; its text can be selected and copied."""
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setText(sentence)
    box.exec()


def is_confirmed(parent: QWidget, language: Language, sentence: str, verb: str) -> bool:
    """Ask, and wait for the answer; the text is plain, whatever it holds."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    do = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(language.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(do)
    box.setEscapeButton(leave)
    box.exec()
    return box.clickedButton() is do
