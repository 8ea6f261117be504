"""`rank` and `list --covers`: what is asked across all profiles."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Program = Callable[..., Any]


def test_rank_shows_the_largest_figure_first_with_its_period(program: Program) -> None:
    lines = program("rank", "population").out.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["1", "2"]
    assert "IOM in Egypt" in lines[0]
    assert lines[0].endswith("104,124,440  July 2020, estimate")
    assert lines[1].endswith("11,300,000   2015")


def test_rank_as_json_gives_exact_amounts(program: Program) -> None:
    figures = program("rank", "population", "--json").answer["figures"]
    assert [(each["profile_id"], each["dimension"]) for each in figures] == [
        ("iom-egypt", "people"),
        ("iom-belgium", "people"),
    ]
    assert figures[0]["amount"] == "104124440"


def test_rank_of_what_no_profile_has_names_what_was_probably_meant(program: Program) -> None:
    run = program("rank", "populatoin")
    assert run.status == 1
    assert "No profile has a figure for populatoin." in run.err
    assert "Did you mean population?" in run.err


def test_list_shows_who_is_responsible_for_a_country(program: Program) -> None:
    run = program("list", "--covers", "lu")
    assert run.out.startswith("iom-belgium")
    assert len(run.out.splitlines()) == 1


def test_rank_names_the_label_where_figures_have_different_ones(
    program: Program, tmp_path: Path
) -> None:
    document = tmp_path / "a.yaml"
    document.write_text(
        "{format: profile/1, id: a, title: A, language: en, country: JP, organisation: {name: O},"
        " edition: 2020, source: {title: S}, facts: [{id: p, indicator: population, period: 2019,"
        " label: Adults, value: {kind: quantity, published: 7 people, amount: 7, unit: people}}]}",
        "utf-8",
    )
    assert "Adults" not in program("rank", "population").out
    assert program("import", str(document)).status == 0
    lines = program("rank", "population").out.splitlines()
    assert ["Adults" in line for line in lines] == [False, False, True]
    assert ["Population" in line for line in lines] == [True, True, False]


def test_list_says_through_what_an_office_is_responsible(program: Program) -> None:
    assert (
        program("list", "--covers", "no")
        .out.rstrip()
        .endswith("Norway: member of the EEA, member of NATO")
    )
    covering = program("list", "--covers", "IS", "--json").answer["covering"]
    assert [each["office"] for each in covering] == ["regional-office"]
    assert [way["member"]["value"] for way in covering[0]["through"]] == [
        "member of the EEA", "member of NATO",
    ]  # fmt: skip


def test_list_says_when_nobody_is_responsible(program: Program) -> None:
    run = program("list", "--covers", "JP")
    assert (run.status, run.out) == (1, "")
    assert "No office in the library is responsible for it." in run.err


@pytest.mark.parametrize("name", ["Luxembourg", "LU", " lu ", "لوكسمبورغ"])
def test_a_country_is_named_by_its_code_or_in_any_language(program: Program, name: str) -> None:
    assert program("list", "--covers", name).out.startswith("iom-belgium ")


def test_what_is_no_country_is_wrong_usage(program: Program) -> None:
    run = program("list", "--covers", "Atlantis")
    assert (run.status, run.out) == (2, "")
    assert "Atlantis is no country that is known here" in run.err
