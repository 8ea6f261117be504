"""`search`: what the window finds, in the terminal."""

from collections.abc import Callable
from typing import Any

from tests.viewer.three_verdicts import DOCUMENT

Program = Callable[..., Any]


def test_hits_are_grouped_and_say_where_they_stand(program: Program) -> None:
    run = program("search", "Luxembourg")
    assert (run.status, run.err) == (0, "")
    groups = run.out.split("\n\n")
    assert [group.splitlines()[0] for group in groups] == [
        "Profiles", "Offices", "Partners", "Telephones", "Web", "Programmes: in their texts",
    ]  # fmt: skip
    assert groups[1].splitlines()[1:] == [
        "  Country Office for Belgium and Luxembourg",
        "    Rue Montoyer 40 · 1000 Brussels · covers this country or area",
        "    Belgium · IOM in Belgium",
        "  Regional Office for the European Economic Area (EEA), the EU and NATO",
        "    RO Brussels · Luxembourg: member of the EEA, member of the EU, member of",
        "    NATO",
        "    Belgium · IOM in Belgium",
    ]


def test_an_answer_is_told_with_what_it_is_and_when_as_the_reader_writes_it(
    program: Program,
) -> None:
    run = program("search", "population", "of", "belgium")
    assert run.out.startswith("Facts\n  11.3 million\n    Population · 2015\n    Belgium · IOM")
    run = program("search", "population belgique", "--language", "fr")
    assert run.out.startswith("Données\n  11,3 millions\n    Population · 2015\n    Belgique · ")


def test_a_close_match_and_words_that_were_left_out_are_told(program: Program) -> None:
    run = program("search", "fedasli")
    assert "  Fedasil\n    close match\n    Country Office for Belgium" in run.out
    run = program("search", "languages spoken in belgium")
    assert run.out.startswith("Facts\n  Dutch")
    assert run.err == "Found without “spoken”.\n"


def test_a_number_is_told_with_what_it_is(program: Program) -> None:
    out = program("search", "02", "287", "70", "00").out
    assert "  +32 2 287 70 00\n    Telephone\n    Country Office" in out


def test_json_has_the_same_hits_in_the_same_order(program: Program) -> None:
    found = program("search", "reab", "--json").answer["found"]
    assert found["query"] == "reab"
    hit, office = found["hits"]
    assert office["kind"] == "office"  # which runs it
    assert (hit["kind"], hit["tab"], hit["target"]) == ("programme", "programmes", "reab")
    assert (hit["label"], hit["label_marks"]) == ({"value": "REAB", "language": ""}, [[0, 4]])
    assert hit["period"] == "1984/"


def test_nothing_found_says_what_was_looked_for_and_where(program: Program) -> None:
    run = program("search", "xyzzy")
    assert (run.status, run.out) == (1, "")
    assert "\N{LEFT DOUBLE QUOTATION MARK}xyzzy\N{RIGHT DOUBLE QUOTATION MARK}" in run.err
    assert "all that the profiles say" in run.err
    run = program("search", "xyzzy", "--json")
    assert (run.status, run.answer["found"]["hits"]) == (1, [])


def test_the_limit_is_kept_and_told(program: Program) -> None:
    run = program("search", "b", "--limit", "2")
    assert run.status == 0
    assert run.out.count("\n    Belgium") == 2
    assert run.err.startswith("2 of ")
    for limit in ("0", "-1", "x", "1.5", "9" * 20, "9" * 5000):
        run = program("search", "b", f"--limit={limit}")
        assert run.status == 2
        assert f"{limit} is not a number from 1 to 10,000" in run.err


def test_a_direct_dial_is_told_as_the_beginning_of_numbers_after_the_switchboard(
    program: Program,
) -> None:
    out = program("search", "+32 2 287").out
    assert "  +32 2 287 + extension\n    Direct dial · Dial the prefix" in out
    assert out.index("    Telephone\n") < out.index("    Direct dial ·")


def test_a_doubtful_number_is_told_as_one(
    program: Program, write: Callable[[str, str], Any]
) -> None:
    program("import", write("verdicts.yaml", DOCUMENT))
    out = program("search", "+92 920 512 014 001").out
    assert "    Telephone · doubtful\n    Front office · " in out
