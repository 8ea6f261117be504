"""Profiles side by side in the window: chosen, read, ordered, drawn, copied."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Fact, Profile
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.comparison import compare
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet
from viewer.ui.comparison.window import ComparisonWindow
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.comparing import Comparisons
from viewer.ui.printing.print_window import PrintWindow

Start = Callable[..., MainWindow]
Keep = Callable[[object], None]
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def both(belgium: Profile, egypt: Profile) -> tuple[Profile, ...]:
    return belgium, egypt


@pytest.fixture
def open_on(
    dressed: QApplication, qtbot: QtBot, language: Language, home: Places, keep: Keep
) -> Callable[..., ComparisonWindow]:
    def opened(*profiles: Profile, spoken: Language = language) -> ComparisonWindow:
        titles = [profile.summary.title.value for profile in profiles]
        rows = compare(profiles, spoken, TODAY)
        window = ComparisonWindow(None, titles, rows, spoken, SettingsFile(home.settings))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # `keep` deletes it
        keep(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return opened


Open = Callable[..., ComparisonWindow]


def close(window: QWidget, qtbot: QtBot) -> None:
    """Close a window, and wait until it is freed."""
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window.close()
    qtbot.waitUntil(lambda: bool(gone))


def compared(comparisons: Comparisons, ask: Callable[[], None], qtbot: QtBot) -> ComparisonWindow:
    """The window that opens once it is asked for."""
    with qtbot.waitSignal(comparisons.opened) as opened:
        ask()
    (shown,) = opened.args or [None]
    assert isinstance(shown, ComparisonWindow)
    return shown


def labels(window: ComparisonWindow) -> list[str]:
    return [row.label.value for row in window.table.rows]


def test_the_selected_profiles_are_read_beside_the_window_and_compared(
    kept: Places, library: Library, start: Start, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    window.library.list.selectAll()
    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    shown = compared(comparisons, lambda: qtbot.keyClick(window, Qt.Key.Key_C, keys), qtbot)
    assert "IOM in Belgium" in shown.windowTitle()
    assert "Second & last" in shown.windowTitle()
    close(shown, qtbot)


@pytest.mark.parametrize("limit", [5, 200])
def test_what_counts_as_old_is_what_the_main_window_says(
    kept: Places, library: Library, start: Start, qtbot: QtBot, limit: int
) -> None:
    window = start("iom-belgium")
    window.rules = AgeRules(TODAY, limit)
    window.library.list.selectAll()
    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    shown = compared(comparisons, window.actions_.compare.trigger, qtbot)
    assert any(cell.is_old for row in shown.table.rows for cell in row.cells) is (limit == 5)
    close(shown, qtbot)


def test_the_print_window_opens_on_the_comparison_of_these_profiles(
    kept: Places, library: Library, start: Start, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    window.library.list.selectAll()
    ids = window.library.selected_ids()
    shown = compared(comparisons, window.actions_.compare.trigger, qtbot)
    window.library.select(ids[:1])
    shown.print_button.click()
    assert window.library.selected_ids() == ids
    printing = window.findChild(PrintWindow)
    assert isinstance(printing, PrintWindow)
    qtbot.waitUntil(lambda: printing.made is not None)
    assert printing.choices.choices().sheet is Sheet.COMPARE
    assert printing.made
    assert set(printing.made.order.ids) == set(ids)
    close(printing, qtbot)
    close(shown, qtbot)


def test_with_one_profile_in_the_library_the_window_says_what_to_do(
    kept: Places, start: Start
) -> None:
    window = start("iom-belgium")
    window.actions_.compare.trigger()
    assert window.notice.isVisible()
    assert window.notice.accessibleName().startswith("A comparison needs a second profile")
    assert window.actions_.compare in window.library.list.actions()


def test_rows_stand_in_groups_until_a_heading_is_clicked(
    open_on: Open, both: tuple[Profile, ...], qtbot: QtBot
) -> None:
    window = open_on(*both)
    grouped = labels(window)
    heading = window.table.horizontalHeader()

    def click(column: int) -> None:
        at = heading.sectionViewportPosition(column) + 10
        pos = heading.rect().center()
        pos.setX(at)
        qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=pos)

    click(1)
    rising = labels(window)
    assert window.order.currentText() == "IOM in Belgium"
    click(1)
    falling = labels(window)
    assert window.largest.isChecked()
    assert rising != falling
    click(1)
    assert labels(window) == grouped
    assert window.order.currentText() == "Groups"
    assert sorted(rising) == sorted(falling) == sorted(grouped)


def test_what_only_one_tells_can_be_left_out_and_the_choice_is_remembered(
    open_on: Open, both: tuple[Profile, ...]
) -> None:
    window = open_on(*both)
    every = len(window.table.rows)
    window.only_shared.setChecked(True)
    assert 0 < len(window.table.rows) < every
    assert all(row.is_shared for row in window.table.rows)


def test_without_anything_in_common_the_window_says_so_and_offers_the_next_step(
    open_on: Open, belgium: Profile, texts_of: Callable[..., list[str]]
) -> None:
    def own(place: str) -> tuple[Fact, ...]:
        return tuple(fact._replace(indicator=f"{place}-{fact.indicator}") for fact in belgium.facts)

    window = open_on(belgium._replace(facts=own("a")), belgium._replace(facts=own("b")))
    assert len(window.table.rows) == 2 * len(belgium.facts)
    window.only_shared.setChecked(True)
    assert not window.table.isVisible()
    assert any(text.startswith("The profiles have no figures in common") for text in
               texts_of(window))  # fmt: skip
    assert not window.copy_button.isEnabled()


def test_profiles_without_figures_are_said_to_hold_none(
    open_on: Open, belgium: Profile, texts_of: Callable[..., list[str]]
) -> None:
    empty = belgium._replace(facts=())
    window = open_on(empty, empty)
    assert "The profiles hold no figures." in texts_of(window)


def test_the_chosen_row_is_drawn_and_told_to_those_who_cannot_see_it(
    open_on: Open, both: tuple[Profile, ...], qtbot: QtBot
) -> None:
    window = open_on(*both)
    assert window.table.current_row == window.table.rows[0]
    assert window.chart.chart.isVisible()
    said = window.chart.chart.accessibleDescription()
    assert said.startswith("Population. IOM in Belgium · 2015: 11.3 million; IOM in Egypt")
    rows = {row.label.value: row for row in window.table.rows}
    window.table.choose(rows["Languages"])
    assert not window.chart.chart.isVisible()
    qtbot.keyClick(window.table, Qt.Key.Key_Up)
    assert window.table.current_row == rows["Area"]
    assert window.chart.chart.isVisible()


def test_cells_are_read_out_with_their_period_and_remarks_but_not_again_with_their_heads(
    open_on: Open, both: tuple[Profile, ...]
) -> None:
    model = open_on(*both).table.model()
    spoken = [
        model.data(model.index(1, column), Qt.ItemDataRole.AccessibleTextRole)
        for column in range(3)
    ]
    assert spoken[0].startswith("Population. Compare with care: periods differ")
    assert spoken[1] == "11.3 million, 2015 · 11 years old"


def test_a_chosen_row_is_copied_by_key_and_all_as_a_table_with_periods_and_reasons(
    open_on: Open, both: tuple[Profile, ...], qtbot: QtBot
) -> None:
    window = open_on(*both)
    qtbot.keyClick(window.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert window.status.text() == "Copied 1 row"
    window.copy_button.click()
    data = QApplication.clipboard().mimeData(QClipboard.Mode.Clipboard)
    lines = [line.split("\t") for line in data.text().split("\n")]
    assert lines[0][:4] == ["Figure", "Place", "IOM in Belgium", "IOM in Belgium: period"]
    assert lines[1][:4] == ["Population", "", "11.3 million", "2015"]
    assert lines[1][-1].startswith("Compare with care")
    assert '<th scope="col">IOM in Egypt</th>' in data.html()
    assert window.status.text() == f"Copied {len(window.table.rows)} rows"


@pytest.mark.parametrize("size", [(1024, 640), (640, 480)])
def test_six_profiles_fit_a_small_screen_without_scrolling_sideways(
    open_on: Open, both: tuple[Profile, ...], size: tuple[int, int], tmp_path: Path
) -> None:
    window = open_on(*(both * 3))
    window.resize(*size)
    table = window.table
    widths = [table.columnWidth(column) for column in range(7)]
    is_narrow = size[0] < 1024  # then columns keep the width of a few words
    assert (sum(widths) <= table.viewport().width()) != is_narrow
    assert min(widths) >= table.fontMetrics().averageCharWidth() * 10
