"""The print window asks only what can matter for the sheet that is chosen."""

from dataclasses import replace
from datetime import date

import pytest

from db.rows import Profile
from tests.viewer.ui.printing.opened import Opened
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions


@pytest.mark.parametrize("sheet", list(KINDS))
def test_only_what_can_matter_for_a_sheet_is_shown(
    opened: Opened, belgium: Profile, language: Language, sheet: Sheet
) -> None:
    choices, kind = opened.window.choices, KINDS[sheet]
    choices.sheets.setCurrentRow(list(KINDS).index(sheet))
    profiles = [belgium, belgium][: max(1, kind.least_profiles)]
    options = SheetOptions(paper=Paper.A4, printed_on=date(2026, 1, 2))
    coloured = make_pdf(sheet, profiles, language, options).pdf
    grey = make_pdf(sheet, profiles, language, replace(options, in_colour=False)).pdf
    assert choices.ink.isVisible() == (coloured != grey)
    fewer = [belgium._replace(offices=belgium.offices[1:])] * len(profiles)
    is_of_offices = make_pdf(sheet, fewer, language, options).pdf != coloured
    assert choices.office_list.isVisibleTo(choices) == is_of_offices
    opened.settle()


def test_the_profiles_are_asked_for_only_where_there_is_a_choice(opened: Opened) -> None:
    choices = opened.window.choices
    assert [choices.scope.itemData(row) for row in range(choices.scope.count())] == ["shown", "all"]
    choices.sheets.setCurrentRow(list(KINDS).index(Sheet.COMPARE))
    assert [choices.scope.itemData(row) for row in range(choices.scope.count())] == ["all"]
    assert not choices.scope.isVisible()
    opened.settle()
