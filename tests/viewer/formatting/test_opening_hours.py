"""Whether an office is open now, in its own time."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import Office, OpeningHours, Text
from viewer.formatting.opening_hours import DAYS, Opening, opening_at

WEEK = ("mon", "tue", "wed", "thu", "fri")


def office(*hours: OpeningHours, zone: str = "Europe/Brussels") -> Office:
    return Office(
        "o", "other", Text("O"), "", None, (), (), None, (), (), (), hours=hours, time_zone=zone
    )  # fmt: skip


def hours(opens: str, closes: str, days: tuple[str, ...] = WEEK) -> OpeningHours:
    return OpeningHours(days, opens, closes)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def told(opening: Opening | None) -> tuple[bool, str]:
    assert opening is not None
    return opening.is_open, f"{opening.changes:%a %H:%M}"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24T07:29", (False, "Tue 08:30")),
        ("2026-11-24T07:30", (True, "Tue 17:00")),
        ("2026-11-24T15:59", (True, "Tue 17:00")),
        ("2026-11-24T16:00", (False, "Wed 08:30")),
        ("2026-11-27T20:00", (False, "Mon 08:30")),
        ("2026-07-01T06:30", (True, "Wed 17:00")),  # summer time
    ],
)
def test_an_office_opens_and_closes_by_its_own_clock(
    moment: str, expected: tuple[bool, str]
) -> None:
    assert told(opening_at(office(hours("08:30", "17:00")), at(moment))) == expected


def test_a_lunch_break_closes_an_office() -> None:
    with_break = office(hours("08:30", "12:00"), hours("13:00", "17:00"))
    assert told(opening_at(with_break, at("2026-11-24T11:30"))) == (False, "Tue 13:00")


def test_hours_that_follow_on_from_each_other_are_one() -> None:
    night = office(hours("18:00", "24:00"), hours("00:00", "06:00", DAYS))
    assert told(opening_at(night, at("2026-11-24T20:00"))) == (True, "Wed 06:00")


def test_hours_may_be_listed_out_of_order() -> None:
    afternoon, morning = hours("13:00", "17:00"), hours("08:30", "12:00")
    with_break = office(afternoon, morning)
    assert told(opening_at(with_break, at("2026-11-24T08:00"))) == (True, "Tue 12:00")
    assert told(opening_at(with_break, at("2026-11-24T11:30"))) == (False, "Tue 13:00")
    assert told(opening_at(with_break, at("2026-11-24T06:00"))) == (False, "Tue 08:30")
    followed = office(hours("15:00", "17:00"), hours("12:00", "15:00"), hours("08:30", "12:00"))
    assert told(opening_at(followed, at("2026-11-24T08:00"))) == (True, "Tue 17:00")


def test_hours_that_overlap_are_one() -> None:
    twice = office(hours("08:30", "17:00"), hours("08:00", "12:00"))
    assert told(opening_at(twice, at("2026-11-24T07:15"))) == (True, "Tue 17:00")


def test_hours_that_end_when_they_begin_last_a_whole_day() -> None:
    day = office(hours("08:00", "08:00", ("tue",)))
    assert told(opening_at(day, at("2026-11-24T06:59"))) == (False, "Tue 08:00")
    assert told(opening_at(day, at("2026-11-24T07:00"))) == (True, "Wed 08:00")
    assert told(opening_at(day, at("2026-11-25T06:59"))) == (True, "Wed 08:00")
    closed = opening_at(day, at("2026-11-25T07:00"))
    assert told(closed) == (False, "Tue 08:00")
    assert closed is not None and closed.changes.day == 1  # of December


def test_an_office_of_one_day_a_week_opens_again_in_a_week() -> None:
    mondays = office(hours("08:30", "12:00", ("mon",)))
    closed = opening_at(mondays, at("2026-11-23T11:00"))
    assert closed is not None
    assert (closed.is_open, f"{closed.changes:%d %H:%M}") == (False, "30 08:30")


def test_an_office_may_be_open_past_midnight() -> None:
    late = office(hours("20:00", "02:00", ("fri",)))
    assert told(opening_at(late, at("2026-11-28T00:30"))) == (True, "Sat 02:00")
    assert told(opening_at(late, at("2026-11-28T01:30"))) == (False, "Fri 20:00")


def test_an_office_that_never_closes_is_open() -> None:
    opening = opening_at(office(hours("00:00", "24:00", DAYS)), at("2026-11-24T11:30"))
    assert opening is not None and opening.is_open


@pytest.mark.parametrize("zone", ["", "Nowhere/At-All", "../etc/passwd", "a\0b"])
def test_without_a_known_time_zone_nobody_can_say(zone: str) -> None:
    assert opening_at(office(hours("08:30", "17:00"), zone=zone), at("2026-11-24T11:30")) is None


def test_without_hours_nobody_can_say() -> None:
    assert opening_at(office(), at("2026-11-24T11:30")) is None


@given(
    st.datetimes(datetime(1980, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(["Europe/Brussels", "Africa/Cairo", "Asia/Kathmandu", "Australia/Lord_Howe"]),
    st.lists(st.tuples(st.sampled_from(DAYS), st.times(), st.times()), min_size=1, max_size=5),
)
def test_what_is_said_lies_ahead_and_within_the_next_week(
    moment: datetime, zone: str, times: list[tuple[str, object, object]]
) -> None:
    given_hours = (hours(f"{a}"[:5], f"{b}"[:5], (day,)) for day, a, b in times)
    opening = opening_at(office(*given_hours, zone=zone), moment)
    assert opening is not None
    ahead = opening.changes - opening.now
    assert ahead.total_seconds() > 0
    assert opening.is_open or ahead.days <= 7
