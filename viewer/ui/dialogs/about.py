"""About: which version this is, what it is made of, under which licences."""

import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer import __version__
from viewer.i18n.language import Language
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets.closing_row import closing_row
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import LabelledRows, Page

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
        page = Page(self.windowTitle())
        page.add(PlainLabel(tr("Profile Viewer {version}", version=__version__), "title"))
        page.add(PlainLabel(tr("Country profiles, readable without a network.")))
        rows = LabelledRows()
        for name, what in versions().items():
            rows.add_text(name, what)
        rows.add_text("Noto Sans", "OFL-1.1")
        page.add(rows)
        page.add(PlainLabel(_replaceable(language), "quiet"))
        page.finish()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page, 1)
        layout.addLayout(closing_row(self, language))
        resize_within_screen(self, 560, 540)


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
