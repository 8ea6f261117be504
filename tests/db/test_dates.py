"""Dates and periods are read and written as precisely as they are stated, and sort by it."""

import pytest

from db.rows import PartialDate, Period


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1973", PartialDate(1973)),
        ("2016-02", PartialDate(2016, 2)),
        ("2016-12-09", PartialDate(2016, 12, 9)),
        ("0999-01", PartialDate(999, 1)),
    ],
)
def test_a_date_is_written_as_it_was_read(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date
    assert str(date) == text


def test_the_earlier_comes_first_and_a_bare_year_before_its_months() -> None:
    texts = ["2015-12-31", "2016", "2016-01", "2016-01-01", "2016-01-02", "2016-02", "2017"]
    dates = [PartialDate.parse(text) for text in texts]
    assert sorted(reversed(dates), key=lambda date: date.sort_key) == dates
    assert len({date.sort_key for date in dates}) == len(dates)


@pytest.mark.parametrize(
    ("text", "period", "is_stated"),
    [
        ("", Period(), False),
        ("2015", Period(PartialDate(2015), PartialDate(2015)), True),
        ("2015-06/2020", Period(PartialDate(2015, 6), PartialDate(2020)), True),
    ],
)
def test_a_period_is_one_date_a_range_or_not_stated(
    text: str, period: Period, is_stated: bool
) -> None:
    assert Period.parse(text) == period
    assert str(period) == text
    assert period.is_stated is is_stated
