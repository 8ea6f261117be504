"""The help from the window: one window of it, opened by a key, a menu or a message's button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow

if TYPE_CHECKING:
    from viewer.help import Topic


class Help(QObject):
    """Opens the help on a page, by its name; "" is the first."""

    def __init__(self, window: MainWindow, language: Language) -> None:
        super().__init__(window)
        self._window, self._language = window, language
        self.shown: QWidget | None = None
        window.help_requested.connect(self.open)

    def open(self, topic: str) -> None:
        """Show a page in the window that is open already, or in a new one."""
        from viewer.ui.dialogs.help import HelpWindow

        # What is modal lets nothing be used but what belongs to it.
        parent, shown = QApplication.activeModalWidget() or self._window, self.shown
        if isinstance(shown, HelpWindow) and isValid(shown) and shown.parent() is not parent:
            shown.close()
        if not isinstance(shown, HelpWindow) or not isValid(shown) or not shown.isVisible():
            self.shown = shown = HelpWindow(parent, self._language, self._topics())
            shown.show()
        if topic:
            shown.show_topic(topic)
        shown.activateWindow()

    def _topics(self) -> "tuple[Topic, ...]":
        from viewer.help import abbreviations_of, load_topics
        from viewer.ui.dialogs.help_keys import keys_topic

        profile = self._window.profile
        known = abbreviations_of(profile) if profile else {}
        keys = keys_topic(self._language, self._window.actions_)
        return (*load_topics(RESOURCES, self._language, known), keys)
