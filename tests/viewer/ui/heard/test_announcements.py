"""What is said at once to those who listen: each thing once, and nothing while nobody does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.needs import needs_events_of_qt
from tests.viewer.ui.heard.views import show_tab
from tests.viewer.ui.operations.test_history import drops, history, looked_at
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.announcements import PausedVoice
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets.progress_bar import ProgressBar

pytestmark = needs_events_of_qt
Start = Callable[..., MainWindow]
Key = Qt.Key
BELGIUM = "iom-belgium"


def answered(window: MainWindow, query: str) -> bool:
    return window.library.answered == query


def test_the_tab_that_a_key_brings_is_announced(window: MainWindow, heard: list[str]) -> None:
    window.actions_.tabs[1].trigger()
    window.actions_.tabs[3].trigger()
    assert heard == ["Offices", "Facts"]


def test_in_the_bar_of_tabs_the_bar_itself_says_it(
    window: MainWindow, heard: list[str], qtbot: QtBot
) -> None:
    window.activateWindow()
    window.tabs.tabBar().setFocus()
    qtbot.waitUntil(window.tabs.tabBar().hasFocus)
    qtbot.keyClick(window.tabs.tabBar(), Key.Key_Right)
    assert window.tabs.currentIndex() == 1
    assert heard == []


def test_after_a_pause_in_typing_the_count_and_the_first_hit_are_announced_once(
    start: Start, library: Library, heard: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    for typed in ("f", "fa", "fax"):
        qtbot.keyClicks(window.library.field, typed[-1])
        qtbot.waitUntil(partial(answered, window, typed))
    qtbot.waitUntil(lambda: bool(heard))
    (sentence,) = heard
    assert sentence.startswith("2 results. +32 2 287 70 06. Fax · Country Office")
    qtbot.keyClick(window.library.field, Key.Key_Down)
    assert heard[1].startswith("+32 2 287 70 06. Fax · Country Office")


def test_the_tab_of_a_hit_that_is_passed_does_not_cut_the_hit_off(
    start: Start, library: Library, heard: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    qtbot.keyClicks(window.library.field, "fax")
    qtbot.waitUntil(partial(answered, window, "fax"))
    qtbot.keyClick(window.library.field, Key.Key_Down)
    qtbot.waitUntil(lambda: window.tabs.currentIndex() == NAMES.index("contacts"))
    assert [said for said in heard if said == "Contacts"] == []
    window.actions_.tabs[0].trigger()
    assert heard[-1] == "Overview"


def test_find_in_a_tab_announces_which_of_how_many_and_its_text(
    window: MainWindow, heard: list[str], qtbot: QtBot
) -> None:
    show_tab(window, "contacts", qtbot)
    window.find_bar.open()
    heard.clear()
    qtbot.keyClicks(window.find_bar.field, "287 70")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["1 of 2. +32 2 287 70 00"]
    qtbot.keyClick(window.find_bar.field, Key.Key_Return)
    qtbot.waitUntil(lambda: len(heard) > 1)
    assert heard[1:] == ["2 of 2. +32 2 287 70 06"]
    window.find_bar.field.setText("nowhere at all")
    qtbot.waitUntil(lambda: len(heard) > 2)
    assert heard[2:] == ["Nothing found"]


def test_what_was_copied_is_announced(window: MainWindow, heard: list[str]) -> None:
    window.copy("+3222877000")
    assert heard == ["Copied +3222877000"]


def test_a_dialog_announces_what_its_line_says(
    start: Start, replaced: Places, heard: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    heard.clear()
    dialog.copy_button.click()
    assert heard == ["Copied 3 rows"]
    dialog.paper.save_to(tmp_path / "changes.pdf", dialog.sheet())
    qtbot.waitUntil(lambda: len(heard) > 1 and heard[-1].startswith("Saved as"), timeout=20_000)
    assert heard[-1] == f"Saved as {tmp_path / 'changes.pdf'}"
    dialog.reject()


def test_what_is_undone_and_done_again_is_announced(
    start: Start, kept: Places, newer: Path, heard: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    qtbot.waitUntil(window.actions_.import_files.isEnabled)
    drops(window).dropped.emit([newer])
    qtbot.waitUntil(window.actions_.undo.isEnabled)
    heard.clear()
    window.actions_.undo.trigger()
    qtbot.waitUntil(window.actions_.redo.isEnabled)
    window.actions_.redo.trigger()
    qtbot.waitUntil(lambda: len(heard) > 1)
    assert heard == [
        "Undone: the import of 1 document",
        "Done again: the import of 1 document",
    ]


def test_each_notice_is_announced_once(window: MainWindow, heard: list[str]) -> None:
    window.notice.show_notice("One thing.")
    window.notice.show_notice("Another.")
    assert heard == ["One thing.", "Another."]


@pytest.fixture
def bar(language: Language, qtbot: QtBot) -> ProgressBar:
    made = ProgressBar(language)
    qtbot.addWidget(made)
    return made


def test_work_announces_its_start_each_quarter_and_its_end(
    bar: ProgressBar, heard: list[str], qtbot: QtBot
) -> None:
    bar.begin("Exporting…")
    qtbot.waitUntil(bar.isVisible)
    for done in range(101):
        bar.advance(done, 100)
    bar.end()
    assert heard == ["Exporting…", "25 of 100", "50 of 100", "75 of 100", "Finished"]


def test_work_that_is_soon_done_announces_nothing(bar: ProgressBar, heard: list[str]) -> None:
    bar.begin("Exporting…")
    bar.advance(50, 100)
    bar.end()
    assert heard == []


def test_work_that_was_cancelled_says_that_it_stopped(
    bar: ProgressBar, heard: list[str], qtbot: QtBot
) -> None:
    bar.begin("Exporting…")
    qtbot.waitUntil(bar.isVisible)
    bar.cancel.click()
    bar.end()
    assert heard == ["Exporting…", "Stopped"]


def test_what_changed_since_the_reader_last_looked_is_announced(
    start: Start, replaced: Places, heard: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM, remembered=looked_at(replaced, 1))
    qtbot.waitUntil(lambda: bool(heard))
    told = "Changed since you last looked: 1 fax number, 1 figure, 1 other thing. Fax"
    assert heard[0].startswith(told)
    assert window.header.news.isVisible()
    assert len(heard) == 1


def test_text_size_and_colours_are_announced(start: Start, kept: Places, heard: list[str]) -> None:
    window = start(BELGIUM)
    window.actions_.larger.trigger()
    window.actions_.themes["dark"].trigger()
    assert heard == ["Text 115%", "Colours: Dark"]


def test_what_folds_and_unfolds_is_announced(
    start: Start, kept: Places, heard: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.library.list.model().rowCount() > 1)
    section = window.library.list.model().index(0, 0)
    window.library.list.setCurrentIndex(section)
    qtbot.keyClick(window.library.list, Key.Key_Left)
    qtbot.keyClick(window.library.list, Key.Key_Right)
    window.actions_.library.trigger()
    window.actions_.library.trigger()
    assert heard == [
        "Western Europe: folded",
        "Western Europe: unfolded",
        "Library folded",
        "Library shown",
    ]


def test_a_filter_announces_once_how_much_it_leaves(
    window: MainWindow, heard: list[str], qtbot: QtBot
) -> None:
    show_tab(window, "facts", qtbot)
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    heard.clear()
    qtbot.keyClicks(page.filter, "popul")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["4 facts"]


def test_nothing_is_done_while_nobody_listens(
    window: MainWindow, heard: list[str], qtbot: QtBot, dressed: QApplication
) -> None:
    QAccessible.setActive(False)
    window.copy("+3222877000")
    show_tab(window, "facts", qtbot)
    window.notice.show_notice("One thing.")
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    page.filter.setText("popul")
    assert heard == []
    assert not page.table.findChildren(PausedVoice)[0].isActive()
