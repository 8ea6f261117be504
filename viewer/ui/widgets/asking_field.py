"""A field that says what is to be typed in it, and can be emptied by a click."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import NOTHING_MORE


def asking_field(asked: str, language: Language) -> QLineEdit:
    """A field that asks for this, to be seen while it is empty and to be heard."""
    field = QLineEdit()
    ask_in(field, asked, language)
    return field


def ask_in(field: QLineEdit, asked: str, language: Language) -> None:
    """Let a field ask for this."""
    field.setPlaceholderText(asked)
    field.setAccessibleName(asked)
    field.setAccessibleDescription(NOTHING_MORE)
    add_clear_button(field, language)


def add_clear_button(field: QLineEdit, language: Language) -> None:
    """Let a field be emptied by a click on a button, which Qt leaves without a name."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(language.tr("Clear"))
