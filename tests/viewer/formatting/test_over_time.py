"""The course of a figure: from a series, and from earlier editions."""

from decimal import Decimal

import pytest

from db.rows import EarlierFacts, Fact, Part, Period, Text, Value, ValueKind
from viewer.formatting.over_time import course_sentence, over_time
from viewer.i18n.language import Language


def fact(year: str, amount: str, unit: str = "") -> Fact:
    said = Value(ValueKind.QUANTITY, amount, amount=Decimal(amount), scale="million", unit=unit)
    text = Text("Population")
    return Fact(
        "population", "population", "g", text, text, said, Period.parse(year), "observed", False,
        None, None, None,
    )  # fmt: skip


def series(*years: str) -> Fact:
    parts = tuple(
        Part(None, year, Decimal(number), None, Period.parse(year))
        for number, year in enumerate(years)
    )
    return fact("2016", "1")._replace(value=Value(ValueKind.SERIES, "", parts=parts))


def edition(year: str, amount: str, unit: str = "") -> EarlierFacts:
    return EarlierFacts(None, (fact(year, amount, unit),))


def test_editions_give_a_figure_its_course_the_oldest_first(english: Language) -> None:
    earlier = (edition("2014", "11.2"), edition("2013", "11.1"))
    points = over_time(english, fact("2015", "11.3"), earlier)
    assert [(str(each.date), each.amount) for each in points] == [
        ("2013", Decimal(11_100_000)),
        ("2014", Decimal(11_200_000)),
        ("2015", Decimal(11_300_000)),
    ]
    said = "2013: 11.1 million, 2014: 11.2 million, 2015: 11.3 million"
    assert course_sentence(english, points) == said


def test_of_a_date_the_newest_edition_counts(english: Language) -> None:
    earlier = [edition(year, "9") for year in ("2015", "2014", "2013")]
    points = over_time(english, fact("2015", "11.3"), earlier)
    assert [each.shown for each in points] == ["9 million", "9 million", "11.3 million"]


@pytest.mark.parametrize("years", [("2015", "2014"), ("2015", "2015"), ("", "2014")])
def test_fewer_than_three_dates_are_no_course(english: Language, years: tuple[str, ...]) -> None:
    first, *earlier = years
    known = [edition(year, "1") for year in earlier]
    assert over_time(english, fact(first, "1"), known) == ()


def test_what_was_measured_otherwise_is_left_out(english: Language) -> None:
    earlier = [edition("2014", "1", unit="households"), edition("2013", "1")]
    assert over_time(english, fact("2015", "1"), earlier) == ()


def test_a_series_has_its_course_in_itself(english: Language) -> None:
    points = over_time(english, series("2014", "2016", "2015"))
    assert [str(each.date) for each in points] == ["2014", "2015", "2016"]
    assert over_time(english, series("2014", "2016")) == ()
