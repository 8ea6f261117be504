"""What a screen reader such as Orca says of what it is told: one line for each utterance."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

Thing = dict[str, Any]

# Said when one comes into it, if it has a name.
PLACES = ("panel", "grouping", "page tab list", "list", "table", "tree table", "tool bar")
ON_OFF = ("check box", "radio button", "check menu item", "radio menu item", "toggle button")
# Said only where they have a name.
SILENT = ("filler", "scroll pane", "split pane", "separator", "scroll bar", "table cell", "panel")
INTERRUPTING = ("focus", "announcement", "window")
SEPARATOR = " | "


def sentence(thing: Thing) -> str:
    """Return a thing's name, role, value, state and description, as far as it has them."""
    role = thing["role"] + (f" level {thing['level']}" if thing["level"] else "")
    name, about = thing["name"], thing["description"]
    parts = [_with_headers(thing, name), role, thing.get("text", ""), *_states(thing)]
    if about and about != name:
        parts.append(about)
    return SEPARATOR.join(_one_line(part) for part in parts if part)


def reading(things: Sequence[Thing]) -> Iterator[str]:
    """Yield a line for each thing of a window that says something, indented by its place.

    What is in another language than the window is marked.
    """
    depths: list[int] = []  # of the lines that the next may stand in
    for thing in things:
        while depths and depths[-1] >= thing["depth"]:
            depths.pop()
        if thing["name"] or thing["role"] not in SILENT:
            is_foreign = thing["language"] != things[0]["language"]
            mark = f"{SEPARATOR}in {thing['language']}" if is_foreign else ""
            yield "  " * len(depths) + sentence(thing) + mark
            depths.append(thing["depth"])


def around(things: Sequence[Thing], role: str) -> list[Thing]:
    """Return what stands in the same place as the first thing of a role, with that place."""
    at = next(index for index, thing in enumerate(things) if thing["role"] == role)
    depth = things[at]["depth"]
    first = max(index for index in range(at) if things[index]["depth"] < depth)
    rest = itertools.takewhile(lambda each: each["depth"] >= depth, things[first + 1 :])
    return [things[first], *rest]


class Voice:
    """Turns what is told, one after the other, into what is said; it knows where one was."""

    def __init__(self) -> None:
        self._around: list[str] = []
        self._focused = ""

    def says(self, all_told: Sequence[Thing]) -> Iterator[str]:
        """Yield what is heard to the end of what one key led to.

        Where the focus moves on, or another thing is announced, the voice breaks off and says that:
        how many came before depends on how busy the machine is.
        """
        finished = [told for told in all_told if not told.get("words", "").endswith("…")]
        last = {told["kind"]: number for number, told in enumerate(finished)}
        for number, told in enumerate(finished):
            if told["kind"] not in INTERRUPTING or last[told["kind"]] == number:
                yield from self._says(told)

    def _says(self, told: Thing) -> Iterator[str]:
        kind = told["kind"]
        if kind == "announcement":
            yield f"announced: {_one_line(told['words'])}"
        elif kind == "window":
            self._around, self._focused = [], ""
            yield sentence(told["thing"])
        elif kind == "focus":
            yield from self._focus(told)
        elif kind == "state" and told["thing"]["id"] == self._focused:
            yield SEPARATOR.join(_states(told["thing"]))
        elif self._is_said_at_once(kind, told):
            yield sentence(told["thing"])

    def _is_said_at_once(self, kind: str, told: Thing) -> bool:
        if kind == "selected":
            return self._focused in [place["id"] for place in told["around"]]
        return kind == "value" and told["thing"]["role"] == "progress bar"

    def _focus(self, told: Thing) -> Iterator[str]:
        thing, around = told["thing"], told["around"]
        if thing["id"] == self._focused:
            return
        for place in around:
            if place["role"] in PLACES and place["name"] and place["id"] not in self._around:
                yield SEPARATOR.join((_one_line(place["name"]), place["role"]))
        self._around, self._focused = [place["id"] for place in around], thing["id"]
        yield sentence(thing)


def _with_headers(thing: Thing, name: str) -> str:
    heads = [head for head in (thing.get("row"), thing.get("column")) if head and head != name]
    return ": ".join((", ".join(heads), name)) if heads else name


def _states(thing: Thing) -> list[str]:
    states, said = thing["states"], []
    if thing["role"] in ON_OFF or "CHECKABLE" in states:
        said.append("checked" if "CHECKED" in states else "not checked")
    if "EXPANDABLE" in states:
        said.append("expanded" if "EXPANDED" in states else "collapsed")
    if "SENSITIVE" not in states:
        said.append("unavailable")
    return said


def _one_line(text: str) -> str:
    return " / ".join(line.strip() for line in text.splitlines() if line.strip())
