"""The print window: the preview is the file, and the file is what is printed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from db.api import Library
from db.rows import Profile
from viewer.language import Language
from viewer.paths import Places
from viewer.settings import Settings
from viewer.sheets.catalogue import KINDS, Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions
from viewer.ui.main_window import MainWindow
from viewer.ui.printers import printer_names
from viewer.ui.printing.print_window import PrintWindow
from viewer.ui.printing.view import Fit
from viewer.ui.tasks import Tasks


class Opened:
    """The print window and what tests do with it."""

    def __init__(self, window: PrintWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    @property
    def pdf(self) -> bytes:
        return self.window.made.pdf if self.window.made else b""

    def settle(self) -> None:
        """Wait until the pages are those of the choices, and drawn."""
        self._qtbot.waitUntil(self.is_settled, timeout=20_000)

    def is_settled(self) -> bool:
        window = self.window
        return window.print_button.isEnabled() and window.preview.is_sharp()


@pytest.fixture
def stocked(window: MainWindow, belgium: Profile, library: Library) -> MainWindow:
    """The main window on a library of two profiles."""
    window.show_library(library.profiles(), belgium.summary.id)
    return window


@pytest.fixture
def opened(
    stocked: MainWindow,
    kept: Places,
    language: Language,
    settings: Settings,
    tasks: Tasks,
    qtbot: QtBot,
) -> Iterator[Opened]:
    settings.set("print_contacts", {"paper": "a4"})
    assert stocked.profile
    made = PrintWindow(stocked, stocked.profile, kept, language, settings, tasks)
    with qtbot.waitExposed(made):
        made.show()
    opened = Opened(made, qtbot)
    opened.settle()
    yield opened
    tasks.close()


def test_the_preview_is_the_very_sheet_that_the_terminal_writes(
    opened: Opened, belgium: Profile, language: Language
) -> None:
    options = SheetOptions(paper=Paper.A4, printed_on=date.today())
    assert opened.pdf == make_pdf(Sheet.CONTACTS, [belgium], language, options).pdf
    assert opened.window.status.text() == "1 page"


def test_every_sheet_can_be_chosen_and_is_remembered(opened: Opened, settings: Settings) -> None:
    sheets: QListWidget = opened.window.choices.sheets
    opened.window.choices.scope.choose("all")
    opened.settle()
    for row, sheet in enumerate(KINDS):
        sheets.setCurrentRow(row)
        opened.window.choices.scope.choose("all")
        opened.settle()
        assert opened.pdf.startswith(b"%PDF-")
        assert settings.get("print_sheet", "") == sheet.value


def test_each_sheet_remembers_its_own_choices(opened: Opened, settings: Settings) -> None:
    choices = opened.window.choices
    choices.paper.choose("letter")
    choices.turn.choose(True)
    choices.text_size.choose(125)
    choices.ink.choose(False)
    next(iter(choices.fields.boxes.values())).click()
    chosen = choices.choices()
    choices.sheets.setCurrentRow(1)
    assert choices.choices().text_size == 100
    choices.sheets.setCurrentRow(0)
    assert choices.choices() == chosen
    opened.settle()


def test_a_field_or_an_office_left_out_is_not_on_the_page(opened: Opened) -> None:
    whole = opened.pdf
    opened.window.choices.fields.boxes["address"].click()
    opened.settle()
    without_address = opened.pdf
    model = opened.window.choices.offices
    unchecked, role = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(0), unchecked, role)
    opened.settle()
    assert len(whole) > len(without_address) > len(opened.pdf)


def test_another_language_shows_the_profile_in_it(opened: Opened) -> None:
    opened.window.choices.language.choose("fr")
    opened.settle()
    assert b"/Lang (fr" in opened.pdf or b"/Lang(fr" in opened.pdf


def test_a_sheet_of_two_profiles_says_so_when_there_is_one(opened: Opened, qtbot: QtBot) -> None:
    opened.window.choices.sheets.setCurrentRow(list(KINDS).index(Sheet.COMPARE))
    qtbot.waitUntil(opened.window.warning.isVisible)
    assert "needs 2 profiles" in opened.window.warning.text()
    assert not opened.window.print_button.isEnabled()


def test_only_the_newest_of_many_choices_is_shown(opened: Opened) -> None:
    for paper in ("letter", "a5", "a4", "letter"):
        opened.window.choices.paper.choose(paper)
    opened.settle()
    (size,) = opened.window.made.pages.sizes if opened.window.made else ()
    assert round(size.width()) == 612


def test_old_pages_stay_until_the_new_ones_are_there(opened: Opened) -> None:
    opened.window.choices.paper.choose("letter")
    assert opened.window.preview.page_count == 1
    assert opened.window.preview.is_sharp()
    opened.settle()


def test_pages_are_turned_and_zoomed_by_keys(opened: Opened, qtbot: QtBot) -> None:
    opened.window.choices.scope.choose("all")
    opened.settle()
    preview = opened.window.preview
    preview.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 1
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 0
    before = preview.view.scale([opened.window.made.pages.sizes[0]] if opened.window.made else [])
    preview.fit(Fit.WIDTH)
    assert preview.view.fit is Fit.WIDTH
    opened.settle()
    qtbot.keyClick(opened.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.scale(()) > before


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


def test_every_control_has_a_name_and_is_reached_by_tab(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    reached = []
    widget = window.choices.sheets
    widget.setFocus()
    for _ in range(40):
        reached.append(QApplication.focusWidget())
        window.focusNextChild()
    wanted = [
        window.choices.scope,
        window.choices.office_list,
        *window.choices.fields.boxes.values(),
        window.choices.paper,
        window.choices.language,
        window.preview,
        window.print_button,
        window.picture_button,
    ]
    places = [reached.index(one) for one in wanted]
    assert places == sorted(places)
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in reached if one)


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
    opened.window.printing.print_on(printer, opened.window.made)
    assert not opened.window.print_button.isEnabled()
    qtbot.waitUntil(lambda: "Sent to the printer" in opened.window.status.text(), timeout=20_000)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")


def test_closing_while_it_prints_cancels_the_job(
    opened: Opened, tmp_path: Path, window: MainWindow, tasks: Tasks, qtbot: QtBot
) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert opened.window.made
    opened.window.choices.paper.choose("letter")
    opened.window.printing.print_on(printer, opened.window.made)
    opened.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: window.findChild(PrintWindow) is None)
    tasks.close()
    QApplication.processEvents()
