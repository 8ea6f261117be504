"""The reader's text size: the system's, times a factor that is remembered."""

from PySide6.QtWidgets import QApplication

from viewer.app.font_scale import FACTORS, NORMAL, within


def apply_text_size(app: QApplication, system_points: float, step: int) -> None:
    """Give all text the size of FACTORS[step] (the nearest there is) times `system_points`."""
    font = app.font()
    font.setPointSizeF(system_points * FACTORS[within(step)])
    app.setFont(font)


def stepped(step: int, change: int) -> int:
    """The next larger or smaller step; a change of 0 goes back to the system's size."""
    return NORMAL if change == 0 else within(within(step) + change)
