"""All rows of a profile, sheet by sheet, into its draft."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from db.drafting.workbook.cells import Cell
from db.drafting.workbook.contact_rows import contact_row
from db.drafting.workbook.entry import Entry, Filling
from db.drafting.workbook.fact_rows import Vocabulary, fact_row
from db.drafting.workbook.fields import PROFILE, Field
from db.drafting.workbook.heads import OF_PROFILE
from db.drafting.workbook.office_rows import activity_row, hours_row, office_row, people_row
from db.drafting.workbook.profiles import Group
from db.drafting.workbook.programme_rows import body_row, event_row, programme_row, story_row
from db.drafting.workbook.readers import country
from db.drafting.workbook.tables import Row

SheetReader = Callable[[Entry, Row], None]
# In this order: what others belong to comes first.
SHEETS: Mapping[str, SheetReader] = MappingProxyType(
    {
        "offices": office_row,
        "contacts": contact_row,
        "people": people_row,
        "activities": activity_row,
        "hours": hours_row,
        "programmes": programme_row,
        "history": event_row,
        "funders": body_row,
        "stories": story_row,
    }
)
# What an export computes of the other columns.
_COMPUTED = frozenset({"timeless", "key_place", "year", "group"})
# What only stands in sheets that older exports did not have.
_ELSEWHERE = frozenset(
    {"activities_shown", "events_shown", "funders_shown", "hours_shown", "partners_shown"}
    | {"people_shown", "offices_shown"}
)
_ABOUT = {
    "profile_title": PROFILE["title"],
    "country": PROFILE["country"],
    "country_shown": Field(("country",), country),
    "edition": PROFILE["edition"],
}


def fill_profile(filling: Filling, group: Group, vocabulary: Vocabulary) -> None:
    """Put all rows of a profile into its draft."""
    root = Entry(filling, filling.draft.document, ())
    by_sheet = _by_sheet(filling, group)
    for row in by_sheet.get("profiles", [])[:1]:
        _profile_row(root, row)
    said: set[tuple[str, str]] = set()
    for row in group.rows:
        if row.sheet != "profiles":
            _of_profile(root, row, said)
    facts: SheetReader = partial(fact_row, vocabulary=vocabulary)
    readers = {**SHEETS, "facts": facts}
    for sheet, read in readers.items():
        for row in by_sheet.get(sheet, []):
            read(root, row)
    if filling.read.is_export:
        _repeat(filling, group)
    filling.leave_rest()


def _by_sheet(filling: Filling, group: Group) -> dict[str, list[Row]]:
    """The rows of a profile by their sheets; all of their cells belong to its draft."""
    by_sheet: dict[str, list[Row]] = {}
    for row in group.rows:
        by_sheet.setdefault(row.sheet, []).append(row)
        for cell in (*row.cells.values(), *row.others):
            filling.add(cell)
    return by_sheet


def _profile_row(root: Entry, row: Row) -> None:
    name, shown = row.cells.get("id"), row.cells.get("country_shown")
    if name is not None:
        root.filling.use(name, "profile", "id")
    root.fill(row.cells, PROFILE, "profile")
    if shown is not None:
        _say(root, "country_shown", shown)


def _of_profile(root: Entry, row: Row, said: set[tuple[str, str]]) -> None:
    """What each row says of its profile: the first time it is put, then it repeats that."""
    for column in OF_PROFILE:
        cell = row.cells.get(column)
        if cell is None:
            continue
        if column == "profile" or (column, cell.text) in said:
            root.filling.use(cell, "profile", "id" if column == "profile" else "")
        elif _say(root, column, cell):
            said.add((column, cell.text))


def _say(root: Entry, column: str, cell: Cell) -> bool:
    """Put what a cell says of the profile; one that contradicts what is there is left."""
    filling, field = root.filling, _ABOUT[column]
    known = root.content.get(field.way[0])
    if column == "country_shown" and cell.text == root.content.get("country_name"):
        filling.use(cell, "repeats", "")
        return True
    value = filling.read_cell(cell, field.reader)
    if value is None:
        return False
    if known is not None and known != value:
        filling.leave(cell, "says-otherwise")
        return False
    root.put(field.way, value, cell, "profile")
    return True


def _repeat(filling: Filling, group: Group) -> None:
    """What an export says once more in words, or computes, is of no field of its own."""
    for row in group.rows:
        for column, cell in row.cells.items():
            is_computed = column.endswith("_shown") or column in _COMPUTED
            is_here = filling.read.is_whole or column not in _ELSEWHERE
            if is_computed and is_here and not filling.is_settled(cell):
                filling.use(cell, "repeats", "")
