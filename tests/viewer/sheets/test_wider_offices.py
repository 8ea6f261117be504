"""What offices of other countries have, on the contact sheet."""

import datetime

from db.rows import ContactKind, ContactPoint, Office, OpeningHours, Person, Text
from viewer.i18n.language import Language
from viewer.sheets.contact_rows import Row, office_rows
from viewer.sheets.options import Paper, SheetOptions

NUMBERS = (
    ContactPoint(
        "a", ContactKind.TELEPHONE, "+47.23", "+47 23", "", None, None, Text("A digit is missing.")
    ),
    ContactPoint(
        "b", ContactKind.OTHER, "+47 2 ext 12", "+47 2", "+472", None, None, None, extension="12"
    ),
)
OFFICE = Office(
    "o", "other", Text("O"), "", None, (), (), None, NUMBERS, (), (),
    hours=(OpeningHours(("mon",), "08:30", "17:00"),),
    time_zone="Africa/Kigali",
    people=(Person("Ola", Text("Head")),),
)  # fmt: skip

OPTIONS = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))


def row(english: Language, label: str) -> Row:
    return next(
        each for each in office_rows(english, OFFICE, OPTIONS) if each["label"]["text"] == label
    )


def test_a_doubtful_number_is_printed_as_published_with_the_reason(english: Language) -> None:
    printed = row(english, "Telephone")
    assert printed["value"]["text"] == "+47.23"
    assert printed["note"]["text"] == "doubtful: A digit is missing."


def test_an_extension_is_printed_beside_its_number(english: Language) -> None:
    printed = row(english, "Other number")
    assert (printed["value"]["text"], printed["beside"]["text"]) == ("+47 2", "extension 12")


def test_hours_and_people_are_printed(english: Language) -> None:
    hours = row(english, "Hours")["value"]["text"]
    assert hours == "Mon 08:30\N{EN DASH}17:00, time zone Africa/Kigali"
    assert row(english, "People")["value"]["text"] == "Ola · Head"
