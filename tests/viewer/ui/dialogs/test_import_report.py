"""The report of an import: read, copied, saved and printed."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import Problem
from db.rows import ImportOutcome, ImportResult
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.messages.import_report import ImportEntry
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.dialogs.report_lines import report_lines
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.printer_dialog import printer_names

REFUSED = ImportOutcome("/in/<b>bad.yaml", ImportResult.REFUSED, "")
WHY = Problem("unknown-key", "/in/<b>bad.yaml", 3, 1, (("key", "offises"),))


@pytest.fixture
def report(
    window: MainWindow, language: Language, settings: SettingsFile, tasks: Tasks
) -> ImportReportDialog:
    added: list[ImportEntry] = [
        (ImportOutcome(f"/in/{n}.yaml", ImportResult.ADDED, f"p{n}"), ()) for n in range(3000)
    ]
    told = [*added, (REFUSED, (WHY,))]
    dialog = ImportReportDialog(
        window, report_lines(language, told, False), language, settings, tasks
    )
    dialog.show()
    return dialog


def test_the_counts_stand_on_top_in_words_the_refused_first(report: ImportReportDialog) -> None:
    assert report.summary.text() == "1 document refused, 3,000 profiles added"
    assert report.model.rows[1].text == "/in/<b>bad.yaml"
    assert report.model.rows[2].text.startswith("<b>bad.yaml:3:1: unknown-key: ")
    assert not report.older.isVisible()


def test_ctrl_c_copies_the_chosen_lines_or_all_of_them(
    report: ImportReportDialog, qtbot: QtBot
) -> None:
    report.list.setFocus()
    report.copy()
    assert QApplication.clipboard().text() == report.text
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    report.list.selectionModel().setCurrentIndex(report.model.index(1), flags)
    qtbot.keyClick(report.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "/in/<b>bad.yaml"
    assert "&lt;b&gt;bad.yaml" in QApplication.clipboard().mimeData().html()
    assert report.status.text() == "Copied 1 row"


def test_saving_writes_all_of_the_report(
    report: ImportReportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "report.txt"
    report.save_to(file)
    qtbot.waitUntil(lambda: str(file) in report.status.text())
    text = file.read_text("utf-8")
    assert text.startswith("1 document refused, 3,000 profiles added\n")
    assert "  p2999 · /in/2999.yaml\n" in text


def test_the_report_is_saved_as_a_tagged_pdf(
    report: ImportReportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "report.pdf"
    report.save_to(file)
    qtbot.waitUntil(lambda: str(file) in report.status.text(), timeout=20_000)
    pdf = PdfReader(file)
    assert "/StructTreeRoot" in pdf.root_object
    said = "".join(page.extract_text() for page in pdf.pages)
    assert "Report of the import" in said and "p2999" in said and "<b>bad.yaml:3:1" in said


def test_a_place_that_cannot_be_written_is_told(
    report: ImportReportDialog, tmp_path: Path, modals: list[str], qtbot: QtBot
) -> None:
    file = tmp_path / "missing" / "report.txt"
    report.save_to(file)
    qtbot.waitUntil(lambda: modals != [])
    assert str(file) in modals[0]


def test_printing_the_report_asks_for_a_printer_or_tells_that_there_is_none(
    report: ImportReportDialog, modals: list[str], qtbot: QtBot
) -> None:
    report.print()
    qtbot.waitUntil(lambda: modals != [], timeout=20_000)
    assert printer_names() or "No printer was found" in modals[0]


def test_escape_closes_the_report(report: ImportReportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(report, Qt.Key.Key_Escape)
    assert not report.isVisible()
