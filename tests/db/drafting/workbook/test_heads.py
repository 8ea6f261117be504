"""The words of sheets, heads and choices: none means two things."""

import json
from typing import Any

import pytest

from db.drafting.workbook.heads import folded, read_heads
from tests.db.drafting.workbook.conftest import RESOURCES
from tests.languages import TAGS

CONTENT: dict[str, Any] = json.loads((RESOURCES / "workbook" / "heads.json").read_text("utf-8"))


@pytest.mark.parametrize("sheet", CONTENT["sheets"])
@pytest.mark.parametrize("tag", TAGS)
def test_no_two_columns_of_a_sheet_are_called_alike(sheet: str, tag: str) -> None:
    heads = CONTENT["sheets"][sheet]["heads"]
    first = [folded(words[tag][0]) for words in heads.values()]
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("sheet", CONTENT["sheets"])
def test_the_first_word_of_each_column_is_read_as_it_in_every_language(sheet: str) -> None:
    heads = read_heads(RESOURCES)
    read = {
        (column, words[tag][0]): heads.column(sheet, words[tag][0])
        for column, words in CONTENT["sheets"][sheet]["heads"].items()
        for tag in TAGS
    }
    assert {key: found for key, found in read.items() if found != key[0]} == {}


@pytest.mark.parametrize("name", CONTENT["choices"])
def test_no_word_is_two_choices(name: str) -> None:
    meant: dict[str, set[str]] = {}
    for code, words in CONTENT["choices"][name].items():
        for word in (code, *words):
            meant.setdefault(folded(word), set()).add(code)
    assert {word: codes for word, codes in meant.items() if len(codes) > 1} == {}


def test_every_text_is_there_in_every_language() -> None:
    assert [key for key, helps in CONTENT["helps"].items() if set(helps) != set(TAGS)] == []
    for sheet in CONTENT["sheets"].values():
        assert set(sheet["names"]) == set(TAGS)
