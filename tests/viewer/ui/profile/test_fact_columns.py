"""The columns of the table of facts: as wide as they need, figures on their decimals."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Fact, Profile, Text, Value, ValueKind
from tests.viewer.ui.conftest import TODAY
from viewer.i18n.language import Language
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.decimal_column import FigureShape, figure_shape, widest
from viewer.ui.profile.fact_columns import FactColumns, measured_columns
from viewer.ui.profile.fact_rows import Column, FactRow, fact_rows
from viewer.ui.profile.facts import FactsTab

Load = Callable[[str], Language]
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("text", "decimal", "before", "behind"),
    [
        ("11.3 million", 2, "11", ".3 million"),
        ("USD 42,725", 10, "USD 42,725", ""),
        ("21 of 188", 2, "21", " of 188"),
    ],
)
def test_a_figure_reaches_as_far_as_its_text_on_both_sides_of_its_decimals(
    qapp: QApplication, text: str, decimal: int, before: str, behind: str
) -> None:
    font = qapp.font()
    shape = figure_shape(font, text, decimal, LTR)
    assert shape.left == pytest.approx(QWidget().fontMetrics().horizontalAdvance(before), abs=2)
    assert shape.right == pytest.approx(QWidget().fontMetrics().horizontalAdvance(behind), abs=2)


def test_where_words_stand_left_of_a_number_they_are_on_that_side_of_its_decimals(
    qapp: QApplication,
) -> None:
    text = "11.3 مليون"
    metrics = QWidget().fontMetrics()
    shape = figure_shape(qapp.font(), text, 2, RTL)
    assert shape.right == pytest.approx(metrics.horizontalAdvance(".3"), abs=2)
    assert shape.left > metrics.horizontalAdvance("11")
    whole = figure_shape(qapp.font(), "10 ملايين", 2, RTL)
    assert whole.right <= 1


def test_the_widest_on_either_side_make_the_room_but_no_giant_does() -> None:
    shapes = [FigureShape(10, 40), FigureShape(30, 0), FigureShape(300, 9)]
    assert widest(shapes, 100) == FigureShape(30, 40)
    assert widest([], 100) == FigureShape(0, 0)
    assert widest([FigureShape(80, 0), FigureShape(0, 80)], 100) == FigureShape(80, 20)


@pytest.mark.parametrize(
    ("tag", "shown"), [("en", "11.3 million"), ("fr", "11,3 millions"), ("ar", "11.3 مليون")]
)
def test_the_decimals_are_found_as_each_language_marks_them(
    belgium: Profile, load_language: Load, tag: str, shown: str
) -> None:
    row = fact_rows(belgium, load_language(tag), TODAY)[0]
    assert row.line.value.replace("\xa0", " ") == shown
    assert row.decimal == 2


def test_texts_and_series_stand_at_the_beginning_of_the_column(
    belgium: Profile, language: Language
) -> None:
    rows = {row.fact.id: row for row in fact_rows(belgium, language, TODAY)}
    assert rows["languages"].decimal is None
    assert rows["currency"].decimal is None
    assert rows["adult-hiv-prevalence"].decimal is None
    assert rows["area"].decimal == len("30,528")


@pytest.mark.parametrize(
    ("published", "decimal"), [("<.1%", 1), ("-0.3", 2), ("about 5.25 million", 7)]
)
def test_signs_and_words_before_a_number_do_not_hide_its_decimals(
    belgium: Profile, language: Language, published: str, decimal: int
) -> None:
    value = Value(ValueKind.BOUND, published, Decimal(1), relation="about")
    (row,) = fact_rows(
        belgium._replace(facts=(belgium.facts[0]._replace(value=value),)), language, TODAY
    )
    assert row.decimal == decimal


def columns_of(rows: tuple[FactRow, ...], qapp: QApplication) -> FactColumns:
    headings = ("Fact", "Value", "Period", "Age")
    return measured_columns(rows, headings, qapp.font(), LTR, 16)


def test_columns_are_as_wide_as_needed_and_take_shares_of_what_is_narrower(
    belgium: Profile, language: Language, qapp: QApplication
) -> None:
    columns = columns_of(fact_rows(belgium, language, TODAY), qapp)
    needed = sum(columns.needed)
    assert columns.widths(needed) == columns.widths(5 * needed) == columns.needed
    narrow = columns.widths(400)
    assert sum(narrow) == 400 and min(narrow) > 0


def test_a_very_long_label_does_not_push_the_values_away(
    belgium: Profile, language: Language, qapp: QApplication
) -> None:
    fact: Fact = belgium.facts[0]
    long = fact._replace(id="long", label=Text("Number of people " * 20))
    rows = fact_rows(belgium._replace(facts=(fact, long)), language, TODAY)
    assert columns_of(rows, qapp).needed[Column.LABEL] < 60 * 8


def test_nothing_of_a_long_word_is_cut_from_a_row(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    word = "Averylongunbrokenstreetnamewithoutanyspacewhichnobodycanread" * 3
    text = Value(ValueKind.TEXT, word)
    fact = belgium.facts[0]._replace(value=text, label=Text(word))
    tab = FactsTab(belgium._replace(facts=(fact,)), context)
    qtbot.addWidget(tab)
    tab.resize(700, 500)
    with qtbot.waitExposed(tab):
        tab.show()
    line = tab.fontMetrics().height()
    letters = tab.table.columnWidth(Column.VALUE) // tab.fontMetrics().averageCharWidth()
    assert tab.table.rowHeight(1) >= line * (len(word) // letters)


def test_a_screen_reader_hears_of_which_fact_each_cell_is(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    from PySide6.QtGui import QAccessible

    tab = FactsTab(belgium, context)
    qtbot.addWidget(tab)
    tab.resize(1000, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    table = QAccessible.queryAccessibleInterface(tab.table)
    model = tab.table.model()
    labels = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    across = len(Column) + 1  # the heads of rows come first, though nobody sees them
    heads = [table.child((row + 1) * across) for row in range(len(labels))]
    assert [head.text(QAccessible.Text.Name) for head in heads] == labels
    assert {head.role() for head in heads} == {QAccessible.Role.RowHeader}
    value = table.child((labels.index("Area") + 1) * across + 1 + Column.VALUE)
    assert value.text(QAccessible.Text.Name) == "30,528 km sq"
    assert table.child(1 + Column.VALUE).text(QAccessible.Text.Name) == "Value"
