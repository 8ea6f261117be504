"""A country in the World Factbook's JSON: its fields, each as text, and what it is called."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

from db.documents.references import COUNTRIES
from db.drafting.lines import Line
from db.drafting.source_text import seen

YEAR = "{year}"  # in the name of a field: the newest of those that differ in a year alone
PARTED = " / "
_SECTIONS = frozenset({"Geography", "Government"})
_DEEPEST = 8
_NAMES = (
    "Government / Country name / conventional short form",
    "Government / Country name / conventional long form",
)
_DOMAIN = "Communications / Internet country code"
_TOP_LEVEL = re.compile(r"\.([a-z]{2})\b")
_UNLIKE_ISO = {"UK": "GB"}  # top-level domains that are not the country's code
_SHARED = frozenset({"PS", "SJ"})  # codes of more than one of the Factbook's countries
_REMARK = re.compile(r"\s*(?:\((?:sometimes|prior)\b|;).*")


class Field(NamedTuple):
    """A field by its name ("Geography / Area / total"), with its text as a reader sees it."""

    line: Line
    name: str
    text: str


class Place(NamedTuple):
    """What a country is called, and its ISO code, "" for none; whether others have that too."""

    name: str
    code: str
    is_shared: bool


def factbook_in(text: str) -> Mapping[str, Any] | None:
    """Return a country of the World Factbook, where a text is one in JSON; else None."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    is_one = content.keys() >= _SECTIONS and all(isinstance(v, dict) for v in content.values())
    return content if is_one else None


def fields_of(content: Mapping[str, Any]) -> dict[str, Field]:
    """Return every field that holds a text by its name, in the order of the JSON."""
    numbers = count(1)
    fields = {}
    for name, raw in _texts(content, (), _DEEPEST):
        text = seen(raw)
        fields[name] = Field(Line(next(numbers), f"{name}: {text}", name), name, text)
    return fields


def _texts(
    content: Mapping[str, Any], way: Sequence[str], deepest: int
) -> Iterator[tuple[str, str]]:
    for key, value in content.items():
        here = way if key == "text" else (*way, key.strip())
        if isinstance(value, str):
            yield PARTED.join(here), value
        elif isinstance(value, dict) and deepest:
            yield from _texts(value, here, deepest - 1)


def field_named(fields: Mapping[str, Field], name: str) -> Field | None:
    """Return the field of this name, the newest where its name has a year; None for none."""
    if YEAR not in name:
        return fields.get(name)
    begin, end = name.split(YEAR)
    pattern = re.compile(rf"{re.escape(begin)}\d{{4}}{re.escape(end)}")
    return fields.get(max(filter(pattern.fullmatch, fields), default=""))


def place_of(fields: Mapping[str, Field], code_of: Callable[[str], str]) -> Place | None:
    """Return which country it is; None for what is none (the world, a union of countries).

    Its code is that of its top-level domain, else of its name.
    """
    names = [fields[name].text for name in _NAMES if name in fields]
    known = [_REMARK.sub("", name) for name in names if name.casefold() != "none"]
    if not known:
        return None
    name = known[0]
    domains = set(_TOP_LEVEL.findall(fields[_DOMAIN].text)) if _DOMAIN in fields else set()
    code = domains.pop().upper() if len(domains) == 1 else ""  # of several, one is the country's
    code = _UNLIKE_ISO.get(code, code) or code_of(name) or code_of(name.replace(" and ", " & "))
    return Place(name, code if code in COUNTRIES else "", code in _SHARED)
