"""How a thing that the administrator has locked is shown: as locked, with the reason."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from viewer.i18n.language import Language


def lock_action(action: QAction, language: Language, why: str) -> None:
    """Lock an action for good, whatever else would allow it later."""
    action.setIconText(action.iconText())  # a toolbar has no room for more than the name
    action.setText(language.tr("{name} (locked)", name=action.text()))
    action.setToolTip(why)
    action.setStatusTip(why)
    action.setEnabled(False)
    action.enabledChanged.connect(lambda: action.setEnabled(False))


def lock_control(control: QWidget, why: str) -> None:
    """Lock a control; "" locks nothing. Screen readers say why."""
    if why:
        control.setEnabled(False)
        control.setToolTip(why)
        control.setAccessibleDescription(why)
