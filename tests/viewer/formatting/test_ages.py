"""Ages in full years, no more precise than the date itself."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import PartialDate
from viewer.formatting.ages import AgeRules, years_between


@pytest.mark.parametrize(
    ("date", "today", "years"),
    [
        ("2015", "2026-01-01", 11),
        ("2015", "2026-12-31", 11),
        ("2016-02", "2026-01-31", 9),
        ("2016-02", "2026-02-01", 10),
        ("2016-02-29", "2026-02-28", 9),
        ("2016-02-29", "2026-03-01", 10),
        ("2016-05-04", "2026-05-05", 10),
        ("2016-05-05", "2026-05-05", 10),  # the very day
        ("2016-05-06", "2026-05-05", 9),
        ("2016-06-01", "2026-05-31", 9),
        ("2016-05", "2026-05-01", 10),  # the very month
        ("2026", "2026-05-05", 0),
        ("2030", "2026-05-05", -4),
        ("2026-06", "2026-05-05", -1),
    ],
)
def test_an_age_counts_full_years_as_precisely_as_its_date(
    date: str, today: str, years: int
) -> None:
    assert years_between(PartialDate.parse(date), datetime.date.fromisoformat(today)) == years


@given(st.dates(), st.dates())
def test_a_less_precise_date_is_never_younger(date: datetime.date, today: datetime.date) -> None:
    ages = [
        years_between(PartialDate(date.year), today),
        years_between(PartialDate(date.year, date.month), today),
        years_between(PartialDate(date.year, date.month, date.day), today),
    ]
    assert ages == sorted(ages, reverse=True)
    assert ages[0] - ages[2] in (0, 1)


@pytest.mark.parametrize(
    ("clock", "editions", "today", "is_right"),
    [
        ("2026-11-24", ["2016-02", "2026-11"], "2026-11-24", True),
        ("2026-11-24", ["2026"], "2026-11-24", True),
        ("2026-11-24", [], "2026-11-24", True),
        ("2026-11-24", ["2026-11-25"], "2026-11-24", True),
        ("2026-11-24", ["2026-11-26"], "2026-11-26", False),
        ("1970-01-01", ["2016-02", "1973"], "2016-02-01", False),
        ("2066-12-31", ["2016-02"], "2066-12-31", True),
        ("2067-01-01", ["2016-02"], "2016-02-01", False),
        ("2150-01-01", ["2016-02"], "2016-02-01", False),
        ("9999-12-31", ["9999"], "9999-12-31", True),
    ],
)
def test_a_clock_that_cannot_be_right_is_replaced_by_the_newest_edition(
    clock: str, editions: list[str], today: str, is_right: bool
) -> None:
    day = datetime.date.fromisoformat(clock)
    rules = AgeRules(datetime.date(1, 1, 1)).with_clock(day, map(PartialDate.parse, editions))
    assert str(rules.today) == today
    assert rules.clock == (None if is_right else day)


def test_a_clock_that_was_set_right_is_believed_again() -> None:
    edition = PartialDate(2016, 2)
    wrong = AgeRules(datetime.date(1, 1, 1)).with_clock(datetime.date(1970, 1, 1), [edition])
    right = wrong.with_clock(datetime.date(2026, 1, 1), [edition])
    assert right == AgeRules(datetime.date(2026, 1, 1))
