"""Message boxes whose text is plain, whatever it holds: a sentence, a refusal or a question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from db.errors import DocumentRefusedError, UserError
from viewer.i18n.language import Language
from viewer.messages import problem_sentence, refusal_sentence
from viewer.ui.widgets.help_asked import ask_help, help_giver


def show_message(
    parent: QWidget, language: Language, icon: QMessageBox.Icon, sentence: str
) -> None:
    """Say a sentence and wait until it is closed; its text can be selected and copied."""
    box = _box(parent, language, icon, sentence)
    box.exec()
    box.deleteLater()


def show_refusal(parent: QWidget, language: Language, error: UserError) -> None:
    """Say what was refused; its Help leads to the page of the help that says what to do.

    Of a document that has faults, the first is said with it.
    """
    sentence, code = refusal_sentence(language, error), error.code
    if isinstance(error, DocumentRefusedError) and error.problems:
        code = error.problems[0].code
        sentence += "\n" + problem_sentence(language, error.problems[0])
    box = _box(parent, language, QMessageBox.Icon.Warning, sentence)
    if help_giver(parent) is not None:
        more = box.addButton(language.tr("Help"), QMessageBox.ButtonRole.HelpRole)
        more.clicked.connect(lambda: ask_help(parent, code))
    box.exec()
    box.deleteLater()


def _box(parent: QWidget, language: Language, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setText(sentence)
    box.addButton(language.tr("Close"), QMessageBox.ButtonRole.RejectRole)
    return box


def is_confirmed(parent: QWidget, language: Language, sentence: str, verb: str) -> bool:
    """Ask before something is lost, and wait for the answer; Enter alone loses nothing.

    The text is plain, whatever it holds.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(verb.replace("&", ""))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    do = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(language.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is do
