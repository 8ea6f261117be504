"""Values whose kind a workbook states: what its columns say is put as it stands."""

from collections.abc import Mapping
from types import MappingProxyType

from db.documents.dates import NOT_STATED
from db.drafting.workbook import readers as as_
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.entry import Entry
from db.drafting.workbook.fields import Field

_AMOUNT = ("amount", "scale")
_COUNTED = (*_AMOUNT, "unit", "of_what")
# The columns of each kind of value, in the order of documents.
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "quantity": _COUNTED,
        "money": (*_AMOUNT, "currency", "of_what"),
        "percentage": ("amount", "of_what"),
        "rate": ("amount", "per", "unit", "of_what"),
        "rank": ("amount", "per"),
        "range": ("amount", "upper", "scale", "unit", "of_what"),
        "currency": ("code", "currency"),
        "list": (),
        "text": (),
        "breakdown": _COUNTED,
        "bound": ("relation", *_AMOUNT, "unit", "currency", "of_what"),
        "by-sex": _COUNTED,
        "series": ("scale", "unit", "currency", "of_what"),
        "date": ("code",),
        "place": ("code",),
        "yes-no": ("code",),
        "not-available": (),
        "none": (),
        "blank": (),
    }
)
_FIELDS = MappingProxyType(
    {
        "amount": Field(("amount",), as_.decimal),
        "upper": Field(("upper",), as_.decimal),
        "relation": Field(("relation",), as_.choice("relation")),
        "scale": Field(("scale",), as_.scale),
        "unit": Field(("unit",), as_.line),
        "currency": Field(("currency",), as_.line),
        "per": Field(("per",), as_.decimal),
        "of_what": Field(("of_what",), as_.line),
    }
)
_OF_RANK = MappingProxyType(
    {"amount": Field(("rank",), as_.decimal), "per": Field(("of",), as_.decimal)}
)
_OF_CODE = MappingProxyType(
    {
        "currency": Field(("name",), as_.text),
        "date": Field(("date",), as_.date),
        "place": Field(("country",), as_.country),
        "yes-no": Field(("answer",), as_.choice("yes_no")),
    }
)


def put_stated(value: Entry, kind: Cell, cells: Mapping[str, Cell]) -> None:
    """Put a value whose kind a cell names with its code."""
    code, rule = kind.text, f"fact: {kind.text}"
    value.put(("kind",), code, kind, rule)
    published = cells.get("published") or (cells.get("amount") if code != "blank" else None)
    value.fill_one(published, Field(("published",), as_.line), rule)
    for column in COLUMNS[code]:
        value.fill_one(cells.get(column), _field(code, column), rule)
    if code in ("breakdown", "by-sex", "series"):
        value.content["parts"] = []
    elif code == "list":
        value.content["items"] = []
    unit = cells.get("unit")
    if code == "percentage" and unit is not None and unit.text == "%":
        value.filling.use(unit, "repeats", "")


def _field(kind: str, column: str) -> Field:
    if column == "code":
        return _OF_CODE[kind]
    return _OF_RANK[column] if kind == "rank" else _FIELDS[column]


def put_part(value: Entry, cells: Mapping[str, Cell]) -> None:
    """Put a row that is a part of a value: an entry of a list, a year, a sex, a share."""
    kind = value.content["kind"]
    rule = f"fact: part of {kind}"
    if kind == "list":
        _put_item(value, cells, rule)
        return
    if kind == "quantity":
        value.content["kind"] = "breakdown"
    part = value.child("parts")
    label = "part_label" if value.filling.read.is_whole else "part"
    if kind == "by-sex":
        sex = cells.get("part_id") or cells.get("part")
        part.fill_one(sex, Field(("id",), as_.choice("sex")), rule)
        label = "part_label"
    elif kind == "series":
        _put_period(part, cells, rule)
        label = "part_label"
    else:
        part.fill_one(cells.get("part_id"), Field(("id",), as_.ident), rule)
    part.fill_one(cells.get(label), Field(("label",), as_.text), rule)
    published = cells.get("published") or cells.get("amount")
    part.fill_one(published, Field(("published",), as_.line), rule)
    part.fill_one(cells.get("amount"), _FIELDS["amount"], rule)
    part.fill_one(cells.get("note"), Field(("note",), as_.text), rule)


def _put_item(value: Entry, cells: Mapping[str, Cell], rule: str) -> None:
    item = value.child("items")
    item.fill_one(cells.get("published"), Field(("text",), as_.text), rule)
    item.fill_one(cells.get("note"), Field(("note",), as_.text), rule)


def _put_period(part: Entry, cells: Mapping[str, Cell], rule: str) -> None:
    first, last = cells.get("period_from"), cells.get("period_to")
    start, end = (part.filling.read_cell(each, as_.date) for each in (first, last))
    if first is not None and last is not None and start and end:
        part.put(("period",), start if start == end else f"{start}/{end}", first, rule)
        part.filling.use(last, rule, "period")
        return
    columns = () if part.filling.read.is_whole else ("period", "year", "part")
    for column in columns:
        if column in cells and part.fill_one(cells[column], Field(("period",), as_.period), rule):
            return
    part.content["period"] = NOT_STATED
