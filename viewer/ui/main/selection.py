"""What the reader has selected, wherever the focus is."""

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from viewer.exports.clipboard_table import CopiedTable
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.platform.clipboard import table_at


def selected(library: LibraryPanel, page: QWidget | None) -> str | CopiedTable | None:
    """The selected text, or the selected rows of a table; None where there is nothing."""
    widget = QApplication.focusWidget()
    text = widget.selectedText() if isinstance(widget, QLineEdit | QLabel) else ""
    if text:
        return text
    is_finding = widget is library.field and library.is_searching
    return table_at(library.results.list if is_finding else widget, page)
