"""The window of the world: squares and list say the same, arrows move, Enter opens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.world.grid import TileGrid
from viewer.ui.world.window import WorldWindow
from viewer.world import COVERAGE


def by(world: WorldWindow, topic: str, qtbot: QtBot) -> None:
    """Choose a topic by its title, and wait for it."""
    world.topic.setCurrentText(topic)
    qtbot.waitUntil(lambda: world.view is not None and world.view.topic.title == topic)


def test_it_opens_on_the_country_of_the_profile_that_is_shown(world: WorldWindow) -> None:
    assert world.view is not None
    assert world.view.topic.id == COVERAGE
    assert world.grid.country == world.list.country == "BE"
    assert world.sentence.text() == (
        "Belgium. Who covers it: IOM in Belgium. Enter opens IOM in Belgium."
    )


@pytest.mark.parametrize(
    ("key", "country"),
    [
        (Qt.Key.Key_Up, "NL"),
        (Qt.Key.Key_Right, "LU"),
        (Qt.Key.Key_Down, "FR"),
        (Qt.Key.Key_Left, "JE"),
    ],
)
def test_arrows_move_to_the_neighbour(
    world: WorldWindow, qtbot: QtBot, key: Qt.Key, country: str
) -> None:
    qtbot.keyClick(world.grid, key)
    assert world.grid.country == country
    assert world.view is not None
    assert world.sentence.text() == world.view.squares[country].sentence


def test_arrows_cross_the_sea_and_stop_at_the_edge(world: WorldWindow, qtbot: QtBot) -> None:
    world.choose("PT")
    qtbot.keyClick(world.grid, Qt.Key.Key_Left)
    assert world.grid.country == "AI"
    world.choose("SJ")
    qtbot.keyClick(world.grid, Qt.Key.Key_Up)
    assert world.grid.country == "SJ"


def test_every_country_is_reached_by_arrows(world: WorldWindow, qtbot: QtBot) -> None:
    reached, waiting = {"BE"}, ["BE"]
    while waiting:
        start = waiting.pop()
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            world.grid.choose(start)
            qtbot.keyClick(world.grid, key)
            if world.grid.country not in reached:
                reached.add(world.grid.country)
                waiting.append(world.grid.country)
    assert len(reached) == 250


def test_east_is_on_the_right_in_arabic_too(
    load_language: Callable[[str], Language], qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid = TileGrid(load_language("ar"))
    qtbot.addWidget(grid)
    grid.choose("BE")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.country == "LU"
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_squares_and_list_choose_the_same_country(world: WorldWindow, qtbot: QtBot) -> None:
    world.list.setFocus()
    world.list.selectRow(0)
    qtbot.keyClick(world.list, Qt.Key.Key_Down)
    assert world.list.country == world.grid.country != "BE"


def test_enter_opens_the_profile_that_covers_the_country(
    world: WorldWindow, main: MainWindow, qtbot: QtBot
) -> None:
    world.choose("LU")
    with qtbot.waitSignal(main.profile_requested) as asked:
        qtbot.keyClick(world.grid, Qt.Key.Key_Return)
    assert asked.args == ["iom-belgium"]


def test_a_country_that_leads_nowhere_says_so(
    world: WorldWindow, main: MainWindow, qtbot: QtBot
) -> None:
    world.choose("NZ")
    assert not world.open_button.isEnabled()
    assert world.sentence.text() == "New Zealand. Who covers it: not covered."
    with qtbot.assertNotEmitted(main.profile_requested):
        qtbot.keyClick(world.grid, Qt.Key.Key_Return)


def test_another_topic_keeps_the_country_and_is_remembered(
    world: WorldWindow, settings: SettingsFile, qtbot: QtBot
) -> None:
    by(world, "Population", qtbot)
    assert world.grid.country == "BE"
    assert "11.3 million · 2015" in world.sentence.text()
    assert settings.values.world_topic == "population"
    by(world, "Who covers it", qtbot)


def test_a_voice_reads_a_square_as_a_sentence(world: WorldWindow) -> None:
    grid = QAccessible.queryAccessibleInterface(world.grid)
    assert grid is not None
    assert grid.text(QAccessible.Text.Name) == "Countries of the world"
    index = world.grid.currentIndex()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == world.sentence.text()


def test_the_list_is_copied_as_a_table(world: WorldWindow, qtbot: QtBot) -> None:
    by(world, "Population", qtbot)
    world.copy_button.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Rank\tCountry\tValue\tDetails"
    assert lines[1].startswith("1\tBelgium\t11.3 million\t2015")


def test_the_key_copies_the_chosen_country_and_not_all_of_them(
    world: WorldWindow, qtbot: QtBot
) -> None:
    by(world, "Population", qtbot)
    world.choose("BE")
    for part in (world.grid, world.list):
        QApplication.clipboard().clear()
        qtbot.keyClick(part, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.clipboard().text().startswith("1\tBelgium\t11.3 million\t2015")
        assert world.status.text() == "Copied 1 row"
    world.choose("IS")  # of which no profile says anything
    qtbot.keyClick(world.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == world.sentence.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_square_is_opened_by_key(world: WorldWindow, qtbot: QtBot, key: Qt.Key) -> None:
    by(world, "Population", qtbot)
    world.choose("BE")
    with qtbot.waitSignal(world.profile_requested) as requested:
        qtbot.keyClick(world.grid, key)
    assert requested.args == ["iom-belgium"]


def test_the_sheet_is_saved_as_pdf(
    world: WorldWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "world.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    world.save_button.click()
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: world.paper.is_ready)
    assert file.read_bytes().startswith(b"%PDF-")


def test_all_squares_are_as_large_and_drawn(world: WorldWindow) -> None:
    widths = {world.grid.columnWidth(column) for column in range(33)}
    heights = {world.grid.rowHeight(row) for row in range(21)}
    assert widths == heights
    assert len(widths) == 1
    assert not world.grid.grab().isNull()


def test_a_start_does_not_load_it(main: MainWindow) -> None:
    assert main.findChildren(WorldWindow) == []


def test_texts_of_the_list_stand_whole_where_there_is_room_and_else_end_in_a_mark(
    world: WorldWindow, qtbot: QtBot
) -> None:
    by(world, "Population", qtbot)
    view = world.list
    view.setFixedWidth(view.sizeHint().width())
    qtbot.waitUntil(lambda: view.columnWidth(2) == view.sizeHintForColumn(2))
    index = view.model().index(0, 2)
    assert index.data() == "11.3 million"
    drawn = []
    for width in (0, 1):  # pixels less than it needs
        view.setColumnWidth(2, view.sizeHintForColumn(2) - 2 * width)
        drawn.append(view.viewport().grab(view.visualRect(index).adjusted(0, 0, -20, 0)).toImage())
    assert drawn[0].copy(0, 0, 40, 20) == drawn[1].copy(0, 0, 40, 20)
    assert drawn[0].copy(40, 0, 200, 20) != drawn[1].copy(40, 0, 200, 20)
