"""The foot of a dialog that only shows something."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from viewer.i18n.language import Language
from viewer.ui.widgets import measures


def closing_row(dialog: QDialog, language: Language) -> QHBoxLayout:
    """A button that closes the dialog, as Escape and Enter do."""
    close = QPushButton(language.tr("&Close"))
    close.setDefault(True)
    close.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.setContentsMargins(measures.PAGE, 0, measures.PAGE, measures.PAGE)
    row.addStretch(1)
    row.addWidget(close)
    return row
