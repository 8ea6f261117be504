"""Whatever changes in a document, the report of changes has its old and its new value."""

import copy
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from db.building.profile import build_profile
from db.changes import changes_between
from db.documents.faults import Faults
from db.documents.indicators import read_vocabulary
from db.documents.normal_form import TEXTS, normal_form
from db.documents.source import read_tree
from db.documents.tree import plain
from db.rows import Change, Profile

PROJECT = Path(__file__).parents[2]
DOCUMENT = PROJECT / "tests" / "data" / "good" / "every-key.yaml"
VOCABULARY = read_vocabulary(PROJECT / "resources")
READS = ("fr", "en")
GROUPS = {**VOCABULARY.groups, "nature": {"fr": "Nature"}}  # and that of the document

# Another value for each key that takes no text as one likes.
OTHERS: dict[str, tuple[str, ...]] = {
    "language": ("nl",), "country": ("BR",), "covers": ("BR",), "countries": ("BR",),
    "status": ("projection", "ended", "running"), "scope": ("beyond", "region"),
    "relation": ("at-most",), "answer": ("no", "yes"), "timeless": ("no", "yes"),
    "group": ("asylum",),
    "indicator": ("area", "languages"), "offices": ("elsewhere",), "programmes": ("other",),
    "opens": ("09:59",), "closes": ("17:59",), "days": ("sun",), "time_zone": ("Europe/Rome",),
    "currency": ("CHF",), "scale": ("trillion",), "role": ("initiator", "supporter"),
    "period": ("1999",), "prefix": ("+47 99",), "number": ("+47 22 10 53 29",),
}  # fmt: skip
NUMBERS = {"amount", "upper", "rank", "of", "per", "distance_km"}
DATES = {"edition", "facts_as_of", "date", "since", "start", "end"}
KINDS = {"offices": ("other",), "phones": ("satellite", "duty")}
# These are no part of what a reader sees, or another value makes another document.
UNSEEN = {"format", "id", "groups.id", "indicators.id", "history.id", "events.id", "value.kind"}
UNSEEN |= {"emergency_numbers.id"}


def leaves(part: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to all texts in a document."""
    if not isinstance(part, dict | list):
        yield way
        return
    for key, each in part.items() if isinstance(part, dict) else enumerate(part):
        yield from leaves(each, (*way, key))


def names(way: tuple[Any, ...]) -> list[str]:
    return [step for step in way if isinstance(step, str)]


def is_seen(content: Any, way: tuple[Any, ...]) -> bool:
    *_, owner, key = ["", "", *names(way)]
    is_translation = owner in TEXTS and key != next(
        (tag for tag in READS if tag in at(content, way[:-1])), next(iter(at(content, way[:-1])))
    )
    return not is_translation and not {key if len(way) == 1 else "", f"{owner}.{key}"} & UNSEEN


def at(content: Any, way: tuple[Any, ...]) -> Any:
    for step in way:
        content = content[step]
    return content


def other(content: Any, way: tuple[Any, ...]) -> str:
    """Another value for a leaf."""
    *_, owner, key = ["", *names(way)]
    old = str(at(content, way))
    if key in NUMBERS:
        return str(Decimal(old) + 1)
    if key in DATES:
        return f"1999{old[4:]}"
    if key == "kind":
        return next(each for each in KINDS[owner] if each != old)
    if key == "published" and owner == "phones" and "number" not in at(content, way[:-1]):
        return f"{old[:-1]}{(int(old[-1]) + 1) % 10}" if old[-1].isdigit() else f"{old}9"
    return next((each for each in OTHERS.get(key, ()) if each != old), f"{old}zz")


def built(content: Any) -> Profile:
    return build_profile(normal_form(copy.deepcopy(content), VOCABULARY), READS)


def is_told(changes: tuple[Change, ...], key: str, old: str, new: str) -> bool:
    """Whether the value stands in what was, or in what is; of an id what has it comes or goes."""
    if key == "id" and not any(change.field == "parts" for change in changes):
        return {change.change for change in changes} == {"added", "removed"}
    earlier = [(change.old, change.old_period) for change in changes]
    later = [(change.new, change.new_period) for change in changes]
    # A year may stand beside the figure, and not in it.
    return all(
        any(
            shown(key, value) in alike(key, value, text) or value == str(when)
            for text, when in told
        )
        for value, told in ((old, earlier), (new, later))
    )


def shown(key: str, text: str) -> str:
    """A value as it is shown: numbers in the form of the world, groups by their names."""
    if key == "group":
        return GROUPS[text]["fr"]
    if key == "distance_km":
        return text.lstrip("0")
    if key in ("number", "published") and is_long_number(text):
        return "".join(filter(str.isdigit, text))[-8:]
    return "" if text == "not stated" else text


def alike(key: str, value: str, text: str) -> str:
    is_number = key in ("number", "published") and is_long_number(value)
    return "".join(filter(str.isdigit, text)) if is_number else text


def is_long_number(text: str) -> bool:
    return sum(each.isdigit() for each in text) > 7 and not any(each.isalpha() for each in text)


def test_each_leaf_of_a_full_document_is_told_with_its_old_and_new_value() -> None:
    content: Any = plain(read_tree(DOCUMENT.read_bytes(), Faults("a.yaml")))
    before = built(content)
    ways = [way for way in leaves(content) if is_seen(content, way)]
    assert len(ways) > 250
    untold = []
    for way in ways:
        changed = copy.deepcopy(content)
        old, new = str(at(content, way)), other(content, way)
        at(changed, way[:-1])[way[-1]] = new
        changes = changes_between(before, built(changed))
        if not is_told(changes, names(way)[-1], old, new):
            untold.append((way, old, new, [each[1:7] for each in changes]))
    assert untold == []
