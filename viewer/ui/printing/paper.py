"""The paper that is usual where the reader is."""

from PySide6.QtCore import QLocale

from viewer.app.settings import Settings
from viewer.sheets.options import Paper


def usual_paper(settings: Settings) -> Paper:
    """Return what the administrator has set, else what the reader's country uses."""
    decided = settings.usual("paper", "")
    if decided:
        return Paper(decided)
    system = QLocale.system().measurementSystem()
    is_letter = system == QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_letter else Paper.A4
