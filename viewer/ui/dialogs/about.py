"""About: which version this is, what it is made of, under which licences."""

import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from viewer import __version__
from viewer.i18n.language import Language
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import LabelledRows

# distribution: licence (the text that its own metadata states, in SPDX form)
LIBRARIES = {
    "PySide6_Essentials": "LGPL-3.0-only",
    "SQLAlchemy": "MIT",
    "PyYAML": "MIT",
    "typst": "Apache-2.0",
    "phonenumbers": "Apache-2.0",
    "jsonschema-rs": "MIT",
    "platformdirs": "MIT",
}


class AboutDialog(QDialog):
    """Versions as rows that can be selected and copied."""

    def __init__(self, parent: QWidget, language: Language) -> None:
        super().__init__(parent)
        tr = language.tr
        self.setWindowTitle(tr("About Profile Viewer"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.GROUP]))
        layout.setSpacing(measures.PAGE)
        layout.addWidget(PlainLabel(tr("Profile Viewer {version}", version=__version__), "title"))
        layout.addWidget(PlainLabel(tr("Country profiles, readable without a network.")))
        rows = LabelledRows()
        for name, what in versions().items():
            rows.add_text(name, what)
        rows.add_text("Noto Sans", "OFL-1.1")
        layout.addWidget(rows)
        layout.addWidget(PlainLabel(_replaceable(language), "quiet"))
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        width = self.sizeHint().width()
        self.resize(width, layout.totalHeightForWidth(width))  # no taller than its text needs


def _replaceable(language: Language) -> str:
    """What the LGPL grants: the source of Qt and PySide6, and the right to replace them."""
    return language.tr(
        "Qt and PySide6 are free software under the GNU LGPL 3. They were built from "
        "qt-everywhere-src-{qt} and pyside-setup-everywhere-src-{pyside}, which are published at "
        "https://download.qt.io. They lie in {folder}, where you may replace them with other "
        "builds of the same series.",
        qt=qVersion(),
        pyside=PySide6.__version__,
        folder=Path(PySide6.__file__).parent,
    )


def versions() -> dict[str, str]:
    """Each part of the program: its version, and its licence where it is a library."""
    parts = {
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "SQLite": sqlite3.sqlite_version,
    }
    for name, licence in LIBRARIES.items():
        parts[name] = f"{version(name)} · {licence}"
    return parts
