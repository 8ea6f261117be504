"""Figures of all countries, as whoever unpacks the archive in dist/ imports and uses them."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from db.checking import check_paths
from db.library import Library
from db.rows import ImportResult
from viewer.app.paths import RESOURCES
from viewer.comparison import compare, shared
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.world import COVERAGE, Topic, world_view

DIST = Path(__file__).parents[2] / "dist"
ARCHIVES = sorted(DIST.glob("profiles-world-*.zip"))
LEAST = 250  # countries and territories
TODAY = date(2026, 6, 30)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not ARCHIVES, reason="needs python3 packaging/dev.py package world"),
]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    with zipfile.ZipFile(ARCHIVES[-1]) as archive:
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


@pytest.fixture(scope="module")
def library(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library of a user who had the profiles that come along, and imported the folder."""
    file = tmp_path_factory.mktemp("library") / "library.sqlite"
    library = Library.open(file, RESOURCES, ("en",))
    report = library.import_paths([documents], lambda *_: None, lambda: False)
    assert {outcome.result for outcome in report.outcomes} == {ImportResult.ADDED}
    assert len(report.outcomes) >= LEAST
    return library


@pytest.fixture(scope="module")
def english() -> Language:
    return Language.load(RESOURCES / "locale", "en")


def test_a_check_finds_nothing(documents: Path) -> None:
    hidden: list[Path] = []
    found = list(check_paths([documents], RESOURCES, hidden.append))
    assert len(found) >= LEAST
    assert not hidden
    assert not [problem for _, _, problems in found for problem in problems]


@pytest.mark.parametrize(
    ("query", "answer"),
    [("capital of burkina faso", "Ouagadougou"), ("population kiribati", "116,545")],
)
def test_a_search_has_the_figure_of_a_country(query: str, answer: str, library: Library) -> None:
    assert answer in [hit.value.value for hit in library.search(query).hits][:3]


def test_the_figures_stand_beside_those_of_an_office(library: Library, english: Language) -> None:
    both = [library.profile(each) for each in ("iom-belgium", "factbook-belgium")]
    rows = {row.indicator: row for row in compare(both, english, TODAY)}
    sources = [cell.fact.source for cell in rows["population"].cells if cell.fact]
    assert len(shared(rows.values())) >= 8
    assert sources[1] is not None
    assert sources[1].value == "World Factbook, 2026"


def test_all_countries_are_ranked(library: Library) -> None:
    ranked = library.figures("population")
    assert len(ranked) >= 230
    assert [each.profile_id for each in ranked[:2]] == ["factbook-india", "factbook-china"]


def test_the_world_is_full_of_figures_and_says_still_who_covers_it(
    library: Library, english: Language
) -> None:
    rules = AgeRules(TODAY)
    view = world_view(library, Topic("population", "Population"), english, rules)
    assert len(view.listed) >= 230
    assert view.squares["BE"].profile_id == "iom-belgium"
    ranks = world_view(library, Topic("hdi-rank", "HDI rank"), english, rules)
    assert "21 of 188" in ranks.squares["BE"].value
    covered = world_view(library, Topic(COVERAGE, "Who covers it"), english, rules)
    assert len(covered.listed) < LEAST
