"""The one Qt application of a run of benchmarks: a process can't have a second one."""

from functools import cache

from PySide6.QtWidgets import QApplication

from viewer.ui.platform.immortal_none import keep_none_alive


@cache
def application() -> QApplication:
    """The application, made when a benchmark first needs it, as the program makes its own."""
    keep_none_alive()
    return QApplication([])
