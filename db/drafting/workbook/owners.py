"""To which office or programme a row belongs: by its id, its name, or because there is but one."""

from db.drafting.finishing import slug
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.entry import Entry
from db.drafting.workbook.heads import folded
from db.drafting.workbook.tables import Row

Content = dict[str, object]


def owner(root: Entry, place: str, row: Row, columns: tuple[str, ...]) -> Entry | None:
    """Return the entry of a list that a row names in one of its columns.

    One that is named and not there is added with its name, when a row without an id names it;
    a row that names none belongs to the only one. None where that is not to be told.
    """
    named = [row.cells[column] for column in columns if column in row.cells]
    entries = root.content.setdefault(place, [])
    for cell in named:
        found = _found(entries, cell)
        if found is not None:
            for each in named:
                root.filling.use(each, f"{place} named", f"{place}.{found}")
            return Entry(root.filling, entries[found], (*root.way, place, found))
    if not named:
        only = len(entries) == 1
        return Entry(root.filling, entries[0], (*root.way, place, 0)) if only else None
    return _added(root, place, named)


def _found(entries: list[Content], cell: Cell) -> int | None:
    key, name = slug(cell.text), folded(cell.text)
    for at, entry in enumerate(entries):
        is_named = folded(str(entry.get("name", ""))) == name
        if entry.get("id") == key or is_named or folded(str(entry.get("abbreviation", ""))) == name:
            return at
    return None


def _added(root: Entry, place: str, named: list[Cell]) -> Entry:
    """An office or programme that has no row of its own: its name is all that is known of it."""
    entry = root.child(place)
    entry.put(("id",), slug(named[0].text), named[0], f"{place} named")
    entry.put(("name",), named[-1].text, named[-1], f"{place} named")
    return entry
