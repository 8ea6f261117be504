"""The profile of Egypt: two offices, two scripts, and a source for whatever it states."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from db.documents.document import Document, DocumentReader
from db.library import Library, first_view

PROFILE = Path(__file__).parents[3] / "resources" / "profiles" / "iom-egypt.yaml"
Content = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Document:
    return DocumentReader(PROFILE.parents[1]).read_file(PROFILE)


@pytest.fixture(scope="module")
def content(document: Document) -> Content:
    return dict(document.content)


@pytest.fixture(scope="module")
def offices(content: Content) -> dict[str, Content]:
    return {office["id"]: office for office in content["offices"]}


def in_arabic(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(unicodedata.name(each).startswith("ARABIC") for each in letters)


def phones_of(office: Content) -> list[tuple[str, str, str]]:
    return [(phone["kind"], phone["published"], phone["e164"]) for phone in office["phones"]]


def test_a_country_office_and_a_regional_office_are_in_the_same_house(
    offices: dict[str, Content],
) -> None:
    assert {office["kind"] for office in offices.values()} == {"country-office", "regional-office"}
    for office in offices.values():
        assert office["address"]["city"] == "Cairo"
        assert "Abu El Feda Street" in office["address"]["street"]
        assert office["websites"][0]["url"].startswith("http")
        assert len(office["partners"]) >= 3
    # Left out where the source leaves it out.
    assert "postcode" not in offices["regional-office"]["address"]


def test_the_regional_office_covers_the_countries_that_its_sources_name(
    offices: dict[str, Content],
) -> None:
    covered = offices["regional-office"]["covers"]
    assert len(covered) == len(set(covered)) == 14
    assert {"EG", "LB", "YE"} <= set(covered)
    # Its source counts 17 and names none: what was not found is said and not guessed.
    assert "17 countries" in offices["regional-office"]["description"]["en"]


def test_names_stand_in_latin_and_in_arabic_script(
    content: Content, offices: dict[str, Content]
) -> None:
    named = [content["title"], content["organisation"]["name"]]
    named += [office["name"] for office in offices.values()]
    for name in named:
        assert in_arabic(name["ar"])
        assert name["en"].isascii()
    partners = [body["name"] for body in offices["country-office"]["partners"]]
    assert sum("ar" in name for name in partners) == 7


def test_phones_are_kept_as_published_and_can_be_dialled(offices: dict[str, Content]) -> None:
    assert phones_of(offices["country-office"]) == [
        ("telephone", "+202 27 36 51 40", "+20227365140"),
        ("fax", "+202 27 36 51 39", "+20227365139"),
    ]
    assert phones_of(offices["regional-office"]) == [
        ("telephone", "+20 2273 65140/1/2", "+20227365140"),
        ("fax", "+202 2736 5139", "+20227365139"),
    ]


def test_each_figure_has_its_source(content: Content) -> None:
    assert len(content["facts"]) == 17
    assert [fact["id"] for fact in content["facts"] if not fact["source"]["en"]] == []


def test_each_programme_and_each_event_names_where_it_comes_from(content: Content) -> None:
    assert len(content["programmes"]) == 6
    told = [each["description"]["en"] for each in content["programmes"] + content["history"]]
    assert [text for text in told if "Source" not in text and "according to" not in text] == []


def test_unusual_figures_keep_the_text_of_their_source(content: Content) -> None:
    values = {fact["id"]: fact["value"] for fact in content["facts"]}
    assert values["adult-hiv-prevalence"] == {
        "kind": "bound", "published": "<.1%", "relation": "less-than", "amount": "0.1", "unit": "%",
    }  # fmt: skip
    assert values["remittances"] == {
        "kind": "bound", "published": "nearly $30 billion", "relation": "about", "amount": "30",
        "scale": "billion", "currency": "USD",
    }  # fmt: skip
    assert values["net-migration-rate"]["amount"] == "-0.3"
    assert (values["citizens-abroad"]["published"], values["citizens-abroad"]["amount"]) == (
        "10 ملايين",
        "10",
    )
    assert sum(int(part["amount"]) for part in values["voluntary-returns"]["parts"]) == 215


def test_figures_of_a_book_that_is_renewed_name_its_edition(content: Content) -> None:
    sources = [fact["source"]["en"] for fact in content["facts"]]
    of_factbook = {source for source in sources if "Factbook" in source}
    assert of_factbook == {"CIA, The World Factbook, online edition of November 2020"}


def test_a_new_library_opens_on_belgium_and_has_egypt_beside_it(tmp_path: Path) -> None:
    file, resources = tmp_path / "library.sqlite", PROFILE.parents[1]
    library = Library.open(file, resources, ("en",))
    assert [line.id for line in library.profiles()] == ["iom-belgium", "iom-egypt"]
    assert first_view(file, None, ("en",)).profile == library.profile("iom-belgium")


def test_a_reader_of_arabic_gets_the_names_in_arabic(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", PROFILE.parents[1], ("ar",))
    profile = library.profile("iom-egypt")
    assert profile.summary.title.value == "المنظمة الدولية للهجرة في مصر"
    assert profile.offices[0].name.value == "المكتب القطري لمصر"
