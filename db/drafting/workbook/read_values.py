"""Values of which a workbook says no more than a number or a text: read by the rules of pages."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from db.drafting.fact_lines import Reading, told_behind
from db.drafting.labels import Told
from db.drafting.published_values import read_value
from db.drafting.workbook import readers as as_
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.entry import Entry

Value = dict[str, Any]
_LISTS = frozenset({"languages", "ethnic-groups", "religions"})
_CURRENCY = re.compile(r"[A-Z]{3}")


def put_read(value: Entry, indicator: str, label: Told, cells: Mapping[str, Cell]) -> Told:
    """Put the value of a row; return what stands in brackets behind it.

    The row has a cell that is published, or an amount.
    """
    filling = value.filling
    shown, amount = cells.get("published"), cells.get("amount")
    cell = shown or amount
    assert cell is not None
    reading = filling.read.known.facts
    unit = reading.units.get(indicator, "")
    if cell.amount:
        content, told = _of_number(cell, unit), Told()
    else:
        content, told = _of_text(" ".join(cell.text.split()), indicator, reading)
    if label.unit:
        content = _in(content, label.unit)
    content = _with_columns(value, content, cells)
    if amount is not None and amount is not cell:
        content = _with_amount(value, content, amount)
    rule = f"fact: {content['kind']}"
    for key, entry in content.items():
        value.put((key,), entry, cell, rule)
    if content["kind"] == "text" and any(map(str.isdigit, cell.text)):
        filling.tell(cell, "kept-as-text")
    return told


def _of_number(cell: Cell, unit: str) -> Value:
    published = {"published": cell.text, "amount": cell.amount}
    if cell.kind == "percentage":
        return {"kind": "percentage", **published}
    return {"kind": "quantity", **published} | ({"unit": unit} if unit else {})


def _of_text(text: str, indicator: str, reading: Reading) -> tuple[Value, Told]:
    """What a text says; all of it stays what is published."""
    plain, told = (text, Told()) if indicator == "currency" else told_behind(text, reading)
    unit = reading.units.get(indicator, "")
    _, content = read_value(plain, reading.read, is_list=indicator in _LISTS, unit=unit)
    return {**content, "published": text}, told


def _in(content: Value, unit: str) -> Value:
    """A number whose unit stands elsewhere than with it."""
    if content["kind"] != "quantity":
        return content
    if unit == "%":
        return {"kind": "percentage", **_only(content, ("published", "amount"))}
    if _CURRENCY.fullmatch(unit):
        kept = _only(content, ("published", "amount", "scale"))
        return {"kind": "money", **kept, "currency": unit}
    return {**content, "unit": unit}


def _only(content: Value, keys: tuple[str, ...]) -> Value:
    return {key: content[key] for key in keys if key in content}


def _with_columns(value: Entry, content: Value, cells: Mapping[str, Cell]) -> Value:
    """What the columns beside a number say of it: scale, unit, currency, share."""
    filling, made = value.filling, content
    for column, reader in (
        ("scale", as_.scale), ("currency", as_.line), ("unit", as_.line),
        ("of_what", as_.line),
    ):  # fmt: skip
        cell = cells.get(column)
        said = filling.read_cell(cell, reader)
        if cell is None or said is None:
            continue
        if column in ("currency", "unit"):
            made = _in(made, said)
        elif made["kind"] in ("quantity", "money", "percentage") and column not in made:
            made = {**made, column: said}
        if said in made.values() or (made["kind"] == "percentage" and said == "%"):
            filling.use(cell, f"fact: {made['kind']}", column)
    return made


def _with_amount(value: Entry, content: Value, cell: Cell) -> Value:
    """A published text with its number in a column of its own."""
    amount = value.filling.read_cell(cell, as_.decimal)
    if amount is None:
        return content
    value.filling.use(cell, "fact: amount", "amount")
    known = content.get("amount")
    if known is not None and Decimal(known) == Decimal(amount):
        return {**content, "amount": amount}
    if content["kind"] == "text":
        content = {"kind": "quantity", "published": content["published"]}
    if "amount" in content or content["kind"] == "quantity":
        content = {key: entry for key, entry in content.items() if key != "scale"}
        return {**content, "amount": amount}
    return content
