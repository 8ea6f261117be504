"""What the reader has selected, wherever the focus is."""

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit


def selected_text() -> str:
    """The selected text, or the selected figures as lines; "" for none."""
    from viewer.ui.tables.fact_table import FactTable  # not before the first paint

    widget = QApplication.focusWidget()
    if isinstance(widget, FactTable):
        return widget.selected_text()
    return widget.selectedText() if isinstance(widget, QLineEdit | QLabel) else ""
