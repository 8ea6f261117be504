"""Rows about offices: what each is and where, who works there, what it does, when it is open."""

from collections.abc import Callable, Mapping

from db.drafting.contacts import contacts_of
from db.drafting.workbook import readers as as_
from db.drafting.workbook.cells import Cell, text_cell_code
from db.drafting.workbook.contact_rows import put_phone
from db.drafting.workbook.entry import Entry
from db.drafting.workbook.fields import ACTIVITY, HOURS, OFFICE, PERSON, Field, Fields
from db.drafting.workbook.owners import owner
from db.drafting.workbook.tables import Row

# Columns that hold several entries in a cell, and the list and key of each.
SEVERAL = {"people_shown": ("people", "name"), "partners_shown": ("partners", "name"),
           "activities_shown": ("activities", "text")}  # fmt: skip
_ADDRESS_PARTS = frozenset(
    {"organisation", "building", "floor", "street", "plot", "po_box", "postcode", "city", "region"}
)


def office_row(root: Entry, row: Row) -> None:
    """Read a row of offices."""
    cells, filling = row.cells, root.filling
    if not cells.keys() & {"id", "name"}:
        return
    office = root.child("offices")
    office.fill(cells, {key: OFFICE[key] for key in OFFICE if key != "covers"}, "office")
    _coverage(office, cells.get("covers"), cells.get("assumed"))
    for column in ("phone", "mobile", "fax"):
        _phone(office, "telephone" if column == "phone" else column, cells.get(column))
    for column in ("email", "website"):
        _link(office, column, cells.get(column))
    shown = cells.get("address_shown")
    if shown and not filling.read.is_whole and not cells.keys() & _ADDRESS_PARTS:
        office.fill_one(shown, Field(("address", "lines"), as_.lines), "office")
    if not filling.read.is_export:
        _in_words(office, cells)


def _in_words(office: Entry, cells: Mapping[str, Cell]) -> None:
    """Put what a workbook that somebody made has in fewer columns than an export."""
    office.fill_one(cells.get("hours_shown"), Field(("hours_text",), as_.text), "office")
    if "covers" not in cells:
        office.fill_one(cells.get("covers_shown"), Field(("covers",), as_.countries), "office")
    for column, (place, key) in SEVERAL.items():
        _several(office, place, key, cells.get(column))


def _coverage(office: Entry, covers: Cell | None, assumed: Cell | None) -> None:
    """Put what an office covers, unless that is only assumed; an export says when it is none."""
    filling = office.filling
    is_assumed = filling.read.heads.choice("yes_no", assumed.text) if assumed else ""
    if assumed and is_assumed:
        filling.use(assumed, "coverage", "")
        if is_assumed == "yes":
            if covers is not None:
                filling.use(covers, "repeats", "")
            return
        if covers is None:
            filling.covering_none.append(office.content)
    office.fill_one(covers, OFFICE["covers"], "office")


def _phone(office: Entry, kind: str, cell: Cell | None) -> None:
    """Put the numbers of a cell; what is none is left."""
    filling = office.filling
    text = filling.read_cell(cell, as_.line)
    if cell is None or text is None:
        return
    if text_cell_code(text) or cell.told == "digits-lost":
        filling.leave(cell, "digits-lost")
        return
    numbers = [each.entry["published"] for each in contacts_of(kind, text)]
    for published in numbers:
        entry = office.child("phones")
        entry.content["kind"] = kind
        put_phone(entry, cell._replace(text=published), f"contact: {kind}")
    if not numbers:
        filling.leave(cell)


def _link(office: Entry, kind: str, cell: Cell | None) -> None:
    """Put the addresses of a cell, of e-mail or a website; what is none is left."""
    filling = office.filling
    text = filling.read_cell(cell, as_.line)
    if cell is None or text is None:
        return
    contacts = contacts_of(kind, text)
    for place, content in contacts:
        entry = office.child(place)
        for key, value in content.items():
            entry.put((key,), value, cell, f"contact: {kind}")
    if not contacts:
        filling.leave(cell)


def _several(office: Entry, place: str, key: str, cell: Cell | None) -> None:
    if cell is None or cell.kind == "unreadable":
        return
    for each in as_.entries_of(cell.text):
        office.child(place).put((key,), each, cell, place)


def row_of_office(place: str, fields: Fields) -> Callable[[Entry, Row], None]:
    """Return what reads the rows of a sheet whose entries belong to offices."""

    def read(root: Entry, row: Row) -> None:
        needed = next(iter(fields))
        office = owner(root, "offices", row, ("office",)) if needed in row.cells else None
        if office is not None:
            office.child(place).fill(row.cells, fields, place)
        elif needed in row.cells:
            root.filling.leave(row.cells[needed], "row-without-office")

    return read


people_row = row_of_office("people", PERSON)
activity_row = row_of_office("activities", ACTIVITY)
hours_row = row_of_office("hours", HOURS)
