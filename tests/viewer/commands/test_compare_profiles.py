"""Profiles side by side, in the terminal."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Program = Callable[..., Any]
IDS = ("iom-belgium", "iom-egypt")


def test_compare_shows_both_figures_with_their_periods_and_says_what_to_mind(
    program: Program,
) -> None:
    told = program("compare", *IDS).out
    population = told[told.index("Population\n") : told.index("Area")]
    assert "IOM in Belgium            11.3 million · 2015" in population
    assert "IOM in Egypt              104,124,440 · July 2020, estimate" in population
    assert "Compare with care: periods differ by more than a" in population


def test_compare_as_json_gives_amounts_in_a_common_unit_and_the_reasons_by_name(
    program: Program,
) -> None:
    answer = program("compare", *IDS, "--json").answer
    assert [profile["id"] for profile in answer["profiles"]] == list(IDS)
    rows = {row["indicator"]: row for row in answer["rows"] if not row["place"]}
    population = rows["population"]
    assert population["remarks"] == ["periods", "estimate"]
    assert [cell["amount"] for cell in population["cells"]] == ["11300000", "104124440"]
    assert {cell["dimension"] for cell in population["cells"]} == {"people"}
    alone = next(row for row in answer["rows"] if row["cells"][1]["fact"] is None)
    assert alone["cells"][1]["value"] == "not in this profile"
    assert alone["cells"][1]["amount"] is None


def test_compare_writes_a_table_for_spreadsheets(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "comparison.csv"
    assert program("compare", *IDS, "--format", "csv", "-o", file).status == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    assert rows[0]["Figure"] == "Population"
    assert rows[0]["IOM in Belgium"] == "11.3 million"
    assert rows[0]["IOM in Egypt: amount in a common unit"] == "104124440"
    again = program("compare", *IDS, "--format", "csv", "-o", file)
    assert (again.status, "replace it with --force" in again.err) == (1, True)
    assert program("compare", *IDS, "--format", "csv", "-o", file, "--force").status == 0
    assert "Population" in program("compare", *IDS, "--format", "csv").out


def test_only_what_is_shared_is_shown_when_asked_for(program: Program) -> None:
    every = program("compare", *IDS, "--json").answer["rows"]
    common = program("compare", *IDS, "--json", "--shared").answer["rows"]
    assert 0 < len(common) < len(every)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("iom-belgium", "iom-belgium"), "cannot be compared with itself"),
        (("iom-belgium",), "name two to six profiles"),
        (tuple("abcdefg"), "name two to six profiles"),
        ((*IDS, "-o", "file.csv"), "-o goes with --format csv"),
        (("iom-belgium", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    program: Program, words: tuple[str, ...], said: str
) -> None:
    run = program("compare", *words)
    assert run.status != 0
    assert said in run.err
