"""Open or closed, in words."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from db.rows import Office, OpeningHours, Text
from viewer.formatting.opening_hours import open_now
from viewer.i18n.language import Language

OFFICE = Office(
    "o", "other", Text("O"), "", None, (), (), None, (), (), (),
    hours=(OpeningHours(("mon", "tue", "wed", "thu", "fri"), "08:30", "17:00"),),
    time_zone="Africa/Kigali",
)  # fmt: skip
LOCALE = Path(__file__).parents[3] / "resources" / "locale"
MOMENT = datetime(2026, 11, 24, 12, 5, tzinfo=UTC)


@pytest.fixture
def english() -> Language:
    return Language.load(LOCALE, "en")


@pytest.mark.parametrize(
    ("moment", "zone", "sentence"),
    [
        (MOMENT, "Africa/Harare", "Open now, closes 17:00. It is 14:05 there."),
        (
            MOMENT,
            "America/New_York",
            "Open now, closes 17:00 (10:00 your time). It is 14:05 there.",
        ),
        (
            MOMENT.replace(hour=18),
            "Asia/Tokyo",
            "Closed now, opens Wed 08:30 (15:30 your time). It is 20:05 there.",
        ),
        (
            MOMENT.replace(day=27, hour=18),
            "Pacific/Honolulu",
            "Closed now, opens Mon 08:30 (Sun 20:30 your time). It is 20:05 there.",
        ),
    ],
)
def test_it_is_told_in_the_time_of_the_office_and_of_the_reader(
    english: Language, moment: datetime, zone: str, sentence: str
) -> None:
    assert open_now(english, OFFICE, moment, ZoneInfo(zone)) == sentence


def test_without_a_time_zone_nobody_can_know(english: Language) -> None:
    sentence = open_now(english, OFFICE._replace(time_zone=""), MOMENT)
    assert sentence == "Whether it is open now is not known: its time zone is not stated."


def test_without_hours_there_is_nothing_to_say(english: Language) -> None:
    assert open_now(english, OFFICE._replace(hours=()), MOMENT) == ""
