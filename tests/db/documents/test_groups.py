"""Groups of facts: those of the vocabulary first, in its order, then the document's own."""

import pytest

from db.building.profile import build_profile
from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError

DOCUMENT = """\
format: profile/1
id: a
title: A
language: en
country: BE
organisation: {name: O}
edition: 2016
source: {title: S}
groups:
  - {id: sea, label: {en: The sea, fr: La mer}}
  - {id: sky, label: The sky}
indicators:
  - {id: stars, group: sky, label: Stars}
  - {id: fjords, group: sea, label: Fjords}
  - {id: capital, group: sea, label: Seat, timeless: yes}
facts:
  - {id: s, indicator: stars, period: 2015, value: {kind: text, published: many}}
  - {id: r, indicator: refugees, period: 2015, value: {kind: text, published: few}}
  - {id: f, indicator: fjords, period: 2015, value: {kind: text, published: some}}
  - {id: p, indicator: population, period: 2015, value: {kind: text, published: all}}
  - {id: l, indicator: life-expectancy, period: 2015, value: {kind: text, published: long}}
  - {id: c, indicator: capital, period: 2015, value: {kind: text, published: Oslo}}
"""


def test_groups_come_in_the_order_of_the_vocabulary(reader: DocumentReader) -> None:
    facts = build_profile(reader.read(DOCUMENT.encode(), "a.yaml").content, ("fr",)).facts
    assert [fact.id for fact in facts] == ["p", "l", "r", "f", "c", "s"]
    assert [fact.group_label.value for fact in facts][-3:] == ["La mer", "La mer", "The sky"]


def test_an_indicator_that_became_shared_may_still_be_the_documents_own(
    reader: DocumentReader,
) -> None:
    """Documents that are in libraries already must not be refused when these are rebuilt."""
    facts = build_profile(reader.read(DOCUMENT.encode(), "a.yaml").content, ("en",)).facts
    (capital,) = (fact for fact in facts if fact.indicator == "capital")
    assert (capital.group, capital.label.value, capital.timeless) == ("sea", "Seat", True)
    assert capital.own_label == "seat"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{id: sky,", "{id: work,", "shared-group"),
        ("{id: sky,", "{id: sea,", "duplicate-id"),
        ("group: sky", "group: skies", "unknown-reference"),
        ("{id: stars, group: sky, label", "{id: population, group: sky, label", "shared-indicator"),
    ],
)
def test_a_group_is_defined_once_and_known(
    reader: DocumentReader, old: str, new: str, code: str
) -> None:
    with pytest.raises(DocumentRefusedError) as caught:
        reader.read(DOCUMENT.replace(old, new).encode(), "a.yaml")
    assert code in {problem.code for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("label", "own"),
    [
        ("", ""),
        ("Population", ""),
        ("population ", ""),
        ("Habitants", "habitants"),
        ("Population, 15\N{EN DASH}49", "population1549"),
    ],
)
def test_a_label_of_its_own_is_one_that_says_something_else(
    reader: DocumentReader, label: str, own: str
) -> None:
    source = DOCUMENT.replace("{id: p, indicator", f'{{id: p, label: "{label}", indicator')
    facts = build_profile(reader.read(source.encode(), "a.yaml").content, ("en",)).facts
    assert [fact.own_label for fact in facts if fact.id == "p"] == [own]
