"""`rank` and `list --covers`: what is asked across all profiles."""

from collections.abc import Callable
from typing import Any

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


def test_list_says_when_nobody_is_responsible(program: Program) -> None:
    run = program("list", "--covers", "JP")
    assert (run.status, run.out) == (1, "")
    assert "No office in the library is responsible for it." in run.err
