"""From a document's content to rows, without a library between."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.building.profile import build_profile
from db.building.summary import build_summaries
from db.rows import Maintainer, Part, PartialDate, Period, Profile, Text, ValueKind

FACT = {
    "id": "f",
    "indicator": "i",
    "group": "country",
    "group_label": {"en": "The country"},
    "label": {"en": "A label"},
    "timeless": "",
    "period": "2015/2020",
    "status": "estimate",
}


def rows_of(content: dict[str, Any], *languages: str) -> Profile:
    return build_profile(content, languages or ("en",))


def with_value(content: dict[str, Any], **value: Any) -> Profile:
    return rows_of(content | {"facts": [FACT | {"value": value}]})


def test_what_a_document_does_not_say_is_none_or_empty(content: dict[str, Any]) -> None:
    profile = rows_of(content)
    assert profile.summary.facts_as_of is None
    assert profile.description is None
    assert profile.source.publisher is None
    assert profile.source.date is None
    assert profile.maintainer is None
    assert (profile.history, profile.offices, profile.programmes) == ((), (), ())
    assert (profile.facts, profile.stories) == ((), ())


def test_who_keeps_the_profile_has_a_name_in_the_readers_language(
    content: dict[str, Any],
) -> None:
    content["maintainer"] = {"name": {"fr": "Bureau", "nb": "Kontoret"}, "email": "a@example.org"}
    assert rows_of(content, "nb").maintainer == Maintainer(Text("Kontoret", "nb"), "a@example.org")


def test_a_text_comes_in_the_readers_first_language_that_it_has(content: dict[str, Any]) -> None:
    content["title"] = {"fr": "Une page", "ar": "صفحة"}
    assert rows_of(content, "en", "ar", "fr").summary.title == Text("صفحة", "ar")


def test_a_reader_of_a_variety_reads_the_language(content: dict[str, Any]) -> None:
    content["title"] = {"en": "A page", "fr": "Une page"}
    assert rows_of(content, "fr-BE", "en").summary.title == Text("Une page", "fr")


def test_a_text_in_no_language_of_the_reader_comes_in_the_documents(
    content: dict[str, Any],
) -> None:
    content["title"] = {"es": "Una página", "ar": "صفحة"}
    assert rows_of(content, "en").summary.title == Text("Una página", "es")


def test_lines_have_their_title_in_the_readers_language(content: dict[str, Any]) -> None:
    titles = [{"en": "b", "fr": "a"}, {"en": "A", "fr": "c"}]
    contents = [
        content | {"id": str(number), "title": title} for number, title in enumerate(titles)
    ]
    english, french = (build_summaries(contents, (tag,)) for tag in ("en", "fr"))
    assert [line.title.value for line in english] == ["b", "A"]
    assert [line.title.value for line in french] == ["a", "c"]


def test_a_withheld_contact_has_nothing_to_show_or_copy(content: dict[str, Any]) -> None:
    office = {
        "id": "o",
        "kind": "country-office",
        "name": {"en": "Office"},
        "emails": [
            {"id": "e", "address": "a@b.org", "published": "[masked]", "withheld": {"en": "Why"}}
        ],
    }
    (contact,) = rows_of(content | {"offices": [office]}).offices[0].contacts
    assert (contact.published, contact.shown, contact.copied) == ("[masked]", "", "")
    assert contact.withheld == Text("Why", "en")


def test_an_office_without_address_has_none(content: dict[str, Any]) -> None:
    office = {"id": "o", "kind": "regional-office", "name": {"en": "Office"}}
    addressed = office | {"id": "p", "address": {"street": "1 avenue du Large"}}
    first, second = rows_of(content | {"offices": [office, addressed]}).offices
    assert first.address is None
    assert second.address is not None
    assert (second.address.street, second.address.city) == ("1 avenue du Large", "")


def test_bodies_belong_to_their_owner_in_the_order_of_the_document(
    content: dict[str, Any],
) -> None:
    def office(number: int) -> dict[str, Any]:
        partners = [{"name": {"en": f"{number}{letter}"}} for letter in "ba"]
        return {
            "id": f"o{number}",
            "kind": "country-office",
            "name": {"en": "Office"},
            "partners": partners,
            "areas": [{"name": {"en": f"area {number}"}}],
        }

    offices = rows_of(content | {"offices": [office(1), office(2)]}).offices
    assert [[body.name.value for body in each.partners] for each in offices] == [
        ["1b", "1a"],
        ["2b", "2a"],
    ]
    assert offices[1].areas[0].name.value == "area 2"


def test_events_belong_to_the_profile_or_to_their_programme(content: dict[str, Any]) -> None:
    def event(title: str) -> dict[str, Any]:
        return {"date": "2014-06", "title": {"en": title}, "parties": [{"name": {"en": title}}]}

    programme = {"id": "p", "name": {"en": "P"}, "events": [event("of programme")]}
    content |= {"history": [event("of profile")], "programmes": [programme]}
    profile = rows_of(content)
    assert profile.history[0].parties[0].name.value == "of profile"
    (closing,) = profile.programmes[0].events
    assert (closing.title.value, closing.date) == ("of programme", PartialDate(2014, 6))
    assert closing.parties[0].name.value == "of programme"


def test_a_rank_is_out_of_a_number(content: dict[str, Any]) -> None:
    value = with_value(content, kind="rank", published="21 of 188", rank="21", of="188")
    assert value.facts[0].value.amount == Decimal(21)
    assert value.facts[0].value.per == 188


def test_a_decimal_keeps_its_zeros(content: dict[str, Any]) -> None:
    fact = with_value(content, kind="percentage", published="1.10%", amount="1.10").facts[0]
    assert str(fact.value.amount) == "1.10"
    assert fact.period == Period(PartialDate(2015), PartialDate(2020))


def test_entries_of_a_list_are_their_text(content: dict[str, Any]) -> None:
    items = [{"text": {"en": "Dutch"}, "note": {"en": "local"}}, {"text": {"en": "French"}}]
    value = with_value(content, kind="list", published="Dutch, French", items=items).facts[0].value
    assert value.parts == (
        Part(None, "Dutch", None, Text("local", "en")),
        Part(None, "French", None, None),
    )


def test_parts_of_a_breakdown_leave_what_they_do_not_explain(content: dict[str, Any]) -> None:
    parts = [{"id": "a", "label": {"en": "A"}, "published": "1.5", "amount": "1.5"}]
    value = with_value(content, kind="breakdown", published="2", amount="2", parts=parts)
    assert value.facts[0].value.unexplained == Decimal("0.5")


def test_not_available_is_a_value_without_a_number(content: dict[str, Any]) -> None:
    value = with_value(content, kind="not-available", published="not available").facts[0].value
    assert (value.kind, value.amount) == (ValueKind.NOT_AVAILABLE, None)


@pytest.mark.parametrize(
    ("place", "expected"), [(None, None), ({}, Text("")), ({"en": "LU"}, Text("LU", "en"))]
)
def test_a_place_is_the_profiles_own_not_stated_or_named(
    content: dict[str, Any], place: dict[str, str] | None, expected: Text | None
) -> None:
    fact = FACT | {"value": {"kind": "text", "published": "x"}}
    if place is not None:
        fact["place"] = place
    assert rows_of(content | {"facts": [fact]}).facts[0].place == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"])), language=st.text("abz-", max_size=8))
def test_any_text_comes_out_as_it_went_in(
    content: dict[str, Any], text: str, language: str
) -> None:
    story = {"id": "s", "person": text, "published": text, "occupation": {language: text}}
    (told,) = rows_of(content | {"stories": [story]}).stories
    assert (told.person, told.published, told.occupation) == (text, text, Text(text, language))
