"""Qt's own file dialog, where the system has none, speaks the reader's language."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from viewer.i18n.language import Language
from viewer.ui.platform.spoken import speak

Load = Callable[[str], Language]
TAGS = ("fr", "ar", "es", "nl", "de")
ALIKE = {"Name", "Type"}  # words that German, French and Dutch write as English does
MODES = [
    (QFileDialog.FileMode.ExistingFiles, QFileDialog.AcceptMode.AcceptOpen),
    (QFileDialog.FileMode.Directory, QFileDialog.AcceptMode.AcceptOpen),
    (QFileDialog.FileMode.AnyFile, QFileDialog.AcceptMode.AcceptSave),
]


@pytest.fixture
def spoken(dressed: QApplication, load_language: Load) -> Iterator[Callable[[str], None]]:
    """Lets Qt speak a language; English again in the end."""
    yield lambda tag: speak(dressed, load_language(tag))
    speak(dressed, load_language("en"))


def parts_of(dialog: QFileDialog) -> list[QLabel | QAbstractButton]:
    return [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]


def texts(dialog: QFileDialog) -> list[str]:
    """The labels, buttons with their tips and heads of columns of a file dialog."""
    head = dialog.findChildren(QTreeView)[-1].model()
    parts = parts_of(dialog)
    return [
        *(each.text() for each in parts),
        *(each.toolTip() for each in parts),
        *(each.accessibleName() for each in parts),
        *(head.headerData(n, Qt.Orientation.Horizontal) for n in range(head.columnCount())),
    ]


def opened(
    folder: Path, qtbot: QtBot, mode: QFileDialog.FileMode, end: QFileDialog.AcceptMode
) -> QFileDialog:
    dialog = QFileDialog(None, "", str(folder), "YAML (*.yaml)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(end)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(("mode", "end"), MODES)
def test_no_label_of_the_file_dialog_is_english(
    spoken: Callable[[str], None],
    tmp_path: Path,
    qtbot: QtBot,
    tag: str,
    mode: QFileDialog.FileMode,
    end: QFileDialog.AcceptMode,
) -> None:
    spoken("en")
    english = {text for text in texts(opened(tmp_path, qtbot, mode, end)) if text.strip()}
    spoken(tag)
    shown = texts(opened(tmp_path, qtbot, mode, end))
    assert {"&Look in:", "Files of &type:"} < english
    assert english & set(shown) - ALIKE == set()


@pytest.mark.parametrize("tag", TAGS)
def test_each_letter_leads_to_one_field_of_the_file_dialog(
    spoken: Callable[[str], None], tmp_path: Path, qtbot: QtBot, tag: str
) -> None:
    spoken(tag)
    dialog = opened(tmp_path, qtbot, *MODES[0])
    named = [part.text().partition("&")[2] for part in parts_of(dialog)]
    letters = Counter(name[0].lower() for name in named if name)
    assert len(letters) >= 4
    assert set(letters.values()) == {1}
