"""What printing and saving use of the print window."""

from PySide6.QtWidgets import QDialog

from viewer.ui.labels import PlainLabel
from viewer.ui.progress_bar import ProgressBar


class Parts(QDialog):
    """A window that tells how far its work is and what became of it."""

    progress: ProgressBar
    status: PlainLabel
