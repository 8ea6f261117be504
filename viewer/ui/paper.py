"""The paper that is usual where the reader is."""

from PySide6.QtCore import QLocale

from viewer.sheets.options import Paper


def usual_paper() -> Paper:
    """Return what the reader's country uses."""
    system = QLocale.system().measurementSystem()
    is_letter = system == QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_letter else Paper.A4
