"""What folds in a window of little room, and how one comes to what is folded."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Profile, Text
from viewer.app.font_scale import FACTORS
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.theme import apply_font_scale, dress
from viewer.ui.profile.facts import FactsTab

Start = Callable[..., MainWindow]
Key = Qt.Key


@pytest.fixture
def large(start: Start, library: Library, kept: Places) -> MainWindow:
    """A small window with text of twice the usual size, on a library of two profiles."""
    assert len(library.profiles()) == 2
    settings = SettingsFile(kept.settings)
    # A window was closed before: nothing is offered over this one.
    values = settings.values._replace(text_step=FACTORS.index(2.0), window="closed")
    settings.change(values)
    window = start("iom-belgium", remembered=settings)
    window.resize(984, 600)
    window.activateWindow()
    return window


@pytest.fixture
def facts(large: MainWindow, qtbot: QtBot) -> FactsTab:
    large.tabs.show_tab("facts")
    page = large.tabs.page
    assert isinstance(page, FactsTab)
    qtbot.waitUntil(lambda: page.width() > 0 and not large.library.isVisible())
    return page


def test_a_low_window_has_one_line_for_the_head_and_opens_the_rest(large: MainWindow) -> None:
    head = large.header
    assert head.folded.isVisible()
    assert head.folded.title.text() == "IOM in Belgium"
    assert not head.age.isVisible()
    head.folded.more.click()
    assert head.age.isVisible()
    large.resize(984, 1400)
    assert not head.folded.isVisible()
    assert head.age.isVisible()


def test_a_long_title_is_whole_once_the_head_is_opened(
    large: MainWindow, belgium: Profile, qtbot: QtBot
) -> None:
    words = "Organization for Migration and for everything else " * 3
    summary = belgium.summary._replace(title=Text(words.strip()))
    large.show_profile(belgium._replace(summary=summary))
    head = large.header
    qtbot.waitUntil(lambda: head.folded.title.text().endswith("…"))
    assert "everything else" in head.folded.title.toolTip()
    head.folded.more.click()
    title = head._title
    qtbot.waitUntil(lambda: title.height() > 2 * title.fontMetrics().height())
    assert title.text() == words.strip()


def test_news_open_a_folded_head(large: MainWindow) -> None:
    large.header.show_news("3 contacts changed.")
    assert large.header.news.isVisible()


def test_a_head_with_much_to_say_leaves_half_of_the_window_to_the_page(
    large: MainWindow, qtbot: QtBot
) -> None:
    large.header.show_news("Changed.", [f"Contact {number}" for number in range(40)])
    qtbot.waitUntil(lambda: large.header.height() > large.height())
    assert large.tabs.height() > large.height() // 4


def test_a_narrow_toolbar_shows_icons_that_tell_their_names(
    large: MainWindow, qtbot: QtBot
) -> None:
    large.resize(700, 600)
    bar = large._toolbar
    every = [each for each in bar.findChildren(QToolButton) if each.parentWidget() is bar]
    buttons = [each for each in every if each.defaultAction() is not None]
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    qtbot.waitUntil(lambda: {each.toolButtonStyle() for each in buttons} == {only})
    assert len(buttons) == 4
    qtbot.waitUntil(lambda: all(each.isVisible() for each in buttons))
    for button in buttons:
        assert button.toolTip()
        assert button.text()  # what a screen reader says
    large.resize(1600, 600)
    qtbot.waitUntil(lambda: only not in {each.toolButtonStyle() for each in buttons})


def test_text_that_grows_while_the_window_is_open_folds_what_has_no_room(
    start: Start, kept: Places, dressed: QApplication, qtbot: QtBot
) -> None:
    window = start("iom-belgium", remembered=SettingsFile(kept.settings))
    window.resize(984, 600)
    assert window.library.isVisible()
    apply_font_scale(dressed, dressed.font().pointSizeF(), FACTORS.index(2.0))
    dress(dressed, window)
    qtbot.waitUntil(lambda: not window.library.isVisible() and not window.header.age.isVisible())
    assert window.side.strip.isVisible()
    assert window.header.folded.isVisible()


def test_where_there_is_no_room_for_both_the_library_takes_the_place_of_the_profile(
    large: MainWindow, qtbot: QtBot
) -> None:
    large.side.strip.handle.click()
    assert large.library.isVisible()
    assert not large.tabs.isVisible()
    lines = large.library.list
    qtbot.keyClick(lines, Key.Key_Down)
    qtbot.keyClick(lines, Key.Key_Return)
    assert not large.library.isVisible()
    assert large.tabs.isVisible()


def test_what_a_search_found_gives_way_to_the_hit_that_is_opened(
    large: MainWindow, qtbot: QtBot
) -> None:
    library = large.library
    library.field.setFocus()
    qtbot.keyClicks(library.field, "brussels")
    qtbot.waitUntil(lambda: library.answered == "brussels")
    assert not large.tabs.isVisible()
    qtbot.keyClick(library.field, Key.Key_Return)
    assert large.tabs.isVisible()
    assert library.field.text() == "brussels"
    large.side.strip.handle.click()  # back to what was found
    assert library.isVisible()
    assert not large.tabs.isVisible()


def test_a_low_page_of_facts_shows_the_details_in_the_place_of_the_table(
    facts: FactsTab, qtbot: QtBot
) -> None:
    assert facts.table.isVisible()
    facts.table.choose_first()
    qtbot.keyClick(facts.table, Key.Key_Return)
    qtbot.waitUntil(lambda: facts.pane is not None and facts.pane.isVisible())
    assert not facts.table.isVisible()
    assert facts.pane is not None
    qtbot.keyClick(facts.pane, Key.Key_Escape)
    assert facts.table.isVisible()
    assert not facts.pane.isVisible()


def test_a_low_page_of_facts_begins_with_the_table_whatever_was_chosen_before(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    settings = SettingsFile(kept.settings)
    values = settings.values._replace(fact_details="shown", tab="facts")
    settings.change(values._replace(text_step=FACTORS.index(2.0)))
    window = start("iom-belgium", remembered=settings)
    window.resize(984, 600)
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    qtbot.waitUntil(page.table.isVisible)
    assert not page.has_details
    window.resize(984, 1400)
    qtbot.waitUntil(lambda: page.has_details)
