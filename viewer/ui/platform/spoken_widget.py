"""A widget as assistive tools see it: of the role that it says itself."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

from viewer.ui.platform.accessible_roles import SILENT

ROLES = {
    "group": QAccessible.Role.Grouping,
    "heading": QAccessible.Role.Heading,
    "item": QAccessible.Role.ListItem,
    "list": QAccessible.Role.List,
    "notice": QAccessible.Role.Notification,
    "picture": QAccessible.Role.Graphic,
}


class SpokenWidget(QAccessibleWidget):
    """Asks the widget each time: what it is may be known only when it is put together."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Client, "")

    def role(self) -> QAccessible.Role:
        widget, spoken_as = self.widget(), self._spoken_as
        if spoken_as == "list" and not any(map(is_item, widget.children())):
            return QAccessible.Role.Client  # of cards, which are groups
        usual = QAccessible.Role.StaticText if isinstance(widget, QLabel) else super().role()
        return ROLES.get(spoken_as, usual)

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._spoken_as == SILENT:
            state.invisible = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if self._spoken_as == SILENT:
            return ""
        widget = self.widget()
        if kind == QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.accessibleName() or widget.text()
        return super().text(kind)

    @property
    def _spoken_as(self) -> str:
        return getattr(self.widget(), "spoken_as", "")


def is_item(thing: QObject) -> bool:
    return getattr(thing, "spoken_as", "") == "item"
