"""What the reader has selected, wherever the focus is."""

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from viewer.exports.clipboard_table import CopiedTable
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.platform.clipboard import table_at
from viewer.ui.widgets.chosen_row import copied_around


def selected(library: LibraryPanel, page: QWidget | None) -> str | CopiedTable | None:
    """The selected text, or the selected rows of a table; None where there is nothing."""
    widget = QApplication.focusWidget()
    text = widget.selectedText() if isinstance(widget, QLineEdit | QLabel) else ""
    if text:
        return text
    if text := copied_around(widget):
        return text
    if widget is library.field and library.is_searching:
        chosen = library.results.chosen
        return chosen.copied if chosen else None
    return table_at(widget, page)
