"""A library in which countries say different things of the same indicators."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.library import Library
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.world import AGE, COVERAGE, Topic, WorldView, world_view

View = Callable[[str], WorldView]
QUANTITY = "value: {{kind: quantity, published: '{0} people', amount: {0}, unit: people}}"
FIGURES = {
    "ke": ("KE", "2024-05", QUANTITY.format(50)),
    "ke-older": ("KE", "2019", QUANTITY.format(9)),
    "jp": ("JP", "2014", QUANTITY.format(120)),
    "fj": ("FJ", "2026-10", QUANTITY.format(50) + ", doubtful: two census takers disagree"),
    "nr": ("NR", "2025", "value: {kind: not-available, published: n/a}"),
    "tv": ("TV", "2025", "value: {kind: quantity, published: 7 boats, amount: 7, unit: boats}"),
    "to": ("TO", "2025", ""),
    "zz": ("AC", "2025", QUANTITY.format(700)),  # a code of CLDR alone, without a square
}


def _document(name: str, country: str, edition: str, value: str) -> str:
    facts = f"facts: [{{id: p, indicator: population, period: 2015, {value}}}]," if value else ""
    return (
        f"{{format: profile/1, id: {name}, title: Office {name}, language: en,"
        f" country: {country}, organisation: {{name: O}}, edition: {edition}, {facts}"
        " source: {title: S}, offices: [{id: o, name: N, kind: country-office,"
        f" covers: [{country}, CK]}}]}}"
    )


@pytest.fixture(scope="session")
def countries(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library, without the profiles that come along."""
    folder: Path = tmp_path_factory.mktemp("countries")
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    for line in library.profiles():
        library.remove(line.id)
    for name, (country, edition, value) in FIGURES.items():
        document = folder / f"{name}.yaml"
        document.write_text(_document(name, country, edition, value), encoding="utf-8")
    placeless = _document("sea", "XX", "2020", "").replace("country: XX", "country_name: The sea")
    (folder / "sea.yaml").write_text(placeless.replace("XX, CK", "CK"), encoding="utf-8")
    report = library.import_paths([folder], lambda *_: None, lambda: False)
    assert len(library.profiles()) == len(FIGURES) + 1, report
    return library


@pytest.fixture(scope="session")
def view_of(countries: Library, english: Language, rules: AgeRules) -> View:
    """The view of that library by a topic."""
    titles = {COVERAGE: "Who covers it", AGE: "Age of the edition", "population": "Population"}
    return lambda topic: world_view(countries, Topic(topic, titles[topic]), english, rules)


@pytest.fixture(scope="session")
def rules() -> AgeRules:
    import datetime

    return AgeRules(datetime.date(2026, 11, 27))
