"""What the source writes of a figure is one hover or one copy away from what the reader reads."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from db.rows import Profile
from tests.viewer.ui.conftest import TODAY
from viewer.i18n.language import Language
from viewer.ui.profile.fact_model import FactModel
from viewer.ui.profile.fact_rows import Column, FactRow, fact_rows

Load = Callable[[str], Language]


@pytest.fixture
def french(belgium: Profile, load_language: Load) -> FactModel:
    language = load_language("fr")
    return FactModel(fact_rows(belgium, language, TODAY), language)


def row_of(model: FactModel, fact_id: str) -> int:
    rows = enumerate(model.rows)
    return next(at for at, row in rows if isinstance(row, FactRow) and row.fact.id == fact_id)


def test_the_published_text_comes_where_one_points_at_the_value(french: FactModel) -> None:
    row = row_of(french, "remittances")
    tip = Qt.ItemDataRole.ToolTipRole
    assert french.index(row, Column.VALUE).data() == "USD 11\u202f322 millions"
    shown = french.data(french.index(row, Column.VALUE), tip)
    assert shown.endswith("USD 11,322 million")
    assert not french.data(french.index(row, Column.LABEL), tip)


def test_the_published_text_is_copied_with_the_row(french: FactModel) -> None:
    assert "21 of 188" in french.copied_cells(row_of(french, "hdi-rank"))[-1]


def test_a_value_that_is_just_as_published_has_nothing_more_to_say(
    belgium: Profile, language: Language
) -> None:
    model = FactModel(fact_rows(belgium, language, TODAY), language)
    for row in model.rows:
        assert not isinstance(row, FactRow) or row.published == ""
