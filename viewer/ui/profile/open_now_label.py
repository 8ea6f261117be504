"""Says whether an office is open now, and goes on saying it while one looks."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from db.rows import Office
from viewer import formatting
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel

EVERY = 10_000  # milliseconds: a minute that has passed is told soon after


class OpeningLabel(PlainLabel):
    """Empty where nobody can say."""

    def __init__(self, office: Office, context: TabContext) -> None:
        super().__init__()
        self._office = office
        self._context = context
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say it anew."""
        self.setText(formatting.open_now(self._context.language, self._office, self._context.now()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tell()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
