"""The window of the world follows what becomes of the library while it is open."""

from pytestqt.qtbot import QtBot

from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports
from viewer.ui.world.window import WorldWindow
from viewer.world import COVERAGE


def test_a_change_of_the_library_is_shown_at_once(
    world: WorldWindow, main: MainWindow, qtbot: QtBot
) -> None:
    imports = main.findChild(Imports)
    assert isinstance(imports, Imports)
    imports.remove("iom-belgium", "IOM in Belgium")
    qtbot.waitUntil(lambda: world.sentence.text() == "Belgium. Who covers it: not covered.")
    assert not world.open_button.isEnabled()
    assert world.topic.findText("Population") < 0  # no profile has one any more
    main.actions_.undo.trigger()
    qtbot.waitUntil(world.open_button.isEnabled)
    assert world.topic.findText("Population") > 0
    assert world.grid.country == "BE"


def test_a_topic_that_a_change_left_no_figures_for_gives_way_to_the_first(
    world: WorldWindow, main: MainWindow, qtbot: QtBot
) -> None:
    world.topic.setCurrentText("Population")
    qtbot.waitUntil(lambda: world.view is not None and world.view.topic.title == "Population")
    imports = main.findChild(Imports)
    assert isinstance(imports, Imports)
    imports.remove("iom-belgium", "IOM in Belgium")
    qtbot.waitUntil(lambda: world.view is not None and world.view.topic.id == COVERAGE)
    assert world.list.model().rowCount() == 0
    assert not world.copy_button.isEnabled()


def test_a_change_of_the_library_after_it_was_closed_is_no_trouble(
    world: WorldWindow, main: MainWindow, qtbot: QtBot
) -> None:
    world.reject()
    qtbot.waitUntil(lambda: not main.findChildren(WorldWindow))
    imports = main.findChild(Imports)
    assert isinstance(imports, Imports)
    imports.remove("iom-belgium", "IOM in Belgium")
    qtbot.waitUntil(lambda: main.actions_.undo.isEnabled() and not imports.is_busy)
    assert not main.findChildren(WorldWindow)


def test_closed_while_it_reads_it_shows_nothing(
    world: WorldWindow, main: MainWindow, qtbot: QtBot
) -> None:
    world.topic.setCurrentText("Population")
    world.reject()
    qtbot.waitUntil(lambda: main.findChildren(WorldWindow) == [])
    main.actions_.world.trigger()  # read after the other, in the same thread
    qtbot.waitUntil(lambda: any(each.view for each in main.findChildren(WorldWindow)))
    main.findChildren(WorldWindow)[0].reject()
