"""Collects garbage in the window's thread, where Qt's objects may be destroyed, and only there."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000  # ms


class GarbageCollection(QObject):
    """Takes the place of Python's own collection, which may run in any thread.

    In a worker it would take apart what belongs to a window that Qt is just destroying, and
    PySide does not survive that. Nor may it run in the middle of such a destruction: Qt holds a
    lock then, and what is collected may want it as well.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.destroyed.connect(lambda: QTimer.singleShot(0, gc.enable))
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start()

    def collect_if_due(self) -> None:
        """Collect the generations that Python would have collected by now."""
        pairs = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(pairs) if count > most]
        if due:
            gc.collect(max(due))
