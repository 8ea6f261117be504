"""The size of all text, changed while windows are open: everything follows, there and back."""

from collections.abc import Callable
from operator import ne

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.operations.note_desk import is_ready
from tests.viewer.ui.seen import OPENING, look_at
from viewer.app.font_scale import FACTORS, NORMAL
from viewer.app.settings import SettingsFile
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.fact_table import FactTable

Start = Callable[..., MainWindow]
COLUMNS = 4  # at most
FACTS = 3  # the tab
Sizes = dict[QWidget, tuple[float, int]]


def sizes(window: QWidget) -> Sizes:
    """What each widget writes with, in points, and how high lines with it are, in pixels."""
    every = [window, *window.findChildren(QWidget)]
    return {each: (each.font().pointSizeF(), each.fontMetrics().height()) for each in every}


def wrong(before: Sizes, window: QWidget, factor: float) -> list[str]:
    """Which widgets do not write `factor` times as large as before."""
    return [
        f"{type(each).__name__} {each.accessibleName()}: {size}, was {before[each][0]}"
        for each, (size, _) in sizes(window).items()
        if each in before and abs(size - before[each][0] * factor) > 0.1
    ]


def rows(window: QWidget) -> dict[QAbstractItemView, int]:
    """The heights of the first rows of all lists and tables that are seen."""
    found = {}
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and not isinstance(view, QHeaderView) and model.rowCount():
            cells = (model.index(0, column) for column in range(COLUMNS))
            found[view] = max(view.visualRect(cell).height() for cell in cells)
    return found


def names(found: dict[QAbstractItemView, int]) -> dict[str, int]:
    return {view.accessibleName(): height for view, height in found.items()}


@pytest.fixture
def busy(start: Start, library: Library, qtbot: QtBot) -> MainWindow:
    """A window on which every tab was seen, and then what was found in the library."""
    window = start("iom-belgium")
    see_all(window, qtbot)
    return window


def see_all(window: MainWindow, qtbot: QtBot) -> None:
    for action in window.actions_.tabs:
        action.trigger()
        qtbot.waitUntil(lambda: window.tabs.page is not None)
    qtbot.keyClicks(window.library.field, "brussels")
    qtbot.waitUntil(lambda: "What was found" in names(rows(window)))
    window.actions_.tabs[FACTS].trigger()


def test_every_text_of_the_window_follows_up_down_and_back(busy: MainWindow) -> None:
    before, actions = sizes(busy), busy.actions_
    assert len(before) > 200
    for step, action in ((1, actions.larger), (-1, actions.smaller)):
        factors = FACTORS[NORMAL + step :] if step > 0 else FACTORS[NORMAL - 1 :: -1]
        for factor in factors:
            action.trigger()
            assert wrong(before, busy, factor) == []
        actions.normal.trigger()
        assert wrong(before, busy, 1.0) == []


def test_lists_icons_and_columns_are_as_after_a_start_with_that_size(
    busy: MainWindow, start: Start, settings: SettingsFile, qtbot: QtBot
) -> None:
    def measured(window: MainWindow) -> tuple[object, ...]:
        icons = window.actions_.print.icon().availableSizes()
        facts = window.tabs.findChild(FactTable)
        assert facts is not None
        return names(rows(window)), icons, window.library.field.maximumWidth(), facts.wanted_width

    before = measured(busy)
    busy.text_step_requested.emit(len(FACTORS))
    qtbot.waitUntil(lambda: all(map(ne, measured(busy), before)))
    grown = measured(busy)
    busy.actions_.normal.trigger()
    qtbot.waitUntil(lambda: measured(busy) == before)
    size = busy.size()
    busy.close()
    settings.change(settings.values._replace(text_step=len(FACTORS) - 1))
    again = start("iom-belgium", remembered=settings)
    again.resize(size)
    see_all(again, qtbot)
    qtbot.waitUntil(lambda: measured(again) == grown)


def test_every_text_of_all_dialogs_follows_up_down_and_back(
    start: Start, replaced: object, library: Library, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: is_ready(window))

    def look(dialog: QDialog) -> None:
        before, lines = sizes(dialog), rows(dialog)
        window.text_step_requested.emit(len(FACTORS))  # at once, as the settings do
        assert wrong(before, dialog, FACTORS[-1]) == []
        cut = [view for view, high in rows(dialog).items() if high < view.fontMetrics().height()]
        assert cut == []
        window.actions_.normal.trigger()
        assert wrong(before, dialog, 1.0) == []
        assert rows(dialog) == lines

    for name in OPENING:
        look_at(window, qtbot, name, look)


def test_the_keys_of_the_window_change_the_size_in_dialogs_but_not_where_pages_are_zoomed(
    start: Start, library: Library, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    size = window.font().pointSizeF()

    def press(dialog: QDialog) -> None:
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)

    look_at(window, qtbot, "print", press)
    assert window.font().pointSizeF() == size
    look_at(window, qtbot, "about", press)
    assert window.font().pointSizeF() == pytest.approx(size * FACTORS[NORMAL - 1])
