"""A fact knows when its number is not the one that is published beside it."""

from pathlib import Path

import pytest

from db.building.profile import build_profile
from db.documents.document import DocumentReader
from db.rows import Contradiction, Fact

HEAD = """format: profile/1
id: one
title: One
language: en
country: BE
organisation: {name: An organisation}
edition: 2018
source: {title: A page}
stories:
  - {id: s, published: "2,099 kms from home", distance_km: 77}
facts:
"""
VALUE = 'value: {kind: quantity, unit: people, published: "11", amount: %s}'
RIGHT = "  - {id: right, indicator: population, period: 2015, " + VALUE % 11 + "}"
WRONG = "  - {id: wrong, indicator: population, period: 2015, %s" + VALUE % 12 + "}"
BY_PARTS = """  - id: parts
    indicator: migration-flows
    period: 2015
    value:
      kind: breakdown
      published: "35"
      amount: 35
      unit: arrivals
      parts:
        - {id: a, label: A, published: "10", amount: 10}
        - {id: b, label: B, published: "20", amount: 25}"""


@pytest.fixture
def facts(reader: DocumentReader) -> "Facts":
    return Facts(reader)


class Facts:
    """Gives the facts of a document by their ids."""

    def __init__(self, reader: DocumentReader) -> None:
        self._reader = reader

    def __call__(self, *facts: str) -> dict[str, Fact]:
        document = self._reader.read((HEAD + "\n".join(facts)).encode(), "one.yaml")
        return {fact.id: fact for fact in build_profile(document.content, ("en",)).facts}


def test_a_number_that_is_not_the_published_one_is_told_with_both(facts: Facts) -> None:
    found = facts(RIGHT, WRONG % "", RIGHT.replace("id: right", "id: last"))
    assert found["wrong"].contradiction == Contradiction("11", "11", "12")
    assert found["right"].contradiction is None
    assert found["last"].contradiction is None


def test_a_part_that_is_not_as_published_marks_its_fact(facts: Facts) -> None:
    found = facts(RIGHT, BY_PARTS)
    assert found["parts"].contradiction == Contradiction("20", "20", "25")
    assert found["right"].contradiction is None


@pytest.mark.parametrize("key", ["doubtful", "note"])
def test_what_the_writer_has_explained_contradicts_nothing(facts: Facts, key: str) -> None:
    assert facts(WRONG % f"{key}: It is so., ")["wrong"].contradiction is None


def test_a_document_that_the_library_has_is_told_of_though_it_is_not_warned_of(
    reader: DocumentReader,
) -> None:
    source = (HEAD + WRONG % "").encode()
    assert [problem.code for problem in reader.read(source, "one.yaml").warnings] == [
        "unlike-published",
        "unlike-published",
    ]
    stored = reader.read_stored(source, "one.yaml")
    assert stored.warnings == ()
    assert stored.content["facts"][0]["contradiction"]["stated"] == "12"


def test_the_profiles_that_come_with_the_program_contradict_themselves_nowhere(
    reader: DocumentReader,
) -> None:
    for file in sorted((Path(__file__).parents[3] / "resources" / "profiles").glob("*.yaml")):
        content = reader.read_file(file).content
        assert not [fact["id"] for fact in content["facts"] if "contradiction" in fact]
