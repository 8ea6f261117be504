"""YAML as text: every text between quotes, so that nothing in it can be taken for YAML."""

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

Choice = TypeVar("Choice")


def quoted(text: str) -> str:
    """A text as a scalar: JSON's strings are YAML's double-quoted ones."""
    return json.dumps(text, ensure_ascii=False)


def entry(indent: int, fields: Mapping[str, str]) -> list[str]:
    """The lines of an entry in a list, its fields written already; empty ones are left out."""
    lines = [f"{name}: {field}" for name, field in fields.items() if field]
    first, *others = lines
    return [" " * indent + "- " + first, *(" " * (indent + 2) + each for each in others)]


def listed(texts: Sequence[str]) -> str:
    """A list on one line, or nothing for none."""
    return f"[{', '.join(map(quoted, texts))}]" if texts else ""


def below(chance: Random, limit: int) -> int:
    """A whole number from 0, and less than `limit`: the same in every Python."""
    return int(chance.random() * limit)


def one_of(chance: Random, choices: Sequence[Choice]) -> Choice:
    """One of several."""
    return choices[below(chance, len(choices))]
