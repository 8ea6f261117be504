"""What is said at once to those who listen, wherever they are in the window."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

PAUSE = 600  # milliseconds without a key: somebody who types is not interrupted


def announce(widget: QWidget, sentence: str, *, is_urgent: bool = False) -> None:
    """Have assistive tools say a sentence about a widget; an urgent one cuts short what they say.

    Nothing is done while none listens. A window that is not shown has nothing to say.
    """
    if not sentence or not is_heard() or not widget.window().isVisible():
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, sentence)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def is_heard() -> bool:
    """Whether an assistive tool listens; what only such a tool needs is not done without."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


class PausedVoice(QTimer):
    """Says of several sentences that follow each other the last, once no more has come."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._sentence = widget, ""
        self.setSingleShot(True)
        self.setInterval(PAUSE)
        self.timeout.connect(self._announce)

    def say(self, sentence: str) -> None:
        """Say it soon, unless something else comes before; "" says nothing any more."""
        self._sentence = sentence
        if sentence and is_heard():
            self.start()
        else:
            self.stop()

    def say_now(self, sentence: str) -> None:
        """Say it at once, in place of what waits to be said."""
        self.stop()
        announce(self._widget, sentence)

    def _announce(self) -> None:
        announce(self._widget, self._sentence)
