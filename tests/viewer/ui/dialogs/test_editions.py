"""The window of editions: what changed between any two, copied, saved and printed."""

from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.dialogs.history import HistoryDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.printing.printer_dialog import printer_names

Start = Callable[..., MainWindow]
BELGIUM = "iom-belgium"


def history(window: MainWindow, qtbot: QtBot) -> HistoryDialog:
    qtbot.waitUntil(lambda: window.findChild(HistoryDialog) is not None)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    return dialog


def test_the_history_shows_what_changed_between_the_present_and_the_one_before(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert dialog.model.rows[0][0].startswith("Fax of")
    assert dialog.model.rows[1] == (
        "Population",
        "11.3 million (2015)",
        "11.6 million (2015)",
        "+0.3 million",
    )
    assert dialog.old.currentText().startswith("February 2016 (imported ")
    assert dialog.new.currentText() == "March 2017 (current)"
    assert dialog.status.text() == "3 changes"


def test_any_two_editions_can_be_compared_also_backwards(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    dialog.old.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.status.text() == "Choose two different editions.")
    assert not dialog.copy_button.isEnabled()
    dialog.new.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert dialog.model.rows[1][3].endswith("0.3 million")
    assert not dialog.model.rows[1][3].startswith("+")


def test_changes_are_copied_as_a_table(start: Start, replaced: Places, qtbot: QtBot) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().split("\n")
    assert [len(line.split("\t")) for line in lines] == [4] * 4
    assert lines[0].split("\t") == ["Field", "Before", "After", "Difference"]
    html = QApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 4 and '<th scope="col">Difference</th>' in html
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.selectionModel().setCurrentIndex(dialog.model.index(1, 0), rows)
    dialog.copy()
    assert QApplication.clipboard().text().startswith("Population\t11.3 million (2015)\t")


def test_the_changes_are_saved_as_a_tagged_sheet(
    start: Start, replaced: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    file = tmp_path / "history.pdf"
    dialog.paper.save_to(file, dialog.sheet())
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(lambda: str(file) in dialog.status.text(), timeout=20_000)
    assert dialog.save_button.isEnabled()
    pdf = PdfReader(file)
    assert "/StructTreeRoot" in pdf.root_object
    said = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert "History of editions of IOM in Belgium" in said
    assert "to March 2017 (current)" in said
    assert "Population 11.3 million (2015) 11.6 million (2015) +0.3 million" in said


def test_printing_the_changes_asks_for_a_printer_or_tells_that_there_is_none(
    start: Start, replaced: Places, modals: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: modals != [], timeout=20_000)
    assert printer_names() or "No printer was found" in modals[0]
    assert dialog.print_button.isEnabled()


def test_a_profile_with_one_edition_says_that_there_is_nothing_to_compare(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    assert "only one edition, February 2016" in dialog.status.text()
    assert not dialog.table.isVisible()
    assert not dialog.copy_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_window_of_changes_reads_from_the_right_in_arabic(
    start: Start, replaced: Places, load_language: Callable[[str], Language], qtbot: QtBot
) -> None:
    window = start(BELGIUM, load_language("ar"))
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert not dialog.table.horizontalScrollBar().isVisible()
