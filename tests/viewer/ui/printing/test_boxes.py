"""A box of choices cuts no name without a mark."""

from pytestqt.qtbot import QtBot

from viewer.ui.printing.boxes import ValueBox

LONG = "Unemployment rate of people who were born in another country"


def box_with(text: str, qtbot: QtBot, width: int = 200) -> ValueBox:
    box = ValueBox("Figure", [(text, text)])
    qtbot.addWidget(box)
    box.resize(width, 30)
    return box


def test_a_name_that_is_too_long_for_its_box_ends_in_a_mark(qtbot: QtBot) -> None:
    drawn = box_with(LONG, qtbot).grab().toImage()
    cut = [f"{LONG[:count].rstrip()}…" for count in range(5, len(LONG))]
    assert any(box_with(text, qtbot).grab().toImage() == drawn for text in cut)
