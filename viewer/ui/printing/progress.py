"""How far work in another thread is, told in the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Counter(QObject):
    """Calls `told` in the thread that it was made in, from wherever `count` is called."""

    _counted = Signal(int, int)

    def __init__(self, told: Callable[[int, int], None]) -> None:
        super().__init__()
        self._counted.connect(told, Qt.ConnectionType.QueuedConnection)

    def count(self, done: int, total: int) -> None:
        self._counted.emit(done, total)
