"""About: what the program is made of, and what the licence of Qt grants."""

from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.languages import TAGS
from viewer import __version__
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.ui.dialogs.about import AboutDialog


@pytest.mark.parametrize("tag", TAGS)
def test_it_says_which_sources_qt_was_built_from_and_where_it_can_be_replaced(
    qtbot: QtBot, tag: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AboutDialog(parent, Language.load(RESOURCES / "locale", tag))
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in told
    assert f"qt-everywhere-src-{qVersion()}" in told
    assert f"pyside-setup-everywhere-src-{PySide6.__version__}" in told
    assert str(Path(PySide6.__file__).parent) in told
