"""What is asked across profiles: figures in a common unit, and who covers a country."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from db.errors import IndicatorUnknownError
from db.library import Library
from db.rows import Covering, PartialDate, Period

Write = Callable[..., Path]
BASE = """\
format: profile/1
id: {id}
title: {title}
language: en
country: {country}
edition: 2020
organisation: {{name: An organisation}}
source: {{title: A page}}
offices:
  - {{id: main, kind: country-office, name: An office, covers: [{country}, LU]}}
facts:
"""


@pytest.fixture
def add(library: Library, tmp_path: Path) -> Callable[..., None]:
    """Imports a document with these facts (lines of YAML)."""

    def added(profile_id: str, country: str, *facts: str) -> None:
        file = tmp_path / f"{profile_id}.yaml"
        text = BASE.format(id=profile_id, title=profile_id.title(), country=country)
        file.write_text(text + "".join(f"  - {{{fact}}}\n" for fact in facts), "utf-8")
        report = library.import_paths([file], lambda *_: None, lambda: False)
        assert report.undo is not None, report

    library.remove("iom-belgium")
    return added


def quantity(amount: str, scale: str = "") -> str:
    scaled = f", scale: {scale}" if scale else ""
    known = f"published: '{amount}', amount: '{amount}', unit: people{scaled}"
    return f"value: {{kind: quantity, {known}}}"


def population(fact: str, amount: str, scale: str = "", more: str = "") -> str:
    value = quantity(amount, scale)
    return f"id: {fact}, indicator: population, {value}, period: 2015{more}"


def test_figures_are_ranked_in_their_common_unit(
    library: Library, add: Callable[..., None]
) -> None:
    add("small", "LI", population("p", "38,000".replace(",", "")))
    add("large", "DE", population("p", "82.2", "million"))
    add("middle", "DK", population("p", "5700", "thousand"))
    figures = library.figures("population")
    assert [(each.title.value, each.amount) for each in figures] == [
        ("Large", Decimal("82200000")),
        ("Middle", Decimal("5700000")),
        ("Small", Decimal("38000")),
    ]
    assert figures[0].period == Period(PartialDate(2015), PartialDate(2015))


def test_amounts_are_told_apart_beyond_the_digits_of_a_database(
    library: Library, add: Callable[..., None]
) -> None:
    add("less", "DE", population("p", "10000000000000000000000001"))
    add("more", "DK", population("p", "10000000000000000000000002"))
    assert [each.profile_id for each in library.figures("population")] == ["more", "less"]


def test_of_ranks_the_first_comes_first(library: Library, add: Callable[..., None]) -> None:
    rank = "value: {{kind: rank, published: '{0} of 188', rank: '{0}', of: '188'}}, period: 2014"
    for profile_id, country, number in (("a", "DE", 21), ("b", "DK", 5), ("c", "LI", 100)):
        add(profile_id, country, f"id: h, indicator: hdi-rank, {rank.format(number)}")
    assert [each.profile_id for each in library.figures("hdi-rank")] == ["b", "a", "c"]


def test_a_figure_of_another_place_is_not_the_countrys(
    library: Library, add: Callable[..., None]
) -> None:
    add("de", "DE", population("p", "82"), population("q", "3", more=", place: Berlin"))
    assert [each.fact for each in library.figures("population")] == ["p"]


def test_what_nobody_has_names_what_was_probably_meant(
    library: Library, add: Callable[..., None]
) -> None:
    add("de", "DE", population("p", "82"))
    with pytest.raises(IndicatorUnknownError) as caught:
        library.figures("populatoin")
    assert caught.value.parameters == {"indicator": "populatoin", "nearest": "population"}


def test_figures_and_coverage_follow_the_documents(
    library: Library, add: Callable[..., None]
) -> None:
    add("de", "DE", population("p", "82"))
    add("dk", "DK", population("p", "5"))
    assert library.covering("LU") == (Covering("de", "main"), Covering("dk", "main"))
    undo = library.remove("de")
    assert [each.profile_id for each in library.figures("population")] == ["dk"]
    assert library.covering("DE") == ()
    library.undo(undo)
    assert [each.profile_id for each in library.figures("population")] == ["de", "dk"]
    assert library.covering("DE") == (Covering("de", "main"),)
