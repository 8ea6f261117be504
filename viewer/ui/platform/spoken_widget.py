"""A widget as assistive tools see it: of the role that it says itself, and in its language."""

from typing import Any
from weakref import ref

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import VoidPtr

from viewer.ui.platform.accessible_roles import SILENT

ROLES = {
    "group": QAccessible.Role.Grouping,
    "heading": QAccessible.Role.Heading,
    "item": QAccessible.Role.ListItem,
    "list": QAccessible.Role.List,
    "notice": QAccessible.Role.Notification,
    "picture": QAccessible.Role.Graphic,
}


NOTHING = VoidPtr(0)


class SpokenWidget(QAccessibleWidget):
    """Asks the widget each time: what it is may be known only when it is put together."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Client, "")

        self._attributes = _Attributes(self)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Where Qt asks for what a widget can say of itself beyond its name."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._attributes
        # Nothing has to be said as a pointer to it: PySide makes something of None.
        return super().interface_cast(kind) or NOTHING

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


class _Attributes(QAccessibleAttributesInterface):
    """The language that a voice should read a widget in."""

    def __init__(self, spoken: SpokenWidget) -> None:
        super().__init__()
        self._spoken = ref(spoken)

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> QLocale | None:
        spoken = self._spoken()
        if spoken is None or key != QAccessible.Attribute.Locale:
            return None
        tag = _language_of(spoken.widget(), spoken.text(QAccessible.Text.Name))
        return QLocale(tag) if tag else spoken.widget().locale()


def _language_of(widget: QWidget | None, said: str) -> str:
    """What the window around knows of the language of a text; "" where none around knows one."""
    while said and widget is not None:
        widget = widget.window()
        if hasattr(widget, "language_of"):
            return str(widget.language_of(said))
        widget = widget.parentWidget()
    return ""


def is_item(thing: QObject) -> bool:
    return getattr(thing, "spoken_as", "") == "item"
