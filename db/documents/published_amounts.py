"""Amounts that a document leaves out, read from what is published: nobody writes them twice."""

from typing import Any

from db.documents.faults import Faults
from db.documents.number_words import NumberWords
from db.documents.published_numbers import Reading, figures_among, published_numbers
from db.documents.tree import MappingNode, Node, child, children, plain_mapping, string_at
from db.rows.units import SCALE_NAMES, SCALES, shifted

# Kinds that are an amount, and those whose parts are.
_AMOUNTS = frozenset({"quantity", "money", "percentage", "rate", "bound", "breakdown"})
_PARTS = frozenset({"breakdown", "by-sex"})
_SCALED = frozenset({"quantity", "money", "bound"})

Content = dict[str, Any]


def check_amounts(root: MappingNode, words: NumberWords, faults: Faults) -> None:
    """Note amounts that are left out and that the published text does not state plainly."""
    tag = string_at(root, "language")
    for fact in children(root, "facts"):
        value = child(fact, "value")
        kind = string_at(value, "kind")
        if kind in _AMOUNTS:
            _check(value, tag, words, faults)
        for part in children(value, "parts") if kind in _PARTS else ():
            _check(part, tag, words, faults)


def read_amounts(content: Content, words: NumberWords) -> None:
    """Write each amount that is left out, with its scale, into a checked document's content."""
    for fact in content.get("facts", []):
        value, tag = fact["value"], content["language"]
        if value["kind"] in _AMOUNTS and "amount" not in value:
            _fill_value(value, plain_reading(value, tag, words))
        for part in value.get("parts", []):
            reading = None if "amount" in part else plain_reading(part, tag, words)
            if reading is not None:
                part["amount"] = _counted_in(value.get("scale", ""), reading)


def plain_reading(value: Content, tag: str, words: NumberWords) -> Reading | None:
    """Return the one number that is published of a value, in a document in this language.

    None where there is none, or several, or where it may mean this and that.
    """
    published = value.get("published")
    if not isinstance(published, str):
        return None
    per = str(value.get("per", ""))
    figures = [
        figure
        for figure in figures_among(published_numbers(published, tag, words))
        if per not in {str(reading.value) for reading in figure.readings}
    ]
    readings = {reading for figure in figures for reading in figure.readings}
    return readings.pop() if len(figures) == len(readings) == 1 else None


def _check(node: Node | None, tag: str, words: NumberWords, faults: Faults) -> None:
    if not isinstance(node, MappingNode) or node.refused or "amount" in node.values:
        return
    reading = plain_reading(plain_mapping(node), tag, words)
    if reading is None:
        faults.add("missing-key", node, key="amount")


def _fill_value(value: Content, reading: Reading | None) -> None:
    assert reading is not None, "check_amounts refuses what cannot be read"
    scale = SCALE_NAMES.get(reading.power)
    if scale and "scale" not in value and value["kind"] in _SCALED:
        value["amount"], value["scale"] = f"{reading.amount:f}", scale
    else:
        value["amount"] = _counted_in(value.get("scale", ""), reading)


def _counted_in(scale: str, reading: Reading) -> str:
    """The amount in a scale that stands elsewhere: what names none itself is taken to be in it."""
    power = reading.power - SCALES.get(scale, 0) if reading.power else 0
    return f"{shifted(reading.amount, power):f}"
