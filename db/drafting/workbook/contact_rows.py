"""Rows that say how an office is reached, and numbers for when lives are in danger."""

import re
from collections.abc import Mapping

from db.drafting.workbook import readers as as_
from db.drafting.workbook.cells import Cell, text_cell_code
from db.drafting.workbook.entry import Entry
from db.drafting.workbook.fields import Field
from db.drafting.workbook.heads import folded
from db.drafting.workbook.owners import owner
from db.drafting.workbook.tables import Row

_URL = re.compile(r"https?://\S+", re.I)
_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.I)
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_RULE = "contact: "
# A number that a spreadsheet may have written for one with a sign or zero before it.
_BARE_NUMBER = re.compile(r"[1-9]\d{6,14}")
NOTE = Field(("note",), as_.text)
LISTS = {"email": "emails", "website": "websites"}


def contact_row(root: Entry, row: Row) -> None:
    """Read a row of contacts: to the office that it names, or as a number for emergencies."""
    filling, cells = root.filling, row.cells
    kind = cells.get("kind")
    code = filling.read.heads.choice("contact_kind", kind.text) if kind else ""
    if kind and not code and "office" not in cells and "source" in cells:
        _emergency(root, cells, kind)
        return
    office = owner(root, "offices", row, ("office", "office_shown"))
    value = cells.get("published") or cells.get("value") or cells.get("missing")
    if office is None or value is None:
        if value is not None:
            filling.leave(value, "row-without-office")
        return
    if kind is not None:
        if code:
            filling.use(kind, _RULE + "kind", "kind")
        else:
            filling.leave(kind, "unknown-word")
    if code not in LISTS and (text_cell_code(value.text) or value.told == "digits-lost"):
        filling.leave(value, "digits-lost")
        return
    code = code or _kind_of(value, office)
    _fill(office.child(LISTS.get(code, "phones")), cells, code, kind or value)


def _kind_of(value: Cell, office: Entry) -> str:
    """What a cell is by its form; a number whose kind is not stated is told."""
    kind = _kind_by_form(value)
    if not kind:
        office.filling.tell(value, "kind-not-stated")
    return kind or "other"


def _kind_by_form(value: Cell) -> str:
    if _EMAIL.fullmatch(value.text):
        return "email"
    return "website" if _URL.fullmatch(value.text) or value.text.startswith("www.") else ""


def _fill(entry: Entry, cells: Mapping[str, Cell], code: str, kind: Cell) -> None:
    """Put all that a row says of one way to reach an office."""
    rule = _RULE + code
    entry.fill_one(cells.get("id"), Field(("id",), as_.ident), rule)
    is_phone = code not in LISTS
    if is_phone:
        entry.put(("kind",), code, kind, rule)
    published, shown = cells.get("published"), cells.get("value")
    missing = _missing(entry, cells)
    if missing:
        entry.fill_one(cells.get("masked") or published, Field(("published",), as_.line), rule)
        _repeat(entry, shown)
    elif is_phone:
        put_phone(entry, published or shown, rule)
        _repeat(entry, shown)
        for column in ("number", "prefix", "extension"):
            entry.fill_one(cells.get(column), Field((column,), as_.line), rule)
    else:
        _put_link(entry, cells, code)
    _put_doubt(entry, cells)
    entry.fill_one(cells.get("note"), NOTE, rule)


def put_phone(entry: Entry, cell: Cell | None, rule: str) -> None:
    """Put a number as published; where a spreadsheet made a number of it, that is told."""
    published = entry.filling.read_cell(cell, as_.line)
    if cell is None or published is None:
        return
    entry.put(("published",), published, cell, rule)
    if cell.amount or (cell.is_untyped and _BARE_NUMBER.fullmatch(published)):
        entry.filling.tell(cell, "phone-made-number")


def _missing(entry: Entry, cells: Mapping[str, Cell]) -> bool:
    """Put why a number is not known, or how the source speaks of it."""
    why, shown = cells.get("missing"), cells.get("value")
    if why is None:
        return False
    code = entry.filling.read.heads.choice("missing", shown.text) if shown else ""
    return entry.fill_one(why, Field((code or "withheld",), as_.text), _RULE + "missing")


def _put_link(entry: Entry, cells: Mapping[str, Cell], code: str) -> None:
    """Put the address of e-mail or a website; as published only where that differs."""
    rule = _RULE + code
    published, shown, opened = (cells.get(each) for each in ("published", "value", "address"))
    found = opened or shown or published
    assert found is not None
    target = " ".join(found.text.split())
    key = "address" if code == "email" else "url"
    if (_EMAIL if code == "email" else _URL).fullmatch(target):
        entry.put((key,), target, found, rule)
    elif code == "website" and _SITE.fullmatch(target):
        entry.put((key,), f"http://{target}", found, rule)
        published = published or found
    else:
        published = published or found
    for cell in (opened, shown, published):
        if cell is not None and " ".join(cell.text.split()) != entry.content.get(key):
            entry.put(("published",), " ".join(cell.text.split()), cell, rule)
        _repeat(entry, cell)


def _put_doubt(entry: Entry, cells: Mapping[str, Cell]) -> None:
    """Put the writer's doubt; that of the program it has anew."""
    cell = cells.get("doubtful")
    if cell and folded(cell.text) in entry.filling.read.heads.own_doubts:
        _repeat(entry, cell)
    else:
        entry.fill_one(cell, Field(("doubtful",), as_.text), _RULE + "doubt")


def _repeat(entry: Entry, cell: Cell | None) -> None:
    if cell is not None and not entry.filling.is_settled(cell):
        entry.filling.use(cell, "repeats", "")


def _emergency(root: Entry, cells: Mapping[str, Cell], kind: Cell) -> None:
    entry, rule = root.child("emergency_numbers"), "emergency number"
    entry.fill_one(cells.get("id"), Field(("id",), as_.ident), rule)
    number = cells.get("published") or cells.get("value")
    entry.fill_one(number, Field(("number",), as_.line), rule)
    entry.put(("purpose",), kind.text, kind, rule)
    entry.fill_one(cells.get("source"), Field(("source",), as_.text), rule)
    _put_doubt(entry, cells)
    entry.fill_one(cells.get("note"), NOTE, rule)
    for column in ("value", "office_shown"):
        _repeat(entry, cells.get(column))
