"""Keys that Qt takes by what they write, where a keyboard writes something else with them.

Qt compares a shortcut with what a key writes. So Ctrl+1 is pressed in vain on AZERTY, which writes
digits with Shift, and so is every letter where the only layout is one of other letters, such as
Arabic; and a button outside a dialog answers the space bar alone.
"""

import sys

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPushButton, QToolButton, QWidget

# By the codes of a PC keyboard: what is printed on these keys where letters are Latin.
PLACES = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM,."}
PRINTED = {first + at: key for first, keys in PLACES.items() for at, key in enumerate(keys)}
OFFSET = 0 if sys.platform == "win32" else 8  # X11 and Wayland count from there
LAST_LATIN = 0x24F
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FIRST_NAMED = 0x1000000  # from there on a key is named and writes nothing: Escape, Tab
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_MODIFIER, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class Keyboards(QObject):
    """Stands before every window of the program that has the focus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app: QGuiApplication = QGuiApplication.instance()  # type: ignore[assignment]
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more only moves it to the front

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        focus = QApplication.focusWidget()
        if not isinstance(event, QKeyEvent) or focus is None or QApplication.activePopupWidget():
            return False  # an open menu has its own keys
        if _presses(event, focus):
            _send(focus, event.type(), Qt.Key.Key_Space, NO_MODIFIER, " ")
            return True
        meant = meant_key(event) if event.type() == QEvent.Type.KeyPress else None
        return meant is not None and _pressed(focus, meant, event.modifiers())


def meant_key(event: QKeyEvent) -> Qt.Key | None:
    """The key that is meant with Ctrl, by its place on the keyboard; None where it says it itself.

    Digits are where they are printed; letters, too, where the layout has others than Latin ones.
    """
    modifiers = event.modifiers() & ~KEYPAD
    printed = PRINTED.get(event.nativeScanCode() - OFFSET)
    if printed is None or modifiers not in (CONTROL, CONTROL | SHIFT):
        return None
    if printed.isdigit():
        is_other = modifiers == CONTROL and event.key() != ord(printed)
    else:
        is_other = LAST_LATIN < event.key() < FIRST_NAMED
    return Qt.Key(ord(printed)) if is_other else None


def _presses(event: QKeyEvent, focus: QWidget) -> bool:
    """Whether Enter is to press what has the focus, as the space bar does."""
    if event.key() not in ENTER or event.modifiers() & ~KEYPAD or event.isAutoRepeat():
        return False
    if isinstance(focus, QCheckBox):
        return not isinstance(focus.window(), QDialog)  # there Enter does what the dialog is for
    return isinstance(focus, QPushButton | QToolButton)


def _pressed(focus: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Press another key: the widget is asked first, then the shortcuts, as Qt does it."""
    if not _send(focus, QEvent.Type.ShortcutOverride, key, modifiers):
        wanted = QKeySequence(modifiers.value | key.value)
        if shortcut := _shortcut(focus, wanted):
            shortcut.trigger() if isinstance(shortcut, QAction) else shortcut.activated.emit()
            return True
    return _send(focus, QEvent.Type.KeyPress, key, modifiers)


def _send(
    focus: QWidget, kind: QEvent.Type, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = ""
) -> bool:
    event = QKeyEvent(kind, key, modifiers, text)
    event.setAccepted(kind != QEvent.Type.ShortcutOverride)
    QApplication.sendEvent(focus, event)
    return event.isAccepted()


def _shortcut(focus: QWidget, wanted: QKeySequence) -> QAction | QShortcut | None:
    """What a key does in the window around a widget; None where it does nothing."""
    window = focus.window()
    for action in (*window.actions(), *window.findChildren(QAction)):  # dialogs have some of others
        if action.isEnabled() and wanted in action.shortcuts():
            return action
    for shortcut in window.findChildren(QShortcut):
        sequences = shortcut.keys()
        if shortcut.isEnabled() and wanted in sequences and _hears(shortcut, focus):
            return shortcut
    return None


def _hears(shortcut: QShortcut, focus: QWidget) -> bool:
    """Whether a shortcut counts while this widget has the focus."""
    around = shortcut.parent()
    if shortcut.context() == Qt.ShortcutContext.WidgetShortcut:
        return around is focus
    if shortcut.context() == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return around is focus or (isinstance(around, QWidget) and around.isAncestorOf(focus))
    return True
