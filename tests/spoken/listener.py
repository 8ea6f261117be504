"""Listens as a screen reader does, and writes a line of JSON for each thing that it is told.

A process of its own: only the system's Python has pyatspi (Debian's python3-pyatspi). A line on
its standard input is answered once the program has dealt with all that came before: with the title
of the window in front, and if it is "read" with all that the window shows, from top to bottom.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found,unused-ignore]  # the system's
from gi.repository import Atspi, GLib  # type: ignore[import-not-found,unused-ignore]  # the same

Node = Any
EVENTS = {
    "window:activate": "window",
    "object:state-changed:focused": "focus",
    "object:state-changed:selected": "selected",
    "object:state-changed:checked": "state",
    "object:state-changed:expanded": "state",
    "object:announcement": "announcement",
    "object:property-change:accessible-value": "value",
}
STATES = ("CHECKABLE", "CHECKED", "EXPANDABLE", "EXPANDED", "SENSITIVE", "FOCUSED", "SELECTED")
# What is read with the thing that it belongs to.
OF_ITS_PARENT = ("combo box", "spin button", "menu item", "scroll bar")
# Their rows can all be reached, also where one must scroll for them.
WITH_ROWS = ("table", "tree table", "tree", "list")
DEEPEST = 40


def cells(found: Node) -> str:
    return ", ".join(cell.name for cell in found or () if cell and cell.name)


def headers(node: Node) -> dict[str, str]:
    """The names of a table's row and column at a cell."""
    try:
        cell = node.queryTableCell()
        return {"row": cells(cell.rowHeaderCells), "column": cells(cell.columnHeaderCells)}
    except (NotImplementedError, GLib.GError):
        return {}


def label_of(node: Node) -> str:
    """What stands beside a box as its label: that is said for its name."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            targets = (relation.getTarget(each) for each in range(relation.getNTargets()))
            return " ".join(filter(None, (target.name for target in targets)))
    return ""


def written(node: Node) -> dict[str, str]:
    """What stands in a field."""
    try:
        text = node.queryText()
        return {"text": text.getText(0, -1)}
    except (NotImplementedError, GLib.GError):
        return {}


def chosen(node: Node) -> dict[str, str]:
    """What a closed box shows of its list."""
    for child in node:
        try:
            item = child.querySelection().getSelectedChild(0)
        except (NotImplementedError, GLib.GError):
            continue
        return {"text": item.name} if item else {}
    return {}


def amount(node: Node) -> dict[str, str]:
    try:
        return {"text": f"{node.queryValue().currentValue:g}"}
    except (NotImplementedError, GLib.GError):
        return {}


MORE = {
    "table cell": headers,
    "text": written,
    "password text": written,
    "combo box": chosen,
    "slider": amount,
    "spin button": amount,
    "progress bar": amount,
}


def thing(node: Node) -> dict[str, Any]:
    """All about one thing that a screen reader may say."""
    states = node.getState()
    role = node.getRoleName()
    attributes = dict(each.partition(":")[::2] for each in node.getAttributes())
    return {
        "id": node.path,
        "role": role,
        "name": label_of(node) or node.name,
        "description": node.description,
        "level": attributes.get("level", ""),
        "language": node.objectLocale,
        "states": [each for each in STATES if states.contains(getattr(pyatspi, f"STATE_{each}"))],
        **(MORE[role](node) if role in MORE else {}),
    }


def ancestors(node: Node) -> Iterator[Node]:
    """Yield what a thing stands in, up to the window."""
    for _ in range(DEEPEST):
        node = node.parent
        if node is None or node.getRole() == pyatspi.ROLE_APPLICATION:
            return
        yield node


def on_event(event: Node) -> None:
    kind, source = EVENTS[str(event.type)], event.source
    if kind in ("focus", "selected", "window") and not event.detail1 and kind != "window":
        return
    try:
        said: dict[str, Any] = {"kind": kind, "detail": event.detail1}
        if kind == "announcement":
            said["words"] = str(event.any_data)
        else:
            said["thing"] = thing(source)
            said["around"] = [thing(each) for each in ancestors(source)][::-1]
        write(said)
    except GLib.GError:  # it is gone already
        return


def shown(node: Node, depth: int = 0, is_row: bool = False) -> Iterator[dict[str, Any]]:
    """Yield what a window shows, in the order of its things, with how deep each stands."""
    is_shown = is_row or node.getState().contains(pyatspi.STATE_SHOWING)
    if not is_shown or depth > DEEPEST:
        return
    if node.getRole() == pyatspi.ROLE_TABLE_CELL and not node.name:
        return  # a map of the world has hundreds
    told = thing(node)
    yield told | {"depth": depth}
    if told["role"] not in OF_ITS_PARENT:
        for child in filter(None, node):
            yield from shown(child, depth + 1, told["role"] in WITH_ROWS)


def front() -> list[Node]:
    """The window in front, which takes the keys now; nothing before there is one."""
    desktop = pyatspi.Registry.getDesktop(0)
    windows = [window for program in desktop if program for window in program if window]
    active = [each for each in windows if each.getState().contains(pyatspi.STATE_ACTIVE)]
    return active[-1:]


def on_question(source: Any, condition: Any) -> bool:
    question = sys.stdin.readline().strip()
    if not question:
        pyatspi.Registry.stop()
        return False
    title, things = "", []
    try:
        for window in front():  # the program answers this after what it tells now
            title = window.name
            things = list(shown(window)) if question == "read" else []
    except GLib.GError:  # it has not begun, or what was to be read is gone
        title, things = "", []
    write({"kind": "answer", "words": question, "title": title, "things": things})
    return True


def write(said: dict[str, Any]) -> None:
    print(json.dumps(said), flush=True)


pyatspi.Registry.getDesktop(0).set_cache_mask(Atspi.Cache.NONE)  # what is so now, not before
for name in EVENTS:
    pyatspi.Registry.registerEventListener(on_event, name)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, on_question)
write({"kind": "answer", "words": "ready"})
pyatspi.Registry.start(gil=False)
