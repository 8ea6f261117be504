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
from viewer.ui.comparison.table import ComparisonTable

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
    assert model.headerData(1, Qt.Orientation.Horizontal) == "<b>& bold</b>"
    tip = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip


def test_larger_text_makes_higher_rows(compared: Compared, belgium: Profile) -> None:
    table = compared(belgium, belgium)
    before, font = table.rowHeight(1), table.font()
    font.setPointSizeF(2 * font.pointSizeF())
    table.setFont(font)
    assert table.rowHeight(1) > 1.5 * before
