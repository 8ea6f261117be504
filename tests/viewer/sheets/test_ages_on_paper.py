"""The reader's limits of age, and the clock that is wrong, hold on paper as in the window."""

import datetime

import pytest

from db.rows import PartialDate, Profile
from tests.viewer.sheets.conftest import PRINTED_ON, Print
from tests.viewer.sheets.reading_back import text_of
from viewer.formatting.ages import AgeRules
from viewer.sheets.catalogue import KINDS, Sheet

PATIENT = AgeRules(PRINTED_ON, figures=20, contacts=20)
WRONG_CLOCK = AgeRules(PRINTED_ON).with_clock(datetime.date(1970, 1, 1), [PartialDate(2020, 5)])


def test_a_fact_sheet_sums_up_how_many_figures_are_old(
    belgium: Profile, print_sheet: Print
) -> None:
    usual = text_of(print_sheet(Sheet.FACTS, [belgium]))
    assert "of 20 figures are over 5 years old" in usual
    patient = text_of(print_sheet(Sheet.FACTS, [belgium], ages=PATIENT))
    assert "figures are over" not in patient


@pytest.mark.parametrize("sheet", list(KINDS))
def test_a_sheet_warns_once_its_edition_is_as_old_as_the_reader_says(
    sheet: Sheet, belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    profiles = [belgium, egypt]
    assert "check before use" in text_of(print_sheet(sheet, profiles)).lower()
    assert "check before use" not in text_of(print_sheet(sheet, profiles, ages=PATIENT)).lower()


@pytest.mark.parametrize("sheet", list(KINDS))
def test_a_sheet_says_that_its_ages_are_not_of_the_day_that_the_clock_says(
    sheet: Sheet, belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    text = text_of(print_sheet(sheet, [belgium, egypt], ages=WRONG_CLOCK))
    assert "The clock of this computer says 1 January 1970" in text
    assert "newest edition in the library, May 2020" in text


def test_ages_on_paper_are_counted_from_the_day_of_the_rules(
    belgium: Profile, print_sheet: Print
) -> None:
    assert "5 years old" in text_of(print_sheet(Sheet.FACTS, [belgium], ages=WRONG_CLOCK))
    assert "11 years old" in text_of(print_sheet(Sheet.FACTS, [belgium]))
