"""Ages in full years, no more precise than the date itself."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import PartialDate
from viewer.ages import years_between


@pytest.mark.parametrize(
    ("date", "today", "years"),
    [
        ("2015", "2026-01-01", 11),
        ("2015", "2026-12-31", 11),
        ("2016-02", "2026-01-31", 9),
        ("2016-02", "2026-02-01", 10),
        ("2016-02-29", "2026-02-28", 9),
        ("2016-02-29", "2026-03-01", 10),
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
