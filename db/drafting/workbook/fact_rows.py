"""Rows of figures: which each is, of when and of where, and its value."""

from collections.abc import Mapping
from typing import Any

from db.drafting.finishing import OWN_GROUP, next_id, slug
from db.drafting.labels import NOT_STATED, Told, merged, read_label
from db.drafting.workbook import readers as as_
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.entry import Entry
from db.drafting.workbook.fields import FACT, Field
from db.drafting.workbook.heads import folded
from db.drafting.workbook.read_values import put_read
from db.drafting.workbook.stated_values import COLUMNS, put_part, put_stated
from db.drafting.workbook.tables import Row
from db.rows.figures import label_key

_NAMES = ("indicator", "label")
_PART = ("part", "part_id", "part_label")


class Vocabulary:
    """The shared indicators: their labels and groups, to tell what a workbook adds."""

    def __init__(self, indicators: Mapping[str, Any], groups: Mapping[str, Any]) -> None:
        self.labels = {
            each: {label_key(text) for text in entry["label"].values()}
            for each, entry in indicators.items()
        }
        self.groups = {folded(text): each for each, ls in groups.items() for text in ls.values()}
        self.groups |= {folded(each): each for each in groups}


def fact_row(root: Entry, row: Row, vocabulary: Vocabulary) -> None:
    """Read a row of facts: a figure, or a part of the one before it."""
    cells, filling = row.cells, root.filling
    if not cells.keys() & set(_NAMES):
        return
    if cells.keys() & set(_PART):
        _part(root, cells)
        return
    kind = cells.get("kind")
    is_stated = kind is not None and kind.text in COLUMNS
    value = cells.get("published") or cells.get("amount")
    if not is_stated and (value is None or filling.read_cell(value, as_.line) is None):
        for cell in cells.values():
            filling.leave(cell)
        filling.tell(value or cells[next(n for n in _NAMES if n in cells)], "fact-without-value")
        return
    fact = root.child("facts")
    fact.fill_one(cells.get("id"), FACT["id"], "fact")
    told = _name(root, fact, cells, vocabulary)
    inner = Entry(filling, fact.content.setdefault("value", {}), (*fact.way, "value"))
    if is_stated and kind is not None:
        put_stated(inner, kind, cells)
    else:
        told = merged(told, put_read(inner, fact.content["indicator"], told, cells))
    _when(fact, cells, told)
    _about(fact, cells, told)


def _part(root: Entry, cells: Mapping[str, Cell]) -> None:
    """A part belongs to the figure that has its id, or else to the one before it."""
    facts = root.content.get("facts", [])
    named = slug(cells["id"].text) if "id" in cells else None
    at = next((n for n, fact in enumerate(facts) if fact.get("id") == named), len(facts) - 1)
    if named is None or at < 0 or facts[at].get("id") != named:
        known = facts[at] if facts and named is None else None
        if known is None:
            return
    put_part(Entry(root.filling, facts[at]["value"], ("facts", at, "value")), cells)
    for column, cell in cells.items():
        is_repeated = root.filling.read.is_export or column in ("id", *_NAMES)
        if is_repeated and not root.filling.is_settled(cell):
            root.filling.use(cell, "repeats", "")


def _name(root: Entry, fact: Entry, cells: Mapping[str, Cell], vocabulary: Vocabulary) -> Told:
    """Put which figure it is; return what its label says in brackets."""
    facts = root.filling.read.known.facts
    named, label = (cells.get(name) for name in _NAMES)
    cell = named or label
    assert cell is not None
    code = slug(cell.text) if named is not None else ""
    if code in vocabulary.labels:
        fact.put(("indicator",), code, cell, "indicator")
        _label(fact, label, vocabulary.labels[code])
        return Told()
    read = read_label(cell.text, facts.read.words.currencies)
    known = facts.known.indicator(read.name) or facts.known.indicator(cell.text)
    if known:
        fact.put(("indicator",), known, cell, "indicator by its label")
        _label(fact, label if label is not cell else None, vocabulary.labels[known])
        return read.told
    if read.is_broken and named is None:
        fact.content["place"] = NOT_STATED
    text = (label or cell).text
    if read.told != Told() and named is None:
        text = read.name
    own = _own(root, cell, text, cells, vocabulary)
    fact.put(("indicator",), own["id"], cell, "indicator of the document")
    _label(fact, label, {label_key(own["label"])})
    return read.told if named is None else Told()


def _label(fact: Entry, cell: Cell | None, known: set[str]) -> None:
    """Put a label that is not the indicator's own."""
    if cell is None:
        return
    if fact.filling.read.heads.choice("no_label", cell.text):
        fact.content["label"] = ""
        fact.filling.use(cell, "label", "label")
    elif label_key(cell.text) in known:
        fact.filling.use(cell, "repeats", "")
    else:
        fact.fill_one(cell, Field(("label",), as_.text), "label")


def _own(
    root: Entry, cell: Cell, text: str, cells: Mapping[str, Cell], vocabulary: Vocabulary
) -> dict[str, Any]:
    """The indicator of the document that a row names; a new one where it has none yet."""
    code = slug(cell.text)
    indicators = root.content.setdefault("indicators", [])
    found: dict[str, Any] | None = next((e for e in indicators if e["id"] == code), None)
    if found is not None:
        return found
    entry = root.child("indicators")
    entry.content |= {"id": code, "group": _group(root, cells, vocabulary), "label": text}
    root.filling.draft.origins[(*entry.way, "label")] = cell.number
    timeless = cells.get("timeless")
    if timeless and root.filling.read.heads.choice("timeless", timeless.text) == "yes":
        entry.put(("timeless",), "yes", timeless, "indicator of the document")
    return entry.content


def _group(root: Entry, cells: Mapping[str, Cell], vocabulary: Vocabulary) -> str:
    stated, shown = cells.get("group"), cells.get("group_shown")
    cell = stated or shown
    code = vocabulary.groups.get(folded(cell.text), slug(cell.text)) if cell else OWN_GROUP["id"]
    groups = root.content.setdefault("groups", [])
    if code not in vocabulary.groups.values() and all(each["id"] != code for each in groups):
        label = shown or cell
        groups.append({"id": code, "label": label.text if label else OWN_GROUP["label"]})
    for each in (stated, shown):
        if each is not None:
            root.filling.use(each, "group", "groups")
    return code


def _when(fact: Entry, cells: Mapping[str, Cell], told: Told) -> None:
    """Put the period: of its columns, else what label and value say in brackets."""
    first, last = cells.get("period_from"), cells.get("period_to")
    start, end = (fact.filling.read_cell(each, as_.date) for each in (first, last))
    if first is not None and last is not None and start and end:
        fact.put(("period",), start if start == end else f"{start}/{end}", first, "period")
        fact.filling.use(last, "period", "period")
    for column in ("period", "year"):
        if "period" not in fact.content:
            fact.fill_one(cells.get(column), Field(("period",), as_.period), "period")
    fact.content.setdefault("period", told.period or NOT_STATED)


def _about(fact: Entry, cells: Mapping[str, Cell], told: Told) -> None:
    """Put what stands beside the figure."""
    heads, place, status = fact.filling.read.heads, cells.get("place"), cells.get("status")
    if place is not None and heads.choice("no_place", place.text):
        fact.put(("place",), NOT_STATED, place, "place")
    if status is not None and heads.choice("fact_status", status.text) == "observed":
        fact.filling.use(status, "status", "status")
    for column in FACT:
        cell = cells.get(column)
        if cell is not None and not fact.filling.is_settled(cell):
            fact.fill_one(cell, FACT[column], "fact")
    fact.fill_one(cells.get("note"), Field(("note",), as_.text), "fact")
    if told.status:
        fact.content.setdefault("status", told.status)
    if told.source:
        fact.content.setdefault("source", told.source)


def name_facts(content: dict[str, Any]) -> None:
    """Give each fact an id, and its keys the order of documents."""
    taken: dict[str, Any] = {}
    for fact in content.get("facts", ()):
        if "id" not in fact:
            fact["id"] = next_id(taken, fact["indicator"])
        for part in fact["value"].get("parts", ()):
            if "label" in part and "id" not in part and fact["value"]["kind"] == "breakdown":
                part["id"] = slug(part["label"])
