"""Faults are told once each, in the order of the file, in words that are safe to print."""

import pytest

from db.documents.faults import (
    LONGEST_PARAMETER,
    MOST_PROBLEMS,
    Faults,
    ReadingStoppedError,
    shown_text,
)
from db.documents.tree import Node


def test_faults_are_told_in_the_order_of_the_file_and_once() -> None:
    faults = Faults("a.yaml")
    for line, column in ((2, 1), (1, 9), (1, 10), (2, 1)):
        faults.add("bad-id", Node(line, column), value="A")
    places = [(problem.line, problem.column) for problem in faults.refusal().problems]
    assert places == [(1, 9), (1, 10), (2, 1)]


def test_more_faults_than_anybody_reads_end_the_reading() -> None:
    faults = Faults("a.yaml")
    with pytest.raises(ReadingStoppedError):
        for line in range(1, 2 * MOST_PROBLEMS):
            faults.add("bad-id", Node(line, 1), value="A")
    assert len(faults) == MOST_PROBLEMS + 1
    assert faults.refusal().problems[-1].code == "too-many-problems"


def test_a_text_from_a_document_is_shown_on_one_line_and_short() -> None:
    assert shown_text("a\n\tb \x1b[31m") == r"a\n\tb \u001B[31m"
    assert shown_text("x" * LONGEST_PARAMETER) == "x" * LONGEST_PARAMETER
    assert shown_text("x" * (LONGEST_PARAMETER + 1)) == "x" * LONGEST_PARAMETER + "…"


def test_the_nearest_known_word_is_found_whatever_its_capitals() -> None:
    known = ["offices", "programmes", "MIDA"]
    nearest = Faults("a.yaml").nearest
    assert nearest("Ofices", known) == "offices"
    assert nearest("mida", known) == "MIDA"
    assert nearest("xyz", known) == ""
    assert nearest("o" * 100_000, known) == ""
