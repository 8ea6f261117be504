"""The ways out of the print window: to files, to paper, and away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.viewer.ui.printing.opened import Opened
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.print_window import PrintWindow
from viewer.ui.printing.printer_dialog import printer_names


def test_saving_writes_the_file_that_was_shown(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "contacts.pdf"
    assert opened.window.made
    opened.window.saving.save_pdf(opened.window.made, file)
    qtbot.waitUntil(lambda: str(file) in opened.window.status.text())
    assert file.read_bytes() == opened.pdf


def test_several_pages_are_saved_as_numbered_pictures(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.window.choices.scope.choose("all")
    opened.settle()
    assert opened.window.made
    opened.window.saving.save_pictures(opened.window.made, tmp_path / "page.png")
    qtbot.waitUntil(lambda: "page-1.png" in opened.window.status.text(), timeout=20_000)
    assert sorted(file.name for file in tmp_path.glob("*.png")) == ["page-1.png", "page-2.png"]
    assert (tmp_path / "page-2.png").read_bytes().startswith(b"\x89PNG")


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(
    opened: Opened, tmp_path: Path, modals: list[str], qtbot: QtBot
) -> None:
    file = tmp_path / "missing" / "contacts.pdf"
    assert opened.window.made
    opened.window.saving.save_pdf(opened.window.made, file)
    qtbot.waitUntil(lambda: any(str(file) in said for said in modals))
    assert list(tmp_path.glob("**/*.pdf")) == []
    assert opened.window.save_button.isEnabled()


def test_the_window_is_freed_when_it_is_closed(
    opened: Opened, window: MainWindow, qtbot: QtBot
) -> None:
    opened.window.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: window.findChild(PrintWindow) is None)


def test_without_a_printer_the_way_to_save_is_told(
    opened: Opened, modals: list[str], qtbot: QtBot
) -> None:
    if printer_names():  # a machine that has one: its dialog is closed, and nothing is printed
        opened.window.print_button.click()
        qtbot.waitUntil(lambda: modals != [])
        return
    opened.window.print_button.click()
    qtbot.waitUntil(lambda: modals != [])
    assert "No printer was found" in modals[0]
    assert opened.window.print_button.isEnabled()


def test_printing_tells_what_became_of_it(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert opened.window.made
    opened.window.printing.print_on(printer, opened.window.made.paper_work)
    assert not opened.window.print_button.isEnabled()
    doing = opened.window.progress.bar.accessibleName()
    assert doing.startswith("Printing “Contact sheet: IOM in Belgium” on ")
    qtbot.waitUntil(lambda: "Sent to the printer" in opened.window.status.text(), timeout=20_000)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_after_a_print_that_failed_the_status_does_not_say_that_one_was_sent(
    opened: Opened, tmp_path: Path, modals: list[str], qtbot: QtBot
) -> None:
    assert opened.window.made
    for folder in (tmp_path, tmp_path / "missing"):
        printer = QPrinter()
        printer.setOutputFileName(str(folder / "paper.pdf"))
        opened.window.printing.print_on(printer, opened.window.made.paper_work)
        qtbot.waitUntil(opened.window.print_button.isEnabled, timeout=20_000)
    assert "did not take all pages" in modals[0]
    assert opened.window.status.text() == "Not printed."


def test_closing_while_it_prints_cancels_the_job(
    opened: Opened, tmp_path: Path, window: MainWindow, tasks: Tasks, qtbot: QtBot
) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert opened.window.made
    opened.window.choices.paper.choose("letter")
    opened.window.printing.print_on(printer, opened.window.made.paper_work)
    opened.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: window.findChild(PrintWindow) is None)
    tasks.close()
    QApplication.processEvents()
