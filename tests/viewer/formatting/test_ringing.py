"""Whom to ring at what hour, and what is said of the hours."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from db.rows import Address, ContactKind, ContactPoint, Office, OpeningHours, Text
from viewer.formatting.local_time import local_time
from viewer.formatting.opening_hours import hours_now
from viewer.formatting.ringing import whom_to_ring
from viewer.i18n.language import Language

WEEK = ("mon", "tue", "wed", "thu", "fri")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # a Tuesday
NIGHT = NOON.replace(hour=22)


def point(name: str, kind: ContactKind = ContactKind.TELEPHONE) -> ContactPoint:
    return ContactPoint(name, kind, name, name, name, None, None)


def office(name: str, *points: ContactPoint, hours: bool = False) -> Office:
    row = Office(name, "other", Text(name), "", None, (), (), None, points, (), ())
    if not hours:
        return row
    return row._replace(hours=(OpeningHours(WEEK, "08:30", "17:00"),), time_zone="Africa/Kigali")


def rung(english: Language, offices: list[Office], moment: datetime, most: int = 9) -> list[str]:
    return [each.line.copied for each in whom_to_ring(english, offices, moment, most)]


def test_each_office_with_a_number_has_one_and_so_many_are_told(english: Language) -> None:
    mail = office("mail", point("a@b", ContactKind.EMAIL))
    offices = [mail, office("a", point("1"), point("2")), office("b", point("3")), office("c")]
    assert rung(english, offices, NOON) == ["1", "3"]
    assert rung(english, offices, NOON, most=1) == ["1"]
    assert rung(english, [mail], NOON) == []


def test_an_office_that_is_closed_lets_the_next_go_first(english: Language) -> None:
    offices = [office("main", point("1"), hours=True), office("second", point("2"))]
    assert rung(english, offices, NOON) == ["1", "2"]
    assert rung(english, offices, NIGHT) == ["2", "1"]


def test_where_all_are_closed_the_first_stays_first(english: Language) -> None:
    offices = [office(name, point(name), hours=True) for name in ("1", "2")]
    assert rung(english, offices, NIGHT) == ["1", "2"]


def test_the_duty_phone_answers_when_the_office_is_closed(english: Language) -> None:
    duty = point("9", ContactKind.DUTY)
    offices = [office("main", point("1"), duty, hours=True), office("second", point("2"))]
    assert rung(english, offices, NOON) == ["1", "2"]
    assert rung(english, offices, NIGHT) == ["9", "2"]
    doubted = duty._replace(doubtful=Text("no longer"))
    offices[0] = offices[0]._replace(contacts=(point("1"), doubted))
    assert rung(english, offices, NIGHT) == ["2", "1"]


@pytest.mark.parametrize(
    ("moment", "zone", "said"),
    [
        (NOON, "Africa/Harare", "open until 17:00"),
        (NOON, "America/New_York", "open until 17:00 (10:00 your time)"),
        (NIGHT, "Africa/Harare", "closed until 08:30"),
    ],
)
def test_the_hours_of_now_are_told_in_few_words(
    english: Language, moment: datetime, zone: str, said: str
) -> None:
    shown = hours_now(english, office("o", hours=True), moment, ZoneInfo(zone))
    assert shown.replace("Wed ", "") == said


def test_hours_that_say_nothing_of_now_are_told_as_they_stand(english: Language) -> None:
    stated = office("o")._replace(hours_text=Text("mornings"))
    assert hours_now(english, stated, NOON) == "mornings"
    assert hours_now(english, office("o"), NOON) == "hours not stated"


def test_the_time_there_is_that_of_the_office_or_of_a_country_with_one_time() -> None:
    kigali = local_time(office("o", hours=True), "US", NOON)
    assert kigali is not None
    assert f"{kigali:%H:%M}" == "14:00"
    belgium = local_time(office("o"), "BE", NOON)
    assert belgium is not None
    assert f"{belgium:%H:%M}" == "13:00"
    assert local_time(office("o"), "US", NOON) is None
    assert local_time(office("o"), "", NOON) is None
    abroad = office("o")._replace(address=Address(None, "", "", "Cairo", "EG"))
    cairo = local_time(abroad, "US", NOON)
    assert cairo is not None
    assert f"{cairo:%H:%M}" == "14:00"


def test_a_country_of_several_zones_has_one_time_where_all_show_the_same() -> None:
    berlin = local_time(office("o"), "DE", NOON)  # Büsingen has a zone of its own
    assert berlin is not None
    assert f"{berlin:%H:%M}" == "13:00"
