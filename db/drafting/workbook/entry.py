"""An entry of a document while cells are put into it, each with where it stands in its source."""

from collections.abc import Mapping
from typing import Any

from db.drafting.draft import Draft, Way
from db.drafting.lines import Line
from db.drafting.workbook.cells import Cell
from db.drafting.workbook.fields import Field, Fields
from db.drafting.workbook.readers import Read, Reader

HIDDEN = "hidden-cells"


def line_of(cell: Cell) -> Line:
    """A cell as a line of its source."""
    return Line(cell.number, " ".join(cell.text.split()), cell.place)


class Filling:
    """A draft with what became of each of its cells: used, or not read and perhaps why."""

    def __init__(self, read: Read) -> None:
        self.draft = Draft()
        self.read = read
        self.cells: dict[int, Cell] = {}  # all that belong to this draft
        self.covering_none: list[dict[str, Any]] = []  # offices that name no country
        self._settled: set[int] = set()
        self._left: set[int] = set()
        self._tells_hidden = True

    def add(self, cell: Cell) -> None:
        """Note a cell that belongs to this draft."""
        self.cells[cell.number] = cell
        if cell.is_hidden and self._tells_hidden:
            self._tells_hidden = False
            self.tell(cell, HIDDEN)

    def tell(self, cell: Cell, code: str) -> None:
        """Note what a reader must know of a cell."""
        told = (line_of(cell), code)
        if told not in self.draft.offered[-50:]:
            self.draft.offered.append(told)

    def use(self, cell: Cell, rule: str, field: str) -> None:
        """Note that a cell has been read; of what it says with doubt its code is told."""
        if cell.number in self._left:
            return
        self._settled.add(cell.number)
        self.draft.use(line_of(cell), rule, field)
        if cell.told:
            self.tell(cell, cell.told)

    def leave(self, cell: Cell, code: str = "") -> None:
        """Note that a cell is not read, and why."""
        if cell.number not in self._settled:
            self._settled.add(cell.number)
            self._left.add(cell.number)
            self.draft.unread.append(line_of(cell))
        if code:
            self.tell(cell, code)

    def is_settled(self, cell: Cell) -> bool:
        """Whether it is known what became of a cell."""
        return cell.number in self._settled

    def read_cell(self, cell: Cell | None, reader: Reader) -> Any:
        """Return what a cell says; None for none, and for one that is left with the reason."""
        if cell is None:
            return None
        if cell.kind == "unreadable" or cell.told == "date-without-year":
            self.leave(cell, cell.told)
            return None
        value, code = reader(cell, self.read)
        if value is None:
            self.leave(cell, code)
        return value

    def leave_rest(self) -> None:
        """What nobody has read is told as unread."""
        for cell in self.cells.values():
            if cell.number not in self._settled:
                self.leave(cell, cell.told)


class Entry:
    """A mapping in a draft; `way` leads to it."""

    def __init__(self, filling: Filling, content: dict[str, Any], way: Way) -> None:
        self.filling, self.content, self.way = filling, content, way

    def put(self, way: tuple[str, ...], value: object, cell: Cell, rule: str) -> None:
        """Set a value, which a cell says; nothing is set that is "" or an empty list."""
        at = self.content
        if value not in ("", []):
            for key in way[:-1]:
                at = at.setdefault(key, {})
            at.setdefault(way[-1], value)
            self.filling.draft.origins.setdefault((*self.way, *way), cell.number)
        self.filling.use(cell, rule, ".".join(map(str, (*self.way, *way))))

    def fill(self, cells: Mapping[str, Cell], fields: Fields, rule: str) -> None:
        """Put the cells of a row where their columns say."""
        for column, field in fields.items():
            self.fill_one(cells.get(column), field, rule)

    def fill_one(self, cell: Cell | None, field: Field, rule: str) -> bool:
        """Put one cell where it belongs; return whether it could be read."""
        value = self.filling.read_cell(cell, field.reader)
        if cell is None or value is None:
            return False
        self.put(field.way, value, cell, rule)
        return True

    def child(self, place: str) -> "Entry":
        """Add an entry to a list of this one."""
        entries = self.content.setdefault(place, [])
        entries.append({})
        return Entry(self.filling, entries[-1], (*self.way, place, len(entries) - 1))

    def has_line(self, place: str, name: str) -> dict[str, Any] | None:
        """Return the entry of a list that has this id; None for none."""
        return next((e for e in self.content.get(place, ()) if e.get("id") == name), None)
