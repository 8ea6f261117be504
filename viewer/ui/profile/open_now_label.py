"""Says whether an office is open now, and goes on saying it while one looks."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from db.rows import Office
from viewer.formatting.opening_hours import open_now
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel

EVERY = 10_000  # milliseconds: the text follows the clock within ten seconds


class OpeningLabel(PlainLabel):
    """Empty where nobody can say."""

    def __init__(self, office: Office, context: TabContext) -> None:
        super().__init__()
        self._office = office
        self._context = context
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self.update_text)
        self.update_text()

    def update_text(self) -> None:
        """Say it anew."""
        self.setText(open_now(self._context.language, self._office, self._context.now()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.update_text()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
