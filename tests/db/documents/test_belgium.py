"""The profile of Belgium says all that its source states, row by row."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from db.documents.document import Document, DocumentReader

PROFILE = Path(__file__).parents[3] / "resources" / "profiles" / "iom-belgium.yaml"
Content = dict[str, Any]

# Indicator: value as published, period, and what a program can compute with.
FACTS: dict[str, tuple[str, str, dict[str, str]]] = {
    "population": ("11.3 million", "2015", {"amount": "11.3", "scale": "million"}),
    "area": ("30,528 km sq", "", {"amount": "30528", "unit": "km2"}),
    "languages": ("Dutch (local variant called Flemish), French, German", "", {}),
    "currency": ("Euro (EUR)", "", {"currency": "EUR"}),
    "gdp-per-capita-ppp": ("USD 42,725", "2014", {"amount": "42725", "currency": "USD"}),
    "hdi-rank": ("21 of 188", "2014", {"rank": "21", "of": "188"}),
    "remittances": (
        "USD 11,322 million",
        "2014",
        {"amount": "11322", "scale": "million", "currency": "USD"},
    ),
    "net-migration-rate": (
        "4.2 migrants/1,000 population",
        "2015/2020",
        {"amount": "4.2", "per": "1000", "unit": "migrants"},
    ),
    "immigrants": ("12.3%", "2015", {"amount": "12.3"}),
    "women-among-immigrants": ("48.5%", "2015", {"amount": "48.5"}),
    "population-under-15": ("16.9%", "2015", {"amount": "16.9"}),
    "adult-hiv-prevalence": ("not available", "2014", {"kind": "not-available"}),
    "migration-flows": ("166,479 arrivals", "2009", {"amount": "166479", "unit": "arrivals"}),
    "employment-rate": ("67.6%", "", {"amount": "67.6"}),
    "employment-rate-non-eu": ("40.4%", "", {"amount": "40.4"}),
    "unemployment-rate": ("8%", "", {"amount": "8"}),
    "unemployment-rate-foreign-born": ("18.2%", "", {"amount": "18.2"}),
    "voluntary-returns": ("3,358", "", {"amount": "3358"}),
    "asylum-requests": ("25,479", "", {"amount": "25479"}),
    "asylum-seekers-in-reception": ("23,411", "", {"amount": "23411"}),
}
UNPLACED = ("voluntary-returns", "asylum-requests", "asylum-seekers-in-reception")


@pytest.fixture(scope="module")
def document() -> Document:
    return DocumentReader(PROFILE.parents[1]).read_file(PROFILE)


@pytest.fixture(scope="module")
def content(document: Document) -> Content:
    return dict(document.content)


@pytest.fixture(scope="module")
def facts(content: Content) -> dict[str, Content]:
    return {fact["indicator"]: fact for fact in content["facts"]}


def by_id(items: list[Content], wanted: str) -> Content:
    return next(item for item in items if item["id"] == wanted)


def names(bodies: list[Content]) -> list[str]:
    return [body["name"]["en"] for body in bodies]


def dates_of(programme: Content) -> tuple[str, ...]:
    keys = ("start", "end", "status")
    (office,) = programme["offices"]
    return (programme["abbreviation"], office, *(programme.get(key, "") for key in keys))


def funders_of(programme: Content) -> list[tuple[str, str]]:
    return [(body["name"]["en"], body["role"]) for body in programme.get("funders", [])]


def test_the_agreement_was_signed_in_1973_and_revised_in_1996(content: Content) -> None:
    signed, revised = content["history"]
    assert (signed["date"], revised["date"]) == ("1973", "1996")
    assert names(signed["parties"]) == [
        "Intergovernmental Committee for European Migration",
        "Government of Belgium",
    ]
    assert "abbreviation" not in signed["parties"][0]  # the page does not call it ICEM
    assert "now the International Organization for Migration" in signed["parties"][0]["note"]["en"]
    assert "new name" in revised["description"]["en"]


def test_the_country_office_covers_two_countries_with_six_partners(content: Content) -> None:
    office = by_id(content["offices"], "country-office")
    assert (office["kind"], office["covers"]) == ("country-office", ["BE", "LU"])
    assert office["name"] == {"en": "Country Office for Belgium and Luxembourg"}
    assert names(office["partners"]) == [
        "Belgian Ministry for Social Integration",
        "Fedasil",
        "Belgian Immigration Office",
        "Belgian Development Cooperation",
        "European Commission",
        "Luxembourgish Ministry of Family and Integration",
    ]
    in_luxembourg = office["activities"][0]
    assert (in_luxembourg["countries"], in_luxembourg["programmes"]) == (
        ["LU"],
        ["avrr-luxembourg"],
    )
    assert "(AVRR)" in in_luxembourg["text"]["en"]


def test_the_regional_office_does_what_the_source_states(content: Content) -> None:
    office = by_id(content["offices"], "regional-office")
    assert (office["kind"], office["abbreviation"]) == ("regional-office", "RO Brussels")
    assert [area.get("abbreviation") for area in office["areas"]] == ["EEA", "EU", None]
    assert names(office["areas"])[2] == "NATO"
    work = " ".join(activity["text"]["en"] for activity in office["activities"])
    for stated in (
        "Liaison and coordination with the European Union (EU) and NATO",
        "policy, programme and resource management for the IOM offices in the EEA and Switzerland",
        "IOM offices worldwide on EU matters",
        "ACP Secretariat, the World Customs Organization and other multilateral bodies",
        "IOM projects and activities that concern Europe as a region",
    ):
        assert stated in work


def test_the_programmes_have_their_offices_dates_and_states(content: Content) -> None:
    assert {programme["id"]: dates_of(programme) for programme in content["programmes"]} == {
        "avrr-luxembourg": ("AVRR", "country-office", "", "", "running"),
        "reab": ("REAB", "country-office", "1984", "", "running"),
        "mida": ("MIDA", "country-office", "2001", "", "running"),
        "acp-observatory": ("ACP Observatory", "regional-office", "", "2014-06", "ended"),
    }
    observatory = by_id(content["programmes"], "acp-observatory")
    assert observatory["name"]["en"].endswith("Observatory on Migration")
    assert "South-South migration" in observatory["description"]["en"]
    assert [(event["date"], event["title"]["en"]) for event in observatory["events"]] == [
        ("2014-06", "Closing conference")
    ]


def test_the_programmes_have_their_funders(content: Content) -> None:
    assert {programme["id"]: funders_of(programme) for programme in content["programmes"]} == {
        "avrr-luxembourg": [],
        "reab": [("Government of Belgium", "funder")],
        "mida": [("Belgian Development Cooperation", "funder")],
        "acp-observatory": [
            ("ACP Secretariat", "initiator"),
            ("European Union", "funder"),
            ("Switzerland", "supporter"),
            ("International Organization for Migration", "supporter"),
            ("IOM Development Fund", "supporter"),
            ("UNFPA", "supporter"),
        ],
    }


def test_all_twenty_facts_are_there_and_no_more(facts: dict[str, Content]) -> None:
    assert list(facts) == list(FACTS)


@pytest.mark.parametrize("indicator", FACTS)
def test_a_fact_has_its_published_value_and_its_period(
    indicator: str, facts: dict[str, Content]
) -> None:
    published, period, parts = FACTS[indicator]
    fact = facts[indicator]
    assert (fact["value"]["published"], fact["period"]) == (published, period)
    assert {key: fact["value"][key] for key in parts} == parts
    assert fact["status"] == ("estimate" if indicator == "remittances" else "observed")
    assert fact.get("place") == ({} if indicator in UNPLACED else None)


def test_the_languages_are_a_list_with_a_note_on_dutch(facts: dict[str, Content]) -> None:
    dutch, *others = facts["languages"]["value"]["items"]
    assert [item["text"]["en"] for item in (dutch, *others)] == ["Dutch", "French", "German"]
    assert "Flemish" in dutch["note"]["en"]


def test_the_flows_leave_272_unexplained(facts: dict[str, Content]) -> None:
    value = facts["migration-flows"]["value"]
    amounts = {part["id"]: part["amount"] for part in value["parts"]}
    assert amounts == {"belgians": "39602", "eu-27": "66379", "third-country": "60226"}
    assert Decimal(value["amount"]) - sum(map(Decimal, amounts.values())) == 272


def test_the_contacts_are_kept_as_published_and_as_the_world_writes_them(content: Content) -> None:
    office = by_id(content["offices"], "country-office")
    address = office["address"]
    assert (address["street"], address["postcode"], address["city"], address["country"]) == (
        "Rue Montoyer 40",
        "1000",
        "Brussels",
        "BE",
    )
    assert [
        (phone["kind"], phone["published"], phone["shown"], phone["e164"])
        for phone in office["phones"]
    ] == [
        ("telephone", "+32.2 287 70 00", "+32 2 287 70 00", "+3222877000"),
        ("direct-dial", "+32.2 287 + ext", "+32 2 287", ""),
        ("fax", "+32.2 287 70 06", "+32 2 287 70 06", "+3222877006"),
    ]
    (email,) = office["emails"]
    assert "masks the address" in email["withheld"]["en"]
    assert "address" not in email
    assert [website["url"] for website in office["websites"]] == ["http://belgium.iom.int"]


def test_the_edition_is_a_month_and_not_a_day(document: Document, content: Content) -> None:
    assert document.edition == content["edition"] == content["facts_as_of"] == "2016-02"


def test_the_stories_say_what_the_source_says_and_no_more(content: Content) -> None:
    assert [
        {key: value for key, value in story.items() if key not in ("id", "published")}
        for story in content["stories"]
    ] == [
        {"distance_km": "2099"},
        {"distance_km": "3122"},
        # On a card the name stands above the distance.
        {"distance_km": "8881", "person": "Chepe", "occupation": {"es": "Músico"}},
        {"distance_km": "850"},
    ]
