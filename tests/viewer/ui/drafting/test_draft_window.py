"""The window of a draft: its lines and fields are linked, what is open is decided, it goes out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.viewer.ui.drafting.conftest import PAGES, checked
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.drafting.window import DraftWindow
from viewer.ui.main.palette import Palette
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks

Open = Callable[..., DraftWindow]
drag_events = pytest.mark.filterwarnings("ignore:Function.*QDragEnterEvent:DeprecationWarning")


def chosen_fields(window: DraftWindow) -> list[tuple[str, ...]]:
    assert window.shown
    return [window.shown.fields[row].name for row in window.parts.tables.fields.chosen()]


def chosen_lines(window: DraftWindow) -> list[int]:
    assert window.shown
    return [window.shown.numbers[row] for row in window.parts.tables.lines.chosen()]


def test_without_a_source_the_window_says_what_would_be_here_and_offers_to_choose_one(
    open_drafts: Open,
) -> None:
    window = open_drafts()
    assert window.parts.nothing.isVisible()
    assert not window.parts.draft.isVisible()
    assert window.parts.choose.isDefault()
    assert not window.parts.save.isVisible()


def test_lines_say_in_words_what_became_of_them(open_drafts: Open) -> None:
    window = open_drafts("odd-values.txt")
    assert window.shown
    words = {row[0]: row[2] for row in window.shown.lines}
    assert words["1"] == "Read"
    assert words["10"] == "Not read"
    assert words["9"] == "Not read. A value without a label: what is it of?"
    assert window.parts.sentence.text() == "12 lines read, 2 lines not read, 11 figures read"


def test_a_line_that_is_chosen_chooses_the_fields_that_it_gave(open_drafts: Open) -> None:
    window = open_drafts("belgium.txt")
    window.parts.tables.choose_line(24)
    assert chosen_fields(window) == [("programmes", "reab"), ("programmes", "mida")]
    assert window.status.text() == "2 fields come from here"
    table = window.parts.tables.fields
    first = table.visualRect(table.model().index(table.chosen()[0], 0))
    assert table.viewport().rect().intersects(first)


def test_a_field_that_is_chosen_chooses_the_lines_that_it_comes_from(open_drafts: Open) -> None:
    window = open_drafts("belgium.txt")
    assert window.shown
    names = [field.name for field in window.shown.fields]
    window.parts.tables.fields.choose([names.index(("edition",))])
    assert chosen_lines(window) == [43]
    assert chosen_fields(window) == [("edition",)]


def test_a_key_goes_from_one_line_that_was_not_read_to_the_next_and_round(
    open_drafts: Open,
) -> None:
    window = open_drafts("odd-values.txt")
    found = []
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F8, Qt.Key.Key_F8):
        QTest.keyClick(window, key)
        found += chosen_lines(window)
    assert found == [9, 10, 9]
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert chosen_lines(window) == [10]
    assert chosen_fields(window) == []


def test_a_country_that_is_open_keeps_a_draft_out_until_it_is_chosen(
    open_drafts: Open, qtbot: QtBot
) -> None:
    window = open_drafts("odd-values.txt")
    assert not window.parts.take.isEnabled()
    assert window.parts.faults.isVisible()
    window.parts.form.country.choose("BE")
    checked(window, qtbot)
    assert window.parts.take.isEnabled()
    assert not window.parts.faults.isVisible()
    assert window.shown
    assert ("Country", "BE", "set by you") in [
        tuple(cell.strip("\u2068\u2069") for cell in row) for row in window.shown.cells
    ]


def test_a_date_that_is_none_is_told_with_its_place_in_the_draft(
    open_drafts: Open, qtbot: QtBot
) -> None:
    window = open_drafts("belgium.txt")
    window.parts.form.edition.setText("lately")
    checked(window, qtbot)
    (thing,) = [each for each in window.parts.open_list.things if each.is_problem]
    assert thing.text.startswith("iom-belgium.yaml:10:")
    window.parts.open_list.setCurrentIndex(window.parts.open_list.model().index(0, 0))
    assert chosen_fields(window) == [("edition",)]


def test_what_is_to_decide_leads_to_its_line_and_to_its_field(open_drafts: Open) -> None:
    window = open_drafts("odd-values.txt")
    codes = [each.code for each in window.parts.open_list.things]
    model = window.parts.open_list.model()
    window.parts.open_list.setCurrentIndex(model.index(codes.index("label-not-stated"), 0))
    assert chosen_lines(window) == [9]
    window.activateWindow()
    at = model.index(codes.index("organisation-not-stated"), 0)
    window.parts.open_list.activated.emit(at)
    assert window.focusWidget() is window.parts.form.organisation


def test_several_sources_are_drafts_to_choose_from_each_with_its_own_decisions(
    main: MainWindow, open_drafts: Open, qtbot: QtBot
) -> None:
    window = open_drafts("odd-values.txt", "belgium.txt")
    assert window.parts.chosen.count() == 2
    window.parts.form.title.setText("Mine")
    window.parts.chosen.setCurrentIndex(1)  # before the pause after the last key is over
    assert window.parts.form.title.text() == "IOM in Belgium"
    window.parts.chosen.setCurrentIndex(0)
    assert window.parts.form.title.text() == "Mine"
    checked(window, qtbot)
    assert window.shown
    assert "title: Mine\n" in window.shown.draft.text
    window.import_all()
    qtbot.waitUntil(lambda: bool(main.findChildren(ImportReportDialog)))
    (report,) = main.findChildren(ImportReportDialog)
    assert "1 profile" in report.summary.text()  # the other has no country yet


def test_what_is_no_page_is_refused_with_the_reason_and_what_was_read_stays(
    open_drafts: Open, tmp_path: Path, boxes: list[str], qtbot: QtBot
) -> None:
    window = open_drafts("belgium.txt")
    binary = tmp_path / "picture.txt"
    binary.write_bytes(bytes(range(256)) * 9)
    window.read([binary])
    qtbot.waitUntil(lambda: bool(boxes))
    assert "picture.txt is no page to draft from" in boxes[0]
    assert len(boxes[0].splitlines()) == 2
    assert window.shown
    assert window.shown.source == "belgium.txt"


def test_a_cancelled_reading_shows_nothing(open_drafts: Open, tasks: Tasks, qtbot: QtBot) -> None:
    window = open_drafts()
    window.read([PAGES / "belgium.txt"])
    assert window.sources.is_reading
    window.paper.progress.cancel.click()
    qtbot.waitUntil(tasks.is_idle)
    assert window.shown is None
    assert window.parts.nothing.isVisible()


@drag_events
def test_a_page_dropped_on_the_main_window_opens_a_draft(main: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(PAGES / "belgium.txt"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(main, QDragEnterEvent(QPoint(99, 99), action, data, buttons, keys))
    assert "Drop here to draft a profile" in [label.text() for label in main.findChildren(QLabel)]
    QApplication.sendEvent(main, QDropEvent(QPointF(99, 99), action, data, buttons, keys))
    (window,) = main.findChildren(DraftWindow)
    qtbot.waitUntil(lambda: window.shown is not None)
    assert window.shown
    assert window.shown.draft.id == "iom-belgium"


def test_the_action_is_found_while_one_types(main: MainWindow) -> None:
    actions = main.actions_
    found = Palette(main.menuBar(), actions.search).find("saved page draft")
    assert [row.action for row in found] == [actions.draft]
