"""The print window: the preview is the file, and the file is what is printed."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from tests.viewer.sheets.reading_back import text_of
from tests.viewer.ui.printing.opened import Opened
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.notes.note import Edit, Note
from viewer.notes.store import NotesFile
from viewer.sheets.catalogue import KINDS, Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.screen import FRAME
from viewer.ui.printing.print_window import PrintWindow
from viewer.ui.printing.view import Fit


def test_the_preview_is_the_very_sheet_that_the_terminal_writes(
    opened: Opened, belgium: Profile, language: Language
) -> None:
    options = SheetOptions(paper=Paper.A4, printed_on=date.today())
    assert opened.pdf == make_pdf(Sheet.CONTACTS, [belgium], language, options).pdf
    assert opened.window.status.text() == "1 page"


@pytest.mark.slow
def test_every_sheet_can_be_chosen_and_is_remembered(
    opened: Opened, settings: SettingsFile
) -> None:
    sheets: QListWidget = opened.window.choices.sheets
    opened.window.choices.scope.choose("all")
    opened.settle()
    for row, sheet in enumerate(KINDS):
        sheets.setCurrentRow(row)
        opened.window.choices.scope.choose("all")
        opened.settle()
        assert opened.pdf.startswith(b"%PDF-")
        assert settings.values.print_sheet == sheet.value


def test_the_reader_s_notes_are_on_the_page_only_while_they_are_asked_for(
    opened: Opened, kept: Places, belgium: Profile, settings: SettingsFile
) -> None:
    office = belgium.offices[0].id
    time = "2026-05-03T12:00:00+00:00"
    note = Note("n", belgium.summary.id, "office", office, "Ring twice", time, time)
    NotesFile(kept.notes).change(lambda _: Edit(new=(note,)))
    assert "Ring twice" not in text_of(opened.pdf)
    opened.window.choices.notes.click()
    opened.settle()
    assert "Ring twice" in text_of(opened.pdf)
    assert "Ring twice" not in str(settings.values)
    assert "notes" not in settings.values.print_choices["contacts"]


def test_each_sheet_remembers_its_own_choices(opened: Opened, settings: SettingsFile) -> None:
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


def test_only_cards_can_fill_the_sheet_with_copies(opened: Opened) -> None:
    choices = opened.window.choices
    assert choices.filled.isHidden()
    choices.sheets.setCurrentRow(list(KINDS).index(Sheet.CARD))
    assert not choices.filled.isHidden()
    opened.settle()
    once = text_of(opened.pdf).count("+32 2 287 70 00")
    choices.filled.click()
    opened.settle()
    assert (once, text_of(opened.pdf).count("+32 2 287 70 00")) == (1, 10)
    choices.sheets.setCurrentRow(0)
    assert choices.filled.isHidden()
    choices.sheets.setCurrentRow(list(KINDS).index(Sheet.CARD))
    assert choices.choices().is_filled
    opened.settle()


def test_notes_are_offered_for_the_sheets_that_can_show_them(opened: Opened) -> None:
    choices, offered = opened.window.choices, []
    for row, sheet in enumerate(KINDS):
        choices.sheets.setCurrentRow(row)
        if not choices.notes.isHidden():
            offered.append(sheet)
    opened.settle()
    assert offered == [Sheet.CONTACTS, Sheet.PROFILE, Sheet.FACTS]


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


def test_a_sheet_of_two_profiles_says_so_when_there_is_one(
    kept: Places, open_another: Callable[[], PrintWindow], qtbot: QtBot
) -> None:
    assert kept.library.exists()
    opened = Opened(open_another(), qtbot)
    opened.window.show()
    opened.settle()
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


def test_every_control_has_a_name_and_is_reached_by_tab(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    reached = []
    widget = window.choices.sheets
    widget.setFocus()
    for _ in range(40):
        reached.append(QApplication.focusWidget())
        window.focusNextChild()
    wanted = [
        window.choices.paper,
        window.choices.language,
        window.choices.scope,
        window.choices.office_list,
        *window.choices.fields.boxes.values(),
        window.preview,
        window.print_button,
        window.picture_button,
    ]
    places = [reached.index(one) for one in wanted]
    assert places == sorted(places)
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in reached if one)


def test_the_sheets_name_and_whose_it_is_stand_in_the_print_queue(opened: Opened) -> None:
    assert opened.window.made
    assert opened.window.made.paper_work.title == "Contact sheet: IOM in Belgium"
    opened.window.choices.scope.choose("all")
    opened.settle()
    assert opened.window.made.paper_work.title == "Contact sheet: 2 profiles"


def test_ages_on_paper_are_told_by_the_limits_of_the_window(
    opened: Opened,
    stocked: MainWindow,
    belgium: Profile,
    language: Language,
    settings: SettingsFile,
) -> None:
    usual = opened.pdf
    chosen = settings.values._replace(old_after_years=50, contacts_old_after_years=50)
    settings.change(chosen)
    stocked.count_ages()
    opened.window.update_preview()
    opened.settle()
    options = SheetOptions(Paper.A4, date.today(), ages=AgeRules(date.today(), 50, 50))
    assert opened.pdf == make_pdf(Sheet.CONTACTS, [belgium], language, options).pdf
    assert opened.pdf != usual


def test_it_opens_as_large_as_the_screen_allows_and_then_as_it_was_left(
    opened: Opened, open_another: Callable[[], PrintWindow]
) -> None:
    room = opened.window.screen().availableSize()
    assert opened.window.size() == QSize(room.width() - FRAME, room.height() - FRAME)
    opened.window.resize(740, 500)
    opened.window.reject()
    again = open_another()
    assert again.size() == QSize(740, 500)
    again.reject()


def test_a_sheet_on_the_usual_paper_follows_it(
    opened: Opened, settings: SettingsFile, language: Language
) -> None:
    settings.change(settings.values._replace(paper="letter", print_choices={}))
    choices = opened.window.choices
    choices.sheets.setCurrentRow(1)
    opened.settle()
    assert choices.choices().paper is Paper.LETTER
    assert "paper" not in settings.values.print_choices["card"]
    settings.change(settings.values._replace(paper="a5"))
    choices.sheets.setCurrentRow(0)
    choices.sheets.setCurrentRow(1)
    assert choices.choices().paper is Paper.A5
    opened.settle()
