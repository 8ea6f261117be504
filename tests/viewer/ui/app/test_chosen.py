"""What is chosen in lists, tables and pages has a bar that is seen, in all colours."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.viewer.ui.operations.note_desk import is_ready
from tests.viewer.ui.pixels import LOOKS, between, picture, show_in
from tests.viewer.ui.seen import look_at
from viewer.i18n.language import Language
from viewer.ui.comparison.table import ComparisonTable
from viewer.ui.main.window import MainWindow
from viewer.ui.world.grid import TileGrid

Start = Callable[..., MainWindow]
Load = Callable[[str], Language]
BAR = 3  # pixels
GROUND = 5  # pixels from the edge: behind the bar, before what is written
FACTS = 3  # the tab
VIEWS = {  # in the dialogs of actions
    "compare": ("QListView",),
    "print": ("QListWidget", "WrappedList"),
    "world": ("RankedList",),
    "history": ("ChangeTable",),
}


def views(window: QWidget) -> Iterator[QAbstractItemView]:
    """The lists and tables that are seen and have two rows, but for the squares of the world."""
    for view in window.findChildren(QAbstractItemView):
        is_other = isinstance(view, QHeaderView | TileGrid)
        if view.isVisible() and not is_other and view.model().rowCount() > 1:
            yield view


def box_of(view: QAbstractItemView, row: int) -> QRect:
    """What is seen of a row, from edge to edge."""
    boxes = (view.visualRect(view.model().index(row, column)) for column in range(4))
    box = QRect()
    for each in boxes:
        box = box.united(each)
    return box.intersected(view.viewport().rect())


def is_marked(image: QImage, box: QRect, other: QRect, *, is_mirrored: bool) -> bool:
    """Whether a row has a bar where reading begins, told from both grounds."""
    edge, inward = (box.right(), -1) if is_mirrored else (box.left(), 1)
    middle = box.center().y()
    bar = [image.pixelColor(edge + inward * step, middle) for step in range(BAR)]
    own = image.pixelColor(edge + inward * GROUND, middle)
    beside = image.pixelColor(edge + inward * GROUND, other.center().y())
    return all(between(each, ground) >= 3 for each in bar for ground in (own, beside))


def choose(view: QAbstractItemView) -> int:
    """Choose the first row that can be; the next one is left as it is."""
    flags = QItemSelectionModel.SelectionFlag
    view.clearSelection()
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            view.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)
            return row
    return -1


def unmarked(window: QWidget) -> list[str]:
    """Which lists and tables show what is chosen in them too weakly."""
    found = []
    for view in views(window):
        row = choose(view)
        if row < 0:
            continue
        other = row + 1 if row + 1 < view.model().rowCount() else row - 1
        mirrored = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        image = picture(view.viewport())
        if not is_marked(image, box_of(view, row), box_of(view, other), is_mirrored=mirrored):
            found.append(f"{type(view).__name__} {view.accessibleName()}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_what_is_chosen_is_marked_in_all_windows_and_colours(
    start: Start, replaced: object, library: Library, qtbot: QtBot, load_language: Load, tag: str
) -> None:
    window = start("iom-belgium", load_language(tag))
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: is_ready(window))

    def look(shown: QWidget, *awaited: str) -> None:
        qtbot.waitUntil(lambda: set(awaited) <= {type(each).__name__ for each in views(shown)})
        for name in LOOKS:
            show_in(name)
            assert (name, unmarked(shown)) == (name, [])

    def looked_at(kinds: tuple[str, ...], dialog: QWidget) -> None:
        look(dialog, *kinds)

    window.actions_.tabs[FACTS].trigger()
    look(window, "ProfileList", "FactTable")
    qtbot.keyClicks(window.library.field, "+32")
    look(window, "HitList")
    window.library.field.clear()
    for name, kinds in VIEWS.items():
        look_at(window, qtbot, name, partial(looked_at, kinds))
    look(compared(window, qtbot), "ComparisonTable")


def compared(window: MainWindow, qtbot: QtBot) -> QWidget:
    """The window of what is compared."""
    look_at(window, qtbot, "compare", lambda picker: picker.accept())
    qtbot.waitUntil(lambda: window.findChild(ComparisonTable) is not None)
    table = window.findChild(ComparisonTable)
    assert table is not None
    return table.window()
