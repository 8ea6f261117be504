"""A newer document of figures alone stands beside the profile of an office and hides none of it."""

from pathlib import Path

import pytest

from db.library import Library
from tests.viewer.world.conftest import QUANTITY
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.world import COVERAGE, NOTHING, Topic, WorldView, world_view

HEAD = (
    "{{format: profile/1, id: {id}, title: {id}, language: en, country: {country},"
    " organisation: {{name: O}}, edition: {edition}, source: {{title: S}}, {rest}}}"
)
FACT = "{{id: {0}, indicator: {0}, period: 2015, {1}}}"
OFFICE = "offices: [{id: o, name: N, kind: country-office}]"


def document(name: str, country: str, edition: int, rest: str) -> str:
    return HEAD.format(id=name, country=country, edition=edition, rest=rest)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    facts = [FACT.format(each, QUANTITY.format(7)) for each in ("population", "immigrants")]
    newer = FACT.format("population", QUANTITY.format(9))
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, country, edition, rest in (
        ("office", "KE", 2016, f"facts: [{', '.join(facts)}], {OFFICE}"),
        ("figures", "KE", 2026, f"facts: [{newer}]"),
        ("others", "JP", 2026, f"facts: [{newer}]"),
    ):
        (folder / f"{name}.yaml").write_text(document(name, country, edition, rest), "utf-8")
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, ("en",))
    report = library.import_paths([folder], lambda *_: None, lambda: False)
    assert len(report.outcomes) == 3, report
    return library


def view(library: Library, topic: str, english: Language, rules: AgeRules) -> WorldView:
    return world_view(library, Topic(topic, topic), english, rules)


@pytest.mark.parametrize(
    ("topic", "value"), [("population", "9 people"), ("immigrants", "7 people")]
)
def test_of_each_figure_the_newest_is_shown_that_there_is(
    topic: str, value: str, library: Library, english: Language, rules: AgeRules
) -> None:
    assert view(library, topic, english, rules).squares["KE"].value == value


def test_a_country_leads_to_the_profile_with_an_office_and_else_to_its_figures(
    library: Library, english: Language, rules: AgeRules
) -> None:
    squares = view(library, "population", english, rules).squares
    assert (squares["KE"].profile_id, squares["JP"].profile_id) == ("office", "others")


def test_figures_alone_cover_no_country(
    library: Library, english: Language, rules: AgeRules
) -> None:
    squares = view(library, COVERAGE, english, rules).squares
    assert (squares["KE"].value, squares["JP"].level) == ("office", NOTHING)
