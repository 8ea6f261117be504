"""How high things are that stand one below the other, and what stands for those still to come."""

from collections.abc import Mapping
from itertools import accumulate

from PySide6.QtWidgets import QWidget


class Heights:
    """The heights of `count` items in pixels, of which `things` exist; each width has its own."""

    def __init__(self, count: int, things: Mapping[int, QWidget], spacing: int) -> None:
        self._count, self._things, self._spacing = count, things, spacing
        self._known: dict[int, dict[int, int]] = {}
        self._usual: dict[int, int] = {}
        self._tops: dict[int, tuple[int, list[int]]] = {}  # how many were known, and the tops then

    def tops(self, width: int) -> list[int]:
        """Where each item begins at this width, and behind them where one more would."""
        known = self._known.setdefault(width, {})
        for number in self._things.keys() - known.keys():
            known[number] = _height(self._things[number], width)
        if (kept := self._tops.get(width)) and kept[0] == len(known):
            return kept[1]  # layouts ask again and again
        if known:  # the first that were measured stand for all others, so that nothing creeps
            self._usual.setdefault(width, sum(known.values()) // len(known))
        heights = [self._usual.get(width, 0)] * self._count
        for number, height in known.items():
            heights[number] = height
        tops = [*accumulate((height + self._spacing for height in heights), initial=0)]
        self._tops[width] = len(known), tops
        return tops

    def measure_anew(self, width: int) -> None:
        """What exists may have other heights; what was seen before keeps its room."""
        gone = {n: h for n, h in self._known.get(width, {}).items() if n not in self._things}
        self._known = {width: gone}
        self._tops.clear()

    def clear(self) -> None:
        """Letters have another size."""
        self._known.clear()
        self._usual.clear()
        self._tops.clear()


def _height(thing: QWidget, width: int) -> int:
    if thing.hasHeightForWidth():
        return thing.heightForWidth(width)
    return thing.sizeHint().height()
