"""A comparison keeps to the limits of age that hold in the main window."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.api import Library
from viewer.ages import AgeRules
from viewer.paths import Places
from viewer.ui.comparing.controller import Comparisons
from viewer.ui.comparing.window import ComparisonWindow
from viewer.ui.main_window import MainWindow


@pytest.mark.parametrize("limit", [5, 200])
def test_what_counts_as_old_is_what_the_main_window_says(
    kept: Places, library: Library, start: Callable[..., MainWindow], qtbot: QtBot, limit: int
) -> None:
    window = start("iom-belgium")
    window.rules = AgeRules(date(2026, 11, 24), limit)
    window.library.list.selectAll()
    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    with qtbot.waitSignal(comparisons.opened) as opened:
        window.actions_.compare.trigger()
    (shown,) = opened.args or [None]
    assert isinstance(shown, ComparisonWindow)
    assert any(cell.is_old for row in shown.table.rows for cell in row.cells) is (limit == 5)
    with qtbot.waitSignal(shown.destroyed):
        shown.close()
