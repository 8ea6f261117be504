"""Who looks for a country finds the offices that cover it through an area, and why."""

from pathlib import Path

import pytest

from db.library import Library
from db.rows import Covering, Hit, PartialDate, Through
from viewer.app.paths import RESOURCES


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("coverage")
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    document = folder / "standing.yaml"
    document.write_text(
        "{format: profile/1, id: standing, title: Standing, language: en, country: JP,"
        " organisation: {name: O}, edition: 2020, source: {title: S},"
        " offices: [{id: main, kind: other, name: The office}]}",
        "utf-8",
    )
    library.import_paths([document], lambda *_: None, lambda: False)
    return library


def covering(library: Library, query: str) -> dict[str, Hit]:
    return {
        f"{hit.profile_id}/{hit.target}": hit
        for hit in library.search(query).hits
        if hit.by_coverage
    }


def said(through: tuple[Through, ...]) -> list[tuple[str, str]]:
    return [(each.country, each.member.value) for each in through]


@pytest.mark.parametrize(
    ("query", "country", "areas"),
    [
        ("Norway", "NO", ["EEA", "NATO"]),
        ("Norvège", "NO", ["EEA", "NATO"]),
        ("النرويج", "NO", ["EEA", "NATO"]),
        ("no", "NO", ["EEA", "NATO"]),
        ("France", "FR", ["EEA", "EU", "NATO"]),
        ("Iceland", "IS", ["EEA", "NATO"]),
        ("islande", "IS", ["EEA", "NATO"]),
    ],
)
def test_a_member_of_its_areas_finds_the_regional_office(
    library: Library, query: str, country: str, areas: list[str]
) -> None:
    hit = covering(library, query)["iom-belgium/regional-office"]
    members = {"EEA": "member of the EEA", "EU": "member of the EU", "NATO": "member of NATO"}
    assert said(hit.through) == [(country, members[area]) for area in areas]


def test_what_a_profile_names_itself_needs_no_reason(library: Library) -> None:
    assert covering(library, "Switzerland")["iom-belgium/regional-office"].through == ()
    assert covering(library, "European Union")["iom-belgium/regional-office"].through == ()
    assert covering(library, "Belgium")["iom-belgium/country-office"].through == ()


def test_offices_that_name_the_country_come_first(library: Library) -> None:
    offices = [key for key in covering(library, "Belgium") if key.startswith("iom-belgium")]
    assert offices == ["iom-belgium/country-office", "iom-belgium/regional-office"]


def test_a_country_named_in_full_is_meant_and_no_longer_name(library: Library) -> None:
    assert said(covering(library, "Ireland")["iom-belgium/regional-office"].through) == [
        ("IE", "member of the EEA"), ("IE", "member of the EU"),
    ]  # fmt: skip


def test_a_membership_that_ended_or_began_since_the_edition_has_its_date(library: Library) -> None:
    (_, union, _) = covering(library, "United Kingdom")["iom-belgium/regional-office"].through
    assert union.until == PartialDate(2020, 1, 31)
    *_, nato = covering(library, "Sweden")["iom-belgium/regional-office"].through
    assert nato.since == PartialDate(2024, 3, 7)


def test_an_office_found_where_it_stands_says_so(library: Library) -> None:
    (through,) = covering(library, "Japan")["standing/main"].through
    assert (through.country, through.member.value) == ("JP", "")


def test_who_covers_a_country_is_told_with_the_reason(library: Library) -> None:
    (norway,) = library.covering("NO")
    assert (norway.profile_id, norway.office) == ("iom-belgium", "regional-office")
    assert said(norway.through) == [("NO", "member of the EEA"), ("NO", "member of NATO")]
    assert Covering("iom-belgium", "country-office") in library.covering("BE")
    assert [bool(each.through) for each in library.covering("JP")] == [True]


def test_the_reason_is_in_the_language_of_the_reader(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, ("fr", "en"))
    (norway,) = library.covering("NO")
    assert norway.through[0].member.value == "membre de l\N{RIGHT SINGLE QUOTATION MARK}EEE"
