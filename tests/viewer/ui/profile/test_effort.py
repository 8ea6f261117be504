"""What a page costs: nothing is looked up or measured more often than it must be."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Profile
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

Start = Callable[..., MainWindow]
# When it is put into its place, or with the little that it stands in.
STYLED_AT_MOST = 2


class StyleChanges(QObject):
    """Counts how often labels are told to look their style up."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_told = event.type() == QEvent.Type.StyleChange and isinstance(watched, PlainLabel)
        self.count += is_told
        return False


@pytest.mark.parametrize("name", [name for name in NAMES if name != "facts"])
def test_the_style_of_a_label_is_looked_up_but_a_few_times_whatever_it_stands_in(
    start: Start, library: Library, qapp: QApplication, name: str
) -> None:
    window = start("iom-belgium")
    window.tabs.show_tab(name)
    changes = StyleChanges()
    qapp.installEventFilter(changes)
    window.tabs.renew()  # builds the page anew
    qapp.processEvents()
    qapp.removeEventFilter(changes)
    assert window.tabs.page is not None
    labels = window.tabs.page.findChildren(PlainLabel)
    assert 0 < changes.count / len(labels) <= STYLED_AT_MOST


def test_facts_are_laid_out_anew_for_another_width_but_not_for_another_height(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    tab = FactsTab(belgium, context)
    qtbot.addWidget(tab)
    tab.resize(900, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    rows = range(tab.table.model().rowCount())
    heights = [tab.table.rowHeight(row) for row in rows]
    tab.table.setRowHeight(0, 300)  # stays until the rows are laid out
    tab.resize(900, 500)
    QApplication.processEvents()
    assert tab.table.rowHeight(0) == 300
    tab.resize(700, 500)
    QApplication.processEvents()
    assert tab.table.rowHeight(0) == heights[0]


def test_all_texts_of_a_size_share_a_font_that_follows_the_reader(qapp: QApplication) -> None:
    small, large = QFont(qapp.font()), QFont(qapp.font())
    large.setPointSizeF(small.pointSizeF() * 2)
    assert measures.scaled(small, measures.QUIET) is measures.scaled(QFont(small), measures.QUIET)
    assert measures.scaled(large, 1).pointSizeF() == 2 * measures.scaled(small, 1).pointSizeF()
    assert measures.scaled(small, 1, bold=True) != measures.scaled(small, 1)
