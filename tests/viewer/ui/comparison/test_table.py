"""The table of a comparison, by itself."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile, Text
from viewer.comparison import compare
from viewer.i18n.language import Language
from viewer.ui.comparison.lines import details
from viewer.ui.comparison.table import ComparisonTable
from viewer.ui.widgets.broken_words import BREAK

Keep = Callable[[QWidget], None]
Compared = Callable[..., ComparisonTable]


@pytest.fixture
def compared(dressed: QApplication, qtbot: QtBot, language: Language, keep: Keep) -> Compared:
    def shown(*profiles: Profile) -> ComparisonTable:
        titles = [profile.summary.title.value for profile in profiles]
        rows = compare(profiles, language, date(2026, 11, 24))
        table = ComparisonTable(rows, titles, language)
        keep(table)
        with qtbot.waitExposed(table):
            table.show()
        return table

    return shown


def test_texts_of_profiles_are_never_markup(compared: Compared, belgium: Profile) -> None:
    title = Text("<b>& bold</b>", "en")
    hostile = belgium._replace(summary=belgium.summary._replace(title=title))
    model = compared(hostile, belgium).model()
    shown = model.headerData(1, Qt.Orientation.Horizontal)
    assert shown.replace(BREAK, "") == "<b>& bold</b>"
    tip = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip


def test_larger_text_makes_higher_rows(compared: Compared, belgium: Profile) -> None:
    table = compared(belgium, belgium)
    before, font = table.rowHeight(1), table.font()
    font.setPointSizeF(2 * font.pointSizeF())
    table.setFont(font)
    assert table.rowHeight(1) > 1.5 * before


def test_a_long_word_in_a_title_breaks_in_a_head_as_high_as_it_needs(
    compared: Compared, belgium: Profile
) -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    title = Text(word)
    long = belgium._replace(summary=belgium.summary._replace(title=title))
    table = compared(long, belgium)
    table.resize(900, 600)
    wide = table.horizontalHeader().height()
    assert BREAK in table.model().headerData(1, Qt.Orientation.Horizontal)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.model().headerData(1, Qt.Orientation.Horizontal, role) == word
    table.resize(1600, 600)
    assert table.horizontalHeader().height() < wide


def test_a_screen_reader_hears_of_which_figure_each_cell_is(
    compared: Compared, belgium: Profile
) -> None:
    table = compared(belgium, belgium)
    heads = [
        table.model().headerData(row, Qt.Orientation.Vertical)
        for row in range(table.model().rowCount())
    ]
    assert "Area" in heads and all(heads)


def test_what_belongs_to_no_year_says_nothing_of_one(compared: Compared, belgium: Profile) -> None:
    rows = {row.label.value: row for row in compared(belgium, belgium).rows}
    assert details(rows["Area"].cells[0]) == ()
    assert details(rows["HDI rank"].cells[0]) == ("2014 · 12 years old",)
