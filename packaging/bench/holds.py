"""How long the event loop of a window is held: the time in which it answers to nothing."""

import time
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Hold(NamedTuple):
    """One hold in ms, how much of it the window's own thread worked, and what was being done."""

    wall: float
    processor: float
    doing: str


class Holds(QObject):
    """Notes each stretch between waking and waiting again; `doing` says what was begun last.

    Needs Qt's own dispatcher: that of GLib waits between the two signals as well.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.doing = "start"
        self.found: list[Hold] = []
        self._since: tuple[int, int] | None = None
        dispatcher = QAbstractEventDispatcher.instance()
        assert "Glib" not in dispatcher.metaObject().className(), "set QT_NO_GLIB=1"
        dispatcher.awake.connect(self._begin)
        dispatcher.aboutToBlock.connect(self._end)

    def _begin(self) -> None:
        self._end()
        self._since = (time.perf_counter_ns(), time.thread_time_ns())

    def _end(self) -> None:
        if self._since is not None:
            wall, processor = self._since
            taken = (time.perf_counter_ns() - wall) / 1e6
            worked = (time.thread_time_ns() - processor) / 1e6
            self.found.append(Hold(taken, worked, self.doing))
            self._since = None
