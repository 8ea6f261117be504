"""What a search in the window says of numbers: what each is, and whose."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.rows import Text
from tests.viewer.ui.library.test_search import search, window
from viewer.ui.library.hits import HitRow, tip
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.cells import ROW_ROLE

__all__ = ["window"]


def hits(window: MainWindow) -> list[HitRow]:
    model = window.library.results.list.model()
    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    return [row for row in rows if isinstance(row, HitRow)]


def found(window: MainWindow, query: str, qtbot: QtBot) -> list[HitRow]:
    search(window, query, qtbot)
    return hits(window)


@pytest.mark.parametrize(
    "pasted", ["tel:+3222877000", "Tel. +32 2 287 70 00 ext 12", "\u202a+3222877000\u202c"]
)
def test_a_pasted_number_is_found_and_says_what_it_is_and_whose(
    window: MainWindow, qtbot: QtBot, pasted: str
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().setText(pasted)
    window.library.field.paste()
    qtbot.waitUntil(lambda: window.library.answered == window.library.field.text().strip())
    row = hits(window)[0]
    assert row.value == "+32 2 287 70 00"
    assert row.copied == "+3222877000"
    assert row.above[0].startswith("Telephone · Country Office")


def test_a_direct_dial_is_shown_as_the_beginning_of_numbers(
    window: MainWindow, qtbot: QtBot
) -> None:
    last = found(window, "+32 2 287", qtbot)[-1]
    assert last.value == "+32 2 287 + extension"
    assert last.above[0].startswith("Direct dial · ")


def test_marks_stand_on_the_words_of_the_office_behind_what_a_number_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    numbers = [row for row in found(window, "country office phone", qtbot) if row.hit.contact_kind]
    assert numbers
    for row in numbers:
        text, marks = row.above
        assert {text[start:end].casefold() for start, end in marks} == {"country", "office"}
        assert row.place in ("IOM in Belgium", "Second & last")


def test_a_tip_tells_all_of_a_number_and_no_name_becomes_markup(
    window: MainWindow, qtbot: QtBot
) -> None:
    row = next(each for each in found(window, "+32 2 287", qtbot) if each.hit.contact_kind)
    model = window.library.results.list.model()
    told = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert told.startswith("<qt>+32 2 287 70 00<br>Telephone · Country Office")
    named = replace(row, hit=row.hit._replace(label=Text("<b>x"), whose=Text("<i>y")))
    assert "<" not in tip(named)[4:-5].replace("<br>", "")
