"""What pages beyond Belgium's carry comes out of a real library as the document has it."""

from decimal import Decimal
from pathlib import Path

import pytest

from db.library import Library
from db.rows import (
    Address,
    ContactPoint,
    Fact,
    Office,
    OpeningHours,
    Part,
    PartialDate,
    Period,
    Person,
    Profile,
    Text,
    Value,
    ValueKind,
)

GOOD = Path(__file__).parents[2] / "data" / "good"


@pytest.fixture
def profile(library: Library) -> Profile:
    """The document with every key, through the library."""
    library.import_paths([GOOD], lambda *_: None, lambda: False)
    return library.profile("every-key")


def fact_of(profile: Profile, fact_id: str) -> Fact:
    return next(fact for fact in profile.facts if fact.id == fact_id)


def value_of(profile: Profile, fact_id: str) -> Value:
    return fact_of(profile, fact_id).value


def contact_of(office: Office, contact_id: str) -> ContactPoint:
    return next(contact for contact in office.contacts if contact.id == contact_id)


def test_an_address_keeps_every_part_and_every_line(profile: Profile) -> None:
    assert profile.offices[0].address == Address(
        organisation=Text("OIM", "fr"),
        street="Storgata 1",
        postcode="0155",
        city="Oslo",
        country="NO",
        building="Bâtiment B",
        floor="3e étage",
        plot="KG 632 St",
        po_box="1234 Sentrum",
        region="Østlandet",
        lines=("Bureau de l'OIM, 1 Storgata", "près du fjord"),
        is_own=True,
    )


def test_an_office_has_hours_a_time_zone_and_people(profile: Profile) -> None:
    office = profile.offices[0]
    assert office.hours[0] == OpeningHours(
        ("mon", "tue", "wed", "thu"), "08:30", "17:00", Text("en hiver", "fr")
    )
    assert [hours.days for hours in office.hours[1:]] == [("fri",), ("sat", "sun")]
    assert office.hours_text == Text("Du lundi au jeudi de 8 h 30 à 17 h.", "fr")
    assert office.time_zone == "Europe/Oslo"
    assert office.people == (
        Person("Kari Nordmann", Text("Cheffe de mission", "fr"), Text("jusqu'en 2018", "fr")),
        Person("Ola Nordmann"),
    )
    other = profile.offices[1]
    assert (other.hours, other.hours_text, other.time_zone, other.people) == ((), None, "", ())


def test_a_doubtful_phone_is_kept_as_published_and_not_copied(profile: Profile) -> None:
    odd = contact_of(profile.offices[0], "odd")
    assert (odd.published, odd.shown, odd.copied) == ("+47.23", "+47.23", "")
    assert odd.doubtful == Text("Un chiffre manque.", "fr")


def test_a_withheld_phone_says_why_and_keeps_what_stands_in_its_place(profile: Profile) -> None:
    guard = contact_of(profile.offices[0], "guard")
    assert (guard.published, guard.shown, guard.copied) == ("[masqué]", "", "")
    assert guard.withheld == Text("La source le masque.", "fr")
    assert contact_of(profile.offices[0], "night").published == ""


def test_an_extension_stands_beside_the_number(profile: Profile) -> None:
    desk = contact_of(profile.offices[0], "extension")
    assert (desk.copied, desk.extension) == ("+4723105320", "12")


def test_a_programme_is_of_a_scope(profile: Profile) -> None:
    assert profile.programmes[0].scope == "beyond"


def test_a_doubtful_fact_keeps_its_figure_its_blank_label_and_its_odd_years(
    profile: Profile,
) -> None:
    fact = fact_of(profile, "fisheries")
    assert fact.label == Text("")
    assert fact.doubtful == Text("Plus que le pays n'a d'habitants.", "fr")
    assert fact.period_note == Text("Recensement de 2011", "fr")
    assert (fact.value.published, fact.value.amount) == ("912% du PIB", Decimal(912))
    assert fact.value.of_what == "PIB"


def test_a_bound_says_how_it_lies_to_its_amount(profile: Profile) -> None:
    value = value_of(profile, "hiv")
    assert (value.kind, value.relation) == (ValueKind.BOUND, "less-than")
    assert (value.amount, value.unit) == (Decimal("0.1"), "%")
    about = value_of(profile, "sent")
    assert (about.relation, about.scale, about.currency) == ("about", "billion", "USD")


def test_a_value_by_sex_has_a_part_for_each(profile: Profile) -> None:
    value = value_of(profile, "life")
    assert (value.kind, value.amount) == (ValueKind.BY_SEX, Decimal("4.7"))
    assert value.parts == (
        Part(Text("hommes", "fr"), "5,1 %", Decimal("5.1"), None, None, "male"),
        Part(None, "4,2 %", Decimal("4.2"), Text("sans les îles", "fr"), None, "female"),
        Part(None, "0", Decimal(0), None, None, "other"),
    )


def test_a_series_has_a_part_for_each_period(profile: Profile) -> None:
    value = value_of(profile, "seekers")
    first = Period(PartialDate(2015), PartialDate(2015))
    assert value.kind is ValueKind.SERIES
    assert value.parts[0] == Part(None, "31 145", Decimal(31145), None, first)
    assert [part.label for part in value.parts] == [None, Text("Demandes", "fr"), None]
    assert (value.parts[2].period, value.parts[2].amount) == (Period(), None)


def test_dates_places_and_answers_can_be_computed_with(profile: Profile) -> None:
    assert value_of(profile, "independence").date == PartialDate(1814, 5, 17)
    assert value_of(profile, "capital").country == "NO"
    assert value_of(profile, "somewhere").country == ""
    answers = [value_of(profile, fact_id).answer for fact_id in ("member", "observer", "capital")]
    assert answers == [True, False, None]


def test_none_blank_and_not_available_are_three_things(profile: Profile) -> None:
    values = [value_of(profile, fact_id) for fact_id in ("lighthouses", "camps", "blank", "dash")]
    assert [(value.kind, value.published) for value in values] == [
        (ValueKind.NOT_AVAILABLE, "n. d."),
        (ValueKind.NONE, "néant"),
        (ValueKind.BLANK, ""),
        (ValueKind.BLANK, "-"),
    ]


def test_a_value_that_looks_like_yaml_is_a_text(profile: Profile) -> None:
    assert value_of(profile, "as-yaml").published == "- x: yes # 12:30"


def test_a_line_of_the_library_names_the_languages_of_the_profile(profile: Profile) -> None:
    assert profile.summary.languages == ("fr", "ar", "nb", "en", "es")
    assert profile.summary.country_name == Text("Norvège", "fr")


def test_a_territory_without_a_code_is_known_by_its_name_and_its_id(library: Library) -> None:
    library.import_paths([GOOD], lambda *_: None, lambda: False)
    profile = library.profile("no-iso-code")
    assert profile.summary.country == ""
    assert profile.summary.country_name == Text("The Territory", "en")
    assert profile.summary.covers == ("IQ",)
    (office,) = profile.offices
    assert [contact.copied for contact in office.contacts] == ["+25722223245", ""]
    assert office.address is not None
    assert office.address.lines == ("UNHCR Office, 1 avenue du Large",)


def test_a_doubtful_address_is_shown_as_published_and_not_opened(profile: Profile) -> None:
    contacts = [contact for contact in profile.offices[0].contacts if contact.doubtful]
    assert [(contact.id, contact.shown, contact.copied) for contact in contacts] == [
        ("odd", "+47.23", ""),
        ("odd", "oslo chez example.org", ""),
        ("old", "http://old.example.org", "http://old.example.org"),
    ]
