"""What the reader has selected, wherever the focus is."""

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit


def selected_text() -> str:
    """The selected text; "" for none."""
    widget = QApplication.focusWidget()
    return widget.selectedText() if isinstance(widget, QLineEdit | QLabel) else ""
