"""`search`: what the window finds, in the terminal."""

from collections.abc import Callable
from typing import Any

Program = Callable[..., Any]


def test_hits_are_grouped_and_say_where_they_stand(program: Program) -> None:
    run = program("search", "Luxembourg")
    assert (run.status, run.err) == (0, "")
    groups = run.out.split("\n\n")
    assert [group.splitlines()[0] for group in groups] == [
        "Profiles", "Offices", "Numbers", "Programmes", "Partners",
    ]  # fmt: skip
    assert groups[1].splitlines()[1:] == [
        "  Country Office for Belgium and Luxembourg",
        "    covers this country or area · Rue Montoyer 40 · 1000 Brussels",
        "    Belgium · IOM in Belgium · Offices",
    ]


def test_a_number_is_told_with_what_it_is(program: Program) -> None:
    out = program("search", "02", "287", "70", "00").out
    assert "  +32 2 287 70 00\n    Switchboard · Country Office" in out


def test_json_has_the_same_hits_in_the_same_order(program: Program) -> None:
    found = program("search", "reab", "--json").answer["found"]
    assert found["query"] == "reab"
    (hit,) = found["hits"]
    assert (hit["kind"], hit["tab"], hit["target"]) == ("programme", "programmes", "reab")
    assert hit["detail_marks"] == [[0, 4]]


def test_nothing_found_says_what_was_looked_for_and_where(program: Program) -> None:
    run = program("search", "xyzzy")
    assert (run.status, run.out) == (1, "")
    assert "\N{LEFT DOUBLE QUOTATION MARK}xyzzy\N{RIGHT DOUBLE QUOTATION MARK}" in run.err
    assert "all profiles" in run.err
    run = program("search", "xyzzy", "--json")
    assert (run.status, run.answer["found"]["hits"]) == (1, [])


def test_the_limit_is_kept_and_told(program: Program) -> None:
    run = program("search", "b", "--limit", "2")
    assert run.status == 0
    assert run.out.count("    Belgium ·") == 2
    assert run.err.startswith("2 of ")
    for limit in ("0", "-1", "x", "1.5"):
        run = program("search", "b", f"--limit={limit}")
        assert run.status == 2
        assert f"{limit} is not a number above 0" in run.err
