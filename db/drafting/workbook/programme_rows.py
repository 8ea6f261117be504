"""Rows about programmes, events, stories, and the institutions behind all of them."""

from collections.abc import Iterator

from db.drafting.workbook import readers as as_
from db.drafting.workbook.entry import Entry
from db.drafting.workbook.fields import BODY, EVENT, PROGRAMME, STORY, Field
from db.drafting.workbook.heads import folded
from db.drafting.workbook.owners import owner
from db.drafting.workbook.tables import Row

_OF_OFFICE = {"partner": "partners", "area": "areas"}
_OF_PROGRAMME = frozenset({"funder", "supporter", "initiator"})


def programme_row(root: Entry, row: Row) -> None:
    """Read a row of programmes; a cell with several funders only where no other sheet has them."""
    cells = row.cells
    if not cells.keys() & {"id", "name"}:
        return
    programme = root.child("programmes")
    programme.fill(cells, PROGRAMME, "programme")
    if root.filling.read.is_export:
        return
    if "countries" not in cells:
        shown = Field(("countries",), as_.countries)
        programme.fill_one(cells.get("countries_shown"), shown, "programme")
    funders = cells.get("funders_shown")
    if funders is not None and funders.kind == "text":
        for name in as_.entries_of(funders.text):
            funder = programme.child("funders")
            funder.put(("name",), name, funders, "funders")
            funder.content["role"] = "funder"


def event_row(root: Entry, row: Row) -> None:
    """Read a row of history: of the profile, or of the programme that it names."""
    if not {"date", "title"} <= row.cells.keys():
        return
    if root.filling.read_cell(row.cells["date"], as_.date) is None:
        return
    is_of_programme = "programme" in row.cells
    if is_of_programme:
        programme = owner(root, "programmes", row, ("programme",))
        assert programme is not None  # one that is named is always there
        programme.child("events").fill(row.cells, EVENT, "event")
    else:
        root.child("history").fill(row.cells, EVENT, "event")


def story_row(root: Entry, row: Row) -> None:
    """Read a row of stories; an occupation may be in a language of its own."""
    if not row.cells.keys() & set(STORY):
        return
    story = root.child("stories")
    story.fill(row.cells, STORY, "story")
    tag = root.filling.read_cell(row.cells.get("language"), as_.language)
    if tag:
        root.filling.use(row.cells["language"], "story", "occupation")
        if "occupation" in story.content:
            story.content["occupation"] = {tag: story.content["occupation"]}


def body_row(root: Entry, row: Row) -> None:
    """Read a row of institutions: a funder of a programme, a partner or area of an office, a party
    to an event."""
    cells, filling = row.cells, root.filling
    if "name" not in cells:
        return
    role, cell = "", cells.get("role")
    if cell is not None:
        role = filling.read_cell(cell, as_.choice("role")) or ""
    elif "programme" in cells:
        role = "funder"
    elif "office" in cells:
        role = "partner"
    place = {"party": "parties", **_OF_OFFICE}.get(role, "funders")
    holder = _holder(root, row, role)
    if holder is None or not role:
        filling.leave(cells["name"], "body-of-nothing" if role else "")
        return
    body = holder.child(place)
    body.fill(cells, BODY, place)
    if cell is not None:
        filling.use(cell, place, "role")
    if place == "funders":
        body.content["role"] = role


def _holder(root: Entry, row: Row, role: str) -> Entry | None:
    """What an institution belongs to."""
    if role == "party":
        return _event(root, row)
    if role in _OF_OFFICE:
        return owner(root, "offices", row, ("office",))
    return owner(root, "programmes", row, ("programme",)) if role in _OF_PROGRAMME else None


def _event(root: Entry, row: Row) -> Entry | None:
    cell = row.cells.get("event")
    for event in _events(root, row):
        names = {event.content.get("id", ""), folded(str(event.content.get("title", "")))}
        if cell is not None and {cell.text, folded(cell.text)} & names:
            root.filling.use(cell, "event named", "parties")
            return event
    return None


def _events(root: Entry, row: Row) -> Iterator[Entry]:
    if "programme" in row.cells:
        programme = owner(root, "programmes", row, ("programme",))
        holder, place = programme, "events"
    else:
        holder, place = root, "history"
    if holder is not None:
        for at, content in enumerate(holder.content.get(place, ())):
            yield Entry(root.filling, content, (*holder.way, place, at))
