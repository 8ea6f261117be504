"""Areas that are organisations have their members, each as of a date."""

import re
from typing import Any

import pytest
import yaml

from db.documents.areas import Areas, area_named, read_areas
from db.documents.document import DocumentReader
from db.documents.references import COUNTRIES
from tests.languages import TAGS
from viewer.app.paths import RESOURCES

FILE = RESOURCES / "areas" / "areas.yaml"
TABLE = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)["areas"]
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


@pytest.fixture(scope="module")
def areas() -> Areas:
    return read_areas(FILE)


def members(areas: Areas, name: str, as_of: str) -> dict[str, dict[str, str]]:
    area = area_named({"name": {"en": name}}, areas)
    assert area is not None
    return {each["country"]: each for each in area.members(as_of)}


@pytest.mark.parametrize("area", TABLE, ids=lambda area: area["id"])
def test_each_area_names_its_source_and_the_date_of_each_membership(area: dict[str, Any]) -> None:
    source = area["source"]
    assert source["title"] and source["url"].startswith("http") and DATE.fullmatch(source["date"])
    dates = [*area["joined"], *area.get("left", {})]
    assert [date for date in dates if not DATE.fullmatch(date)] == []
    joined = [country for countries in area["joined"].values() for country in countries]
    assert len(set(joined)) == len(joined)
    assert set(joined) <= COUNTRIES
    assert {code for codes in area.get("left", {}).values() for code in codes} <= set(joined)
    assert set(area["member"]) == set(TAGS)


def test_no_name_is_that_of_two_areas() -> None:
    names = [name.casefold() for each in TABLE for name in {*each["names"], *each["abbreviations"]}]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("European Union", 27), ("EEA", 30), ("NATO", 32), ("Schengen", 29),
        ("Council of Europe", 46), ("Union africaine", 55), ("ECOWAS", 12),
        ("رابطة أمم جنوب شرق آسيا", 11), ("CARICOM", 15), ("GCC", 6), ("Arab League", 22),
        ("SADC", 16), ("East African Community", 8), ("SAARC", 8), ("Pacific Islands Forum", 18),
        ("EFTA", 4), ("Benelux", 3), ("CEMAC", 6), ("UEMOA", 8), ("Andean Community", 4),
    ],
)  # fmt: skip
def test_an_area_has_as_many_members_as_it_says_of_itself(
    areas: Areas, name: str, count: int
) -> None:
    assert len(members(areas, name, "2025-11")) == count


def test_members_are_those_of_the_edition_and_those_since(areas: Areas) -> None:
    of_2016 = members(areas, "EU", "2016-02")
    assert of_2016["GB"] == {"country": "GB", "until": "2020-01-31"}
    assert of_2016["BE"] == {"country": "BE"}
    assert "GB" not in members(areas, "EU", "2021")
    assert "GB" not in members(areas, "EU", "")
    assert members(areas, "NATO", "2016-02")["SE"] == {"country": "SE", "since": "2024-03-07"}
    assert members(areas, "NATO", "2025")["SE"] == {"country": "SE"}


def test_a_name_is_read_with_any_apostrophe_and_a_region_is_no_organisation(areas: Areas) -> None:
    assert members(areas, "Conseil de l\N{RIGHT SINGLE QUOTATION MARK}Europe", "2020").keys() == (
        members(areas, "conseil de l'europe", "2020").keys()
    )
    assert area_named({"name": {"en": "Middle East and North Africa"}}, areas) is None


OFFICE = """\
format: profile/1
id: a
title: A
language: en
country: {country}
organisation: {{name: O}}
edition: 2016-02
source: {{title: S}}
offices:
  - {{id: main, kind: other, name: Office{more}}}
"""


@pytest.mark.parametrize(
    ("more", "covers", "is_assumed"),
    [
        ("", ["BE"], True),
        (", address: {city: Paris, country: FR}", ["FR"], True),
        (", covers: []", [], False),
        (", covers: [LU]", ["LU"], False),
        (", areas: [{name: Nordic countries}]", None, False),
    ],
)
def test_an_office_that_names_nothing_covers_the_country_where_it_stands(
    reader: DocumentReader, more: str, covers: list[str] | None, is_assumed: bool
) -> None:
    document = reader.read(OFFICE.format(country="BE", more=more).encode(), "a.yaml")
    (office,) = document.content["offices"]
    assert office.get("covers") == covers
    assert (office.get("is_coverage_assumed") == "yes") is is_assumed


def test_the_members_of_an_area_are_called_by_every_name(reader: DocumentReader) -> None:
    source = OFFICE.format(country="BE", more=", areas: [{name: EEA}]").encode()
    names = reader.read(source, "a.yaml").country_names
    assert {"Iceland", "Islande", "آيسلندا"} <= set(names["IS"])
