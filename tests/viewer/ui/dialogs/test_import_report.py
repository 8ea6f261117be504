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
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import ROW_ROLE
from viewer.ui.widgets.wrapped_list import breakable

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


def test_warnings_are_counted_and_stand_under_their_document(language: Language) -> None:
    outcome = ImportOutcome("/in/a.yaml", ImportResult.ADDED, "a")
    found = (("sum", "2"), ("total", "1"))
    warning = Problem("parts-exceed-total", "/in/a.yaml", 3, 1, found, is_warning=True)
    lines = report_lines(language, [(outcome, (warning,))], False)
    assert lines.summary == "1 profile added, 1 warning"
    assert lines.rows[1].text == "a · /in/a.yaml"
    assert lines.rows[2].text.startswith("a.yaml:3:1: warning: parts-exceed-total: The parts")


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


def test_a_sentence_of_the_report_is_never_cut(
    window: MainWindow, language: Language, settings: SettingsFile, tasks: Tasks
) -> None:
    file = "/in/" + "a-long-folder/" * 20 + "bad.yaml"
    refused = ImportOutcome(file, ImportResult.REFUSED, "")
    why = Problem("unknown-key", file, 3, 1, (("key", "offises"), ("nearest", "offices " * 40)))
    lines = report_lines(language, [(refused, (why,))], is_cancelled=False)
    dialog = ImportReportDialog(window, lines, language, settings, tasks)
    dialog.show()
    for width in (900, 500):
        dialog.resize(width, 520)
        QApplication.processEvents()
        view, room = dialog.list, dialog.list.viewport().width()
        for row in range(dialog.model.rowCount()):
            place = view.visualRect(dialog.model.index(row))
            text = breakable(dialog.model.index(row).data())
            wrap = Qt.TextFlag.TextWordWrap
            inner = room - dialog.model.index(row).data(ROW_ROLE) * measures.PAGE
            needed = view.fontMetrics().boundingRect(0, 0, inner, 10_000, wrap, text)
            assert place.width() <= room
            assert needed.width() <= inner
            assert place.height() >= needed.height(), text
    dialog.close()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_every_line_of_a_sentence_stands_in_from_its_document(
    report: ImportReportDialog, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    view = report.list
    view.setLayoutDirection(direction)
    report.resize(300, 520)
    room, inset = view.viewport().width(), measures.PAGE - 2
    at_left = direction is Qt.LayoutDirection.LeftToRight
    edge = range(inset) if at_left else range(room - inset, room)
    qtbot.waitUntil(lambda: tones(report, range(room)) > 2)
    assert view.visualRect(report.model.index(2)).height() > 2 * view.fontMetrics().height()
    assert tones(report, edge) == 1


def tones(report: ImportReportDialog, columns: range) -> int:
    """How many tones the first sentence has in these columns of pixels: one where it is blank."""
    view = report.list
    picture = view.grab(view.viewport().geometry()).toImage()
    row = view.visualRect(report.model.index(2))
    lines = range(row.top(), row.bottom())
    return len({picture.pixelColor(x, y).lightness() for x in columns for y in lines})


def test_a_path_keeps_its_slash_in_front_among_words_from_right_to_left(
    report: ImportReportDialog,
) -> None:
    assert report.model.index(1).data() == "\u2068/in/<b>bad.yaml\u2069"
    assert report.model.index(4).data() == "\u2068p0\u2069 · \u2068/in/0.yaml\u2069"
    assert report.model.rows[4].text == "p0 · /in/0.yaml"


def test_a_line_with_an_error_leads_to_the_page_of_its_code(
    report: ImportReportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    asked: list[str] = []
    window.help_requested.connect(asked.append)
    for row in (0, 2):
        report.list.setCurrentIndex(report.model.index(row, 0))
        qtbot.keyClick(report, Qt.Key.Key_F1)
    assert asked == ["messages", "unknown-key"]
