"""Searching the library in the window: from the first key to the row that is opened, and back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.ui.library.hits import HeadingRow, HitRow
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.clipboard import chosen_rows
from viewer.ui.profile.fact_table import FactTable
from viewer.ui.widgets.cells import ROW_ROLE

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]
Key = Qt.Key


@pytest.fixture
def window(start: Start, library: Library) -> MainWindow:
    window = start("iom-belgium")
    window.resize(1280, 800)
    window.activateWindow()
    window.library.list.setFocus()
    return window


def search(window: MainWindow, query: str, qtbot: QtBot) -> None:
    """Press Ctrl+K, type, and wait until the answer to all of it is shown."""
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.library.field, query)
    qtbot.waitUntil(lambda: window.library.answered == query)


def titles(window: MainWindow) -> list[str]:
    """Headings in brackets, hits as they are called."""
    model = window.library.results.list.model()
    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    return [f"[{r.text}]" if isinstance(r, HeadingRow) else r.value for r in rows]


def chosen(window: MainWindow) -> HitRow:
    row = window.library.results.list.currentIndex().data(ROW_ROLE)
    assert isinstance(row, HitRow)
    return row


def press(window: MainWindow, qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(window.library.field, key)


def choose(window: MainWindow, title: str, qtbot: QtBot) -> None:
    """Walk down to a title and open it."""
    while chosen(window).value != title:
        before = chosen(window)
        press(window, qtbot, Key.Key_Down)
        assert chosen(window) is not before, titles(window)
    press(window, qtbot, Key.Key_Return)


def test_a_slash_in_a_text_field_is_a_slash(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.show_tab("facts")
    field = window.tabs.page.filter  # type: ignore[union-attr]
    field.setFocus()
    qtbot.keyClicks(field, "a/b")
    assert field.text() == "a/b"
    search(window, "1/2", qtbot)
    assert window.library.field.text() == "1/2"


def test_the_list_of_results_is_made_before_the_first_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "results" in vars(window.library))
    assert not window.library.results.isVisible()
    assert window.library.list.isVisible()


def test_what_is_found_stands_in_place_of_the_library_in_groups(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, "reab", qtbot)
    assert not window.library.list.isVisible()
    assert titles(window)[0] == "[Programmes]"
    assert titles(window)[1] == "Return and Emigration of Asylum Seekers ex Belgium"
    assert chosen(window).above == ("REAB · since 1984", [(0, 4)])
    assert chosen(window).place == "IOM in Belgium"


def test_an_office_found_by_the_country_it_covers_says_so(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "luxembourg", qtbot)
    while chosen(window).group != "Offices":
        press(window, qtbot, Key.Key_Down)
    text, _ = chosen(window).above
    assert text.endswith("covers this country or area")
    assert chosen(window).place == "IOM in Belgium"


def test_the_arrow_keys_pass_over_headings_and_the_field_keeps_the_focus(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, "luxembourg", qtbot)
    hits = [title for title in titles(window) if not title.startswith("[")]
    seen = [chosen(window).value]
    for _ in hits[1:]:
        press(window, qtbot, Key.Key_Down)
        seen.append(chosen(window).value)
    assert seen == hits
    press(window, qtbot, Key.Key_Down)
    assert chosen(window).value == hits[-1]
    press(window, qtbot, *[Key.Key_PageUp] * 5)
    assert chosen(window).value == hits[0]
    assert window.library.field.hasFocus()


def test_headings_cannot_be_chosen_and_are_read_out(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "reab", qtbot)
    model = window.library.results.list.model()
    heading = model.index(0, 0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Programmes"
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Return and Emigration of Asylum Seekers ex Belgium. REAB · since 1984. IOM in Belgium."
        " Programmes"
    )


@pytest.mark.parametrize(
    ("query", "title", "tab", "name"),
    [
        ("reab", "Return and Emigration of Asylum Seekers ex Belgium", "programmes", "reab"),
        ("luxembourg", "Country Office for Belgium and Luxembourg", "offices", "country-office"),
        ("2877006", "+32 2 287 70 06", "contacts", "country-office/fax"),
    ],
)
def test_enter_opens_the_row_itself(
    window: MainWindow, qtbot: QtBot, query: str, title: str, tab: str, name: str
) -> None:
    search(window, query, qtbot)
    choose(window, title, qtbot)
    qtbot.waitUntil(lambda: getattr(window.tabs.page, "places", {}).get(name) is not None)
    place = window.tabs.page.places[name]  # type: ignore[union-attr]
    qtbot.waitUntil(place.hasFocus)
    assert window.tabs.tabText(window.tabs.currentIndex()).casefold() == tab
    qtbot.waitUntil(lambda: not place.visibleRegion().isEmpty())
    assert place.accessibleName()


def test_enter_on_a_fact_selects_it_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "remittances", qtbot)
    press(window, qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), FactTable))
    table = window.tabs.page.table  # type: ignore[union-attr]
    copied = chosen_rows(table)
    assert copied is not None
    assert copied.rows[0][0] == "Remittances"


def test_copy_takes_the_chosen_hit_while_the_field_has_the_focus(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, "remittances", qtbot)
    qtbot.keyClick(window.library.field, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "USD 11,322 million"
    assert window.statusBar().currentMessage() == "Copied USD 11,322 million"


def test_enter_that_is_faster_than_the_search_opens_what_it_finds(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.library.field, "second")
    press(window, qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.profile.summary.id == "second")  # type: ignore[union-attr]
    assert window.library.selected_ids() == ("second",)


def test_of_queries_typed_in_haste_only_the_newest_is_answered(
    window: MainWindow, qtbot: QtBot
) -> None:
    shown = []
    results = window.library.results
    results.list.model().modelReset.connect(lambda: shown.append(titles(window)))
    for query in ("a", "b", "c", "d", "second"):
        window.library.field.setText(query)
    qtbot.waitUntil(lambda: window.library.answered == "second")
    assert shown == [["[Profiles]", "Second & last"]]


def test_nothing_found_says_what_was_looked_for_where_and_what_to_do(
    window: MainWindow, qtbot: QtBot, texts_of: Texts
) -> None:
    search(window, "xyzzy", qtbot)
    results = window.library.results
    assert "“\u2068xyzzy\u2069” in the 2 profiles of this library" in results.nothing.text()
    assert "Escape" in results.next_step.text()
    assert not results.list.isVisible()


@pytest.mark.parametrize("text", ['"', "a AND (", "*", "'; DROP TABLE x;--", "é" * 5000, "<b>&x"])
def test_any_text_pasted_is_safe(window: MainWindow, qtbot: QtBot, text: str) -> None:
    window.library.field.setText(text)
    qtbot.waitUntil(lambda: window.library.answered == text)
    assert window.library.results.isVisible()


def test_escape_goes_back_to_where_one_was(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.show_tab("facts")
    window.library.list.setFocus()
    search(window, "second", qtbot)
    press(window, qtbot, Key.Key_Escape)
    assert window.library.field.text() == ""
    assert window.library.list.isVisible()
    assert window.library.list.hasFocus()


def test_escape_after_opening_a_row_goes_back_to_profile_tab_and_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.tabs.show_tab("programmes")
    page = window.tabs.page
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 200)  # type: ignore[union-attr]
    page.verticalScrollBar().setValue(150)  # type: ignore[union-attr]
    search(window, "second", qtbot)
    press(window, qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.profile.summary.id == "second")  # type: ignore[union-attr]
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.profile.summary.id == "iom-belgium")  # type: ignore[union-attr]
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Programmes"
    back = window.tabs.page
    qtbot.waitUntil(lambda: back.verticalScrollBar().value() == 150)  # type: ignore[union-attr]
    assert window.library.list.isVisible()
    assert window.library.selected_ids() == ("iom-belgium",)


def test_in_a_narrow_window_the_search_comes_and_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(600, 600)
    assert not window.library.isVisible()
    search(window, "second", qtbot)
    assert window.library.isVisible()
    press(window, qtbot, Key.Key_Escape)
    assert not window.library.isVisible()
