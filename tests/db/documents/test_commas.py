"""A comma within {…} ends a value: the writer is told what was cut, and once."""

from collections.abc import Callable

import pytest

Problems = Callable[[bytes | str], list[str]]
HEAD = """\
format: profile/1
id: a
title: A
language: en
country: BE
organisation: {name: A}
edition: 2016
source: {title: A}
facts:
"""
VALUE = "  - {id: a, indicator: area, period: 2016, value: {kind: text, published: %s}}\n"


@pytest.mark.parametrize("published", ["13,940 km sq", "1,234,567", "Dutch, French, German"])
def test_a_text_that_commas_cut_is_told_once(published: str, problems: Problems) -> None:
    first = published.index(",") + 1
    column = VALUE.index("%s") + first + 1 + (published[first] == " ")
    assert problems(HEAD + VALUE % published) == [f"10:{column}: comma-in-braces"]
    assert problems(HEAD + VALUE % f'"{published}"') == []


def test_an_unknown_key_without_a_value_is_still_one(problems: Problems) -> None:
    text = VALUE.replace("kind: text", "kind: text, wrong: ") % "x"
    assert [line.partition(": ")[2] for line in problems(HEAD + text)] == ["unknown-key"]
