"""What was found is an answer: it can be copied, and is shown beside the list of the others."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.viewer.ui.library.test_search import Key, chosen, press, search, window
from viewer.app.paths import Places
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.tabs import NAMES

__all__ = ["window"]


def test_the_button_on_a_row_copies_it_and_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "2877006", qtbot)
    found = window.library.results.list
    opened: list[object] = []
    window.library.hit_chosen.connect(opened.append)
    button = found.copy_box(1)
    qtbot.mouseMove(found.viewport(), button.center())
    assert found.pointed == 1
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    assert window.statusBar().currentMessage() == "Copied +3222877006"
    assert opened == []
    assert found.copy_box(0).isEmpty()  # a heading
    beside = found.visualRect(found.model().index(1, 0)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert len(opened) == 1


def test_a_search_makes_the_library_wider_until_it_ends(window: MainWindow, qtbot: QtBot) -> None:
    before = window.library.width()
    search(window, "brussels", qtbot)
    qtbot.waitUntil(lambda: window.library.width() > before * 1.5)
    assert window.side.library_width == before
    assert window.library.width() <= window.width() * 0.46
    press(window, qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.library.width() == before)


def test_while_one_walks_through_the_results_each_is_shown_and_they_keep_the_focus(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.tabs.show_tab("overview")
    search(window, "+32 2 287", qtbot)
    press(window, qtbot, Key.Key_Down)
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Overview"  # not at once
    qtbot.waitUntil(lambda: window.tabs.tabText(window.tabs.currentIndex()) == "Contacts")
    places = window.tabs.page.places  # type: ignore[union-attr]

    def marked() -> list[str]:
        return [name for name, place in places.items() if place.property("passed")]

    qtbot.waitUntil(lambda: marked() == [chosen(window).hit.target])
    assert window.library.field.hasFocus()
    press(window, qtbot, Key.Key_Up)
    qtbot.waitUntil(lambda: marked() == [chosen(window).hit.target])
    assert window.library.field.hasFocus()
    press(window, qtbot, Key.Key_Escape)
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Overview"
    assert marked() == []


@pytest.mark.parametrize("query", ["brussels", "population", "reab"])
def test_the_focus_never_leaves_the_field_while_one_walks_through_the_results(
    window: MainWindow, qtbot: QtBot, query: str
) -> None:
    search(window, query, qtbot)
    results = window.library.results
    moved: list[object] = []
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    qapp.focusChanged.connect(lambda _, new: moved.append(new))
    for _ in range(len(results.list.model().rows)):  # type: ignore[attr-defined]
        press(window, qtbot, Key.Key_Down)
        with qtbot.waitSignal(results.hit_rested_on):
            pass
        qtbot.waitUntil(lambda: chosen(window).hit.profile_id == window.profile.summary.id)  # type: ignore[union-attr]
        assert NAMES[window.tabs.currentIndex()] == chosen(window).hit.tab
    assert moved == []


def test_another_profile_comes_beside_the_results_and_goes_with_the_search(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, "reab", qtbot)
    while chosen(window).hit.profile_id != "second":
        press(window, qtbot, Key.Key_Down)
    qtbot.waitUntil(lambda: window.profile.summary.id == "second")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.tabs.tabText(window.tabs.currentIndex()) == "Programmes")
    assert window.library.field.hasFocus()
    press(window, qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.profile.summary.id == "iom-belgium")  # type: ignore[union-attr]


def test_a_search_that_takes_its_time_is_said_to_go_on(
    window: MainWindow, kept: Places, qtbot: QtBot
) -> None:
    search(window, "reab", qtbot)
    with closing(sqlite3.connect(kept.library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        qtbot.keyClicks(window.library.field, "x")
        qtbot.waitUntil(lambda: window.library.results.count.text() == "Searching…")
        assert window.library.results.list.isVisible()  # what was found before stays
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: window.library.answered == "reabx")
    assert window.library.results.count.text() != "Searching…"


def test_words_that_nothing_has_are_named_and_close_words_are_said_to_be_close(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, "reab xyzzy", qtbot)
    left_out = window.library.results.left_out
    assert left_out.isVisible()
    assert "“xyzzy”" in left_out.text()
    window.library.field.setText("fedasli")
    qtbot.waitUntil(lambda: window.library.answered == "fedasli")
    assert chosen(window).value == "Fedasil"
    assert "close match" in chosen(window).place
    assert not left_out.isVisible()
