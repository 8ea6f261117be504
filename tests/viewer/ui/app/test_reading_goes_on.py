"""Where the reader was when the language changed is where they go on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.app.conftest import Change
from tests.viewer.ui.operations.note_desk import kept_of, write
from viewer.app.paths import Places
from viewer.ui.library.sections import Grouping
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports
from viewer.ui.profile.fact_rows import Column, FactRow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.widgets.cells import ROW_ROLE
from viewer.ui.widgets.layouts import Page

pytestmark = pytest.mark.parametrize("tag", ["fr", "ar"])


def page_of(window: MainWindow, tab: str) -> Page:
    window.tabs.show_tab(tab)
    page = window.tabs.page
    assert isinstance(page, Page)
    return page


def top_thing(page: Page) -> str:
    """The last thing that begins above the upper edge."""
    edge = page.viewport().mapToGlobal(page.viewport().rect().topLeft()).y()
    begun = {
        name: place.mapToGlobal(place.rect().topLeft()).y() for name, place in page.places.items()
    }
    return max(
        (each for each in begun if begun[each] <= edge), key=lambda each: begun[each], default=""
    )


def shown_facts(page: FactsTab) -> list[str]:
    model = page.table.model()
    rows = (model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount()))
    return [row.fact.id for row in rows if isinstance(row, FactRow)]


def test_the_window_keeps_its_size_and_place(ready: MainWindow, change: Change, tag: str) -> None:
    ready.resize(905, 613)
    ready.move(40, 30)
    follower = change(ready, tag)
    assert follower.size().toTuple() == (905, 613)
    assert follower.pos().toTuple() == (40, 30)


def test_a_maximised_window_stays_maximised(
    ready: MainWindow, change: Change, tag: str, qtbot: QtBot
) -> None:
    ready.showMaximized()
    qtbot.waitUntil(ready.isMaximized)
    assert change(ready, tag).isMaximized()


def half_way_down(window: MainWindow, qtbot: QtBot) -> str:
    """Scroll the contacts to their middle; what stands at the edge then."""
    window.resize(1000, 400)
    page = page_of(window, "contacts")
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 100)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    seen = top_thing(page)
    assert seen
    return seen


def test_the_same_profile_and_tab_are_shown_as_far_down(
    ready: MainWindow, change: Change, qtbot: QtBot, tag: str
) -> None:
    seen = half_way_down(ready, qtbot)
    follower = change(ready, tag)
    assert follower.profile is not None
    assert follower.profile.summary.id == "iom-belgium"
    assert follower.tabs.currentIndex() == 4
    qtbot.waitUntil(lambda: top_thing(page_of(follower, "contacts")) == seen)


def test_a_tab_behind_the_one_in_front_is_as_far_down_too(
    ready: MainWindow, change: Change, qtbot: QtBot, tag: str
) -> None:
    seen = half_way_down(ready, qtbot)
    ready.tabs.show_tab("overview")
    follower = change(ready, tag)
    assert follower.tabs.currentIndex() == 0
    later = page_of(follower, "contacts")
    qtbot.waitUntil(lambda: top_thing(later) == seen)


def test_the_facts_are_filtered_sorted_and_selected_as_before(
    ready: MainWindow, change: Change, qtbot: QtBot, tag: str
) -> None:
    ready.tabs.show_tab("facts")
    facts = ready.tabs.page
    assert isinstance(facts, FactsTab)
    facts.only_old.setChecked(True)
    facts.filter.setText("1")
    facts.table.put_in_order((int(Column.AGE), Qt.SortOrder.DescendingOrder))
    rows = shown_facts(facts)
    facts.table.select_facts(rows[1:3], rows[2])
    follower = change(ready, tag)
    again = follower.tabs.page
    assert isinstance(again, FactsTab)
    qtbot.waitUntil(lambda: again.table.selected_facts() == tuple(rows[1:3]))
    assert again.filter.text() == "1"
    assert again.only_old.isChecked()
    assert again.table.order == (int(Column.AGE), Qt.SortOrder.DescendingOrder)
    assert again.table.current_fact() == rows[2]


def test_a_search_goes_on_at_its_hit_and_escape_leads_back(
    library: Library, ready: MainWindow, change: Change, qtbot: QtBot, tag: str
) -> None:
    ready.tabs.show_tab("offices")
    ready.actions_.search.trigger()
    qtbot.keyClicks(ready.library.field, "32 2")
    qtbot.waitUntil(lambda: ready.library.answered == "32 2")
    for _ in range(2):
        qtbot.keyClick(ready.library.field, Qt.Key.Key_Down)
    chosen = ready.library.results.chosen
    assert chosen is not None
    follower = change(ready, tag)
    panel = follower.library
    qtbot.waitUntil(lambda: panel.answered == "32 2")
    found = panel.results.chosen
    assert found is not None
    assert (found.hit.profile_id, found.hit.target) == (chosen.hit.profile_id, chosen.hit.target)
    assert follower.focusWidget() is panel.field
    follower.search_navigation.go_back()
    qtbot.waitUntil(lambda: follower.tabs.currentIndex() == 1)
    assert not panel.is_searching


def test_what_is_looked_for_in_a_page_stands_there(
    ready: MainWindow, change: Change, tag: str
) -> None:
    ready.find_bar.open()
    ready.find_bar.field.setText("Brussels")
    follower = change(ready, tag)
    assert follower.find_bar.isVisible()
    assert follower.find_bar.field.text() == "Brussels"
    assert follower.find_bar.result.text()


def test_several_selected_profiles_and_their_grouping_stay(
    library: Library, ready: MainWindow, change: Change, qtbot: QtBot, tag: str
) -> None:
    shelf = ready.library.shelf
    qtbot.waitUntil(lambda: len(ready.library.profiles) == 2)
    shelf.show_by(Grouping.LETTER, "")
    ready.library.select(["iom-belgium", "second"])
    follower = change(ready, tag)
    assert set(follower.library.selected_ids()) == {"iom-belgium", "second"}
    assert follower.library.shelf.grouping is Grouping.LETTER


def test_a_removal_is_undone_in_the_other_language(
    library: Library, ready: MainWindow, change: Change, qtbot: QtBot, tag: str
) -> None:
    imports = ready.findChild(Imports)
    assert imports is not None
    imports.remove("second", "Second & last")
    qtbot.waitUntil(lambda: len(library.profiles()) == 1 and ready.actions_.undo.isEnabled())
    before = ready.actions_.undo.text()
    follower = change(ready, tag)
    assert follower.actions_.undo.text() != before
    assert "Second && last" in follower.actions_.undo.text()
    follower.actions_.undo.trigger()
    qtbot.waitUntil(lambda: len(library.profiles()) == 2)


def test_a_note_is_taken_back_in_the_other_language(
    ready: MainWindow, kept: Places, change: Change, qtbot: QtBot, tag: str
) -> None:
    write(qtbot, ready, "profile", "", "Ring before noon")
    qtbot.waitUntil(ready.actions_.undo.isEnabled)
    follower = change(ready, tag)
    follower.actions_.undo.trigger()
    qtbot.waitUntil(lambda: kept_of(kept).notes == ())
    qtbot.waitUntil(follower.actions_.redo.isEnabled)
    follower.actions_.redo.trigger()
    qtbot.waitUntil(lambda: [note.text for note in kept_of(kept).notes] == ["Ring before noon"])
