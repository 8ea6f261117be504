"""`show`: everything that the source states of Belgium, as plain text and as JSON."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.viewer.three_verdicts import DOCUMENT
from viewer.app.paths import places
from viewer.app.settings import SettingsFile
from viewer.commands.layout import cells, width

PUBLISHED = (
    # agreement
    "1973", "Intergovernmental Committee for European Migration", "Government of Belgium",
    "1996",
    # country office
    "Country Office for Belgium and Luxembourg", "Belgium, Luxembourg",
    "Belgian Ministry for Social Integration", "Fedasil", "Belgian Immigration Office",
    "Belgian Development Cooperation", "European Commission",
    "Luxembourgish Ministry of Family and Integration",
    "Assisted Voluntary Return and Reintegration (AVRR)",
    # regional office
    "RO Brussels", "Liaison and coordination with the European Union (EU) and NATO",
    "Support in policy, programme and resource management for the IOM offices in the EEA and "
    "Switzerland", "Support to IOM offices worldwide on EU matters",
    "All EU member states, Norway and Switzerland are also member states of IOM.",
    "ACP Secretariat", "World Customs Organization",
    # programmes
    "Return and Emigration of Asylum Seekers ex Belgium (REAB)", "since 1984",
    "Migration for Development in Africa (MIDA)", "since 2001",
    "ACP Observatory on Migration", "South-South migration", "June 2014 · Closing conference",
    "European Union (EU)", "Switzerland", "IOM Development Fund", "UNFPA",
    # facts
    "11.3 million · 2015", "30,528 km sq", "Dutch (local variant called Flemish), French, German",
    "Euro (EUR)", "USD 42,725 · 2014", "21 of 188 · 2014", "USD 11,322 million · 2014, estimate",
    "4.2 migrants/1,000 population · 2015\N{EN DASH}2020", "12.3% · 2015", "48.5% · 2015",
    "16.9% · 2015", "not available · 2014", "166,479 arrivals · 2009", "39,602 Belgians",
    "66,379 Citizens of other EU-27 countries", "60,226 Third-country nationals",
    "272 not explained by the source", "67.6% · year not stated", "40.4% · year not stated",
    "8% · year not stated", "18.2% · year not stated", "3,358 · year not stated",
    "25,479 · year not stated", "23,411 · year not stated", "place not stated by the source",
    # contact
    "Rue Montoyer 40", "1000 Brussels", "+32 2 287 70 00", "to dial: +3222877000",
    "as published: +32.2 287 70 00", "+32 2 287 followed by the extension", "+32 2 287 70 06",
    "withheld by the source", "The source page masks the address", "http://belgium.iom.int",
    # dates
    "last updated February 2016", "Figures as of February 2016", "7 do not say their year",
    # stories
    "2,099 km from home", "3,122 km from home", "Chepe, Músico (Spanish)",
    "8,881 km from home", "850 km from home",
)  # fmt: skip


@pytest.fixture
def shown(program: Callable[..., Any]) -> str:
    run = program("show", "iom-belgium")
    assert (run.status, run.err) == (0, "")
    text: str = run.out
    return text


@pytest.mark.parametrize("published", PUBLISHED)
def test_everything_that_the_source_states_is_shown(published: str, shown: str) -> None:
    """Wrapped lines are put together again before looking."""
    assert published in " ".join(shown.split())


def test_the_whole_profile_fits_80_columns(shown: str) -> None:
    assert [line for line in shown.splitlines() if cells(line) > width()] == []
    assert [line for line in shown.splitlines() if line != line.rstrip()] == []


def test_a_masked_address_is_never_shown_as_an_address(shown: str) -> None:
    assert "protected]" not in shown


def test_the_same_is_shown_in_other_languages(program: Callable[..., Any]) -> None:
    french = program("--language", "fr", "show", "iom-belgium").out
    assert "272 sans explication dans la source" in " ".join(french.split())
    assert "USD 11 322 millions" in french
    assert "39 602 Belgians (23,8 %)" in french
    arabic = program("show", "iom-belgium", "--language", "ar").out
    assert "272 لا يفسرها المصدر" in " ".join(arabic.split())
    for text in (french, arabic):
        assert "11,322 million" not in text
        assert "\N{LEFT-TO-RIGHT ISOLATE}" not in text


def test_a_wrong_id_names_the_nearest(program: Callable[..., Any]) -> None:
    run = program("show", "iom-belgum")
    assert (run.status, run.out) == (1, "")
    assert run.err == (
        "profile-viewer: The library holds no profile with the ID iom-belgum. "
        "profile-viewer list names those that it holds. Did you mean iom-belgium?\n"
    )


def test_a_wrong_id_is_an_error_in_json_too(program: Callable[..., Any]) -> None:
    run = program("--json", "show", "iom-belgum")
    assert (run.status, run.err) == (1, "")
    error = run.answer["error"]
    assert (error["code"], error["nearest"]) == ("profile-unknown", "iom-belgium")


def test_a_profile_as_json_has_every_part(program: Callable[..., Any]) -> None:
    run = program("show", "iom-belgium", "--json")
    assert (run.status, run.err) == (0, "")
    profile = run.answer["profile"]
    assert profile["summary"]["edition"] == "2016-02"
    assert len(profile["facts"]) == 20
    facts = {fact["id"]: fact for fact in profile["facts"]}
    assert facts["population"]["value"]["amount"] == "11.3"
    assert facts["migration-flows"]["value"]["unexplained"] == "272"
    assert facts["net-migration-rate"]["period"] == "2015/2020"
    assert facts["employment-rate"]["period"] == ""
    assert profile["stories"][2]["occupation"] == {"value": "Músico", "language": "es"}


def test_ages_are_counted_from_today(shown: str) -> None:
    years = datetime.datetime.now().astimezone().year - 2015
    assert f"11.3 million · 2015 · {years} years old" in shown


def test_what_counts_as_old_is_what_was_set_in_the_window(
    program: Callable[..., Any], tmp_path: Path
) -> None:
    settings = SettingsFile(places(tmp_path / "base").settings)
    chosen = settings.values._replace(old_after_years=50, contacts_old_after_years=1)
    settings.change(chosen)
    assert settings.save()
    shown = " ".join(program("show", "iom-belgium").out.split())
    assert "Contacts are of an edition 10 years old · Figures as of February 2016" in shown


def test_only_a_valid_number_is_told_as_one_to_dial(
    program: Callable[..., Any], write: Callable[[str, str], Path]
) -> None:
    program("import", write("verdicts.yaml", DOCUMENT))
    out = " ".join(program("show", "verdicts").out.split())
    assert out.count("to dial:") == 2
    assert "to dial: +3222877000" in out
    assert "doubtful: as far as this program knows its country has no such number" in out
    assert out.index("+32 2 287 followed by the extension") > out.index("+32 2 287 70 00")
