"""The way through the program by keys: what people come for, then every view. Said as it goes."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.spoken.desk import Desk, opened
from tests.spoken.speech import Voice, around, reading

# Open, find, read the number, copy, print.
QUERY = "brussels"
MAIN_JOB = ("ctrl+k", QUERY, "Down", "Down", "ctrl+c", "Return", "ctrl+p", "Tab", "Tab")
TABS = {"overview": 1, "offices": 2, "programmes": 3, "facts": 4, "contacts": 5}


class View(NamedTuple):
    """A window over the first, and the keys that open it."""

    name: str
    keys: tuple[str, ...]


VIEWS = (
    View("print", ("ctrl+p",)),
    View("export", ("ctrl+e",)),
    View("profiles to compare", ("ctrl+shift+c",)),
    View("comparison", ("ctrl+shift+c", "Return")),
    View("world", ("ctrl+m",)),
    View("history", ("ctrl+h",)),
    View("settings", ("ctrl+comma",)),
    View("help", ("F1",)),
    View("qr code", ("ctrl+r",)),
    View("this is wrong", ("ctrl+shift+m",)),
    View("note", ("ctrl+n",)),
    View("notes", ("ctrl+shift+n",)),
)
NAMES = ("main job", "results", *TABS, *(view.name for view in VIEWS))


def spoken(folder: Path, tag: str) -> dict[str, list[str]]:
    """Start the program, go through it, and return what was said, by the name of the record."""
    with opened(folder, tag) as desk:
        walk = Walk(desk)
        records = {"main job": list(walk.main_job()), "results": list(walk.results())}
        for name, number in TABS.items():
            records[name] = list(walk.tab(number))
        for view in VIEWS:
            records[view.name] = list(walk.view(view))
    return records


class Walk:
    """Goes on from where it is: the first window, in front."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._voice = Voice()

    def main_job(self) -> Iterator[str]:
        """Press the keys of the main job; yield each, and what is said of it."""
        self._desk.until_in_front(lambda title: "IOM" in title)
        for step in MAIN_JOB:
            if step == QUERY:
                yield f"> {step}"
                yield from self._voice.says(self._desk.write(step))
            else:
                yield from self._pressed(step, opens=step == "ctrl+p")
        yield from self._pressed("Escape", opens=True)

    def results(self) -> Iterator[str]:
        """What the first window shows while there is a query."""
        self._desk.press("ctrl+k")
        yield from reading(self._desk.read())
        self._desk.press("Escape")

    def tab(self, number: int) -> Iterator[str]:
        """Choose a tab; yield what is said, and what stands on it."""
        yield from self._pressed(f"ctrl+{number}")
        yield from reading(around(self._desk.read(), "page tab list"))

    def view(self, view: View) -> Iterator[str]:
        """Open a window, read and close it. What is said meanwhile is in the main job's record."""
        for key in (*view.keys, "read", "Escape"):
            if key == "read":
                yield from reading(self._desk.read())
            else:
                yield f"> {key}"
                list(self._pressed(key, opens=True))

    def _pressed(self, key: str, opens: bool = False) -> Iterator[str]:
        """Press a key that may bring another window to the front; yield it, and what is said."""
        before = self._desk.title()
        told = self._desk.press(key)
        if opens:
            told += self._desk.until_in_front(lambda title: title not in ("", before))
        yield f"> {key}"
        yield from self._voice.says(told)
