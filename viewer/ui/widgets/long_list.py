"""Things one below the other, of which there may be thousands: only those near the view exist."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from viewer.ui.widgets.heights import Heights
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.steady_area import SteadyArea, area_around
from viewer.ui.widgets.tab_order import enter_tab_order, holds, stops_in

# What a list has at once, before anybody scrolls: a page of the usual kind is whole with that.
LABELS_AT_ONCE = 100
CHARACTERS_AT_ONCE = 12_000
MOST_KEPT = 80  # things; what is far from the view goes when there are more
SLICE = 0.008  # seconds of building at a time
FURTHEST_STOP = 50  # things among which the next stop of the Tab key is looked for


class LongList(QWidget):
    """Shows `items`, each as `build` makes it a widget in the parent that it is given.

    The first and the last are always there, so that the Tab key enters from either end. `ids`
    name the items, for `bring`. Room is left for what does not exist yet; what is read stays where
    it is while its neighbours get their heights. A page read by a screen reader becomes whole.
    """

    spoken_as = "list"

    def __init__(
        self,
        items: Sequence[Any],
        build: Callable[[Any, QWidget], QWidget],
        spacing: int = 0,
        ids: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._items, self._build, self._spacing = items, build, spacing
        self._numbers = {name: number for number, name in enumerate(ids)}
        self._things: dict[int, QWidget] = {}
        self._heights = Heights(len(items), self._things, spacing)
        self._is_busy = False
        self._least = 0  # the width that what is around was told
        self._watched: SteadyArea | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._slices = QTimer(self)
        self._slices.setSingleShot(True)
        self._slices.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Build what is there at once; the list must stand in its place."""
        labels = characters = 0
        for number in range(len(self._items)):
            if labels >= LABELS_AT_ONCE or characters >= CHARACTERS_AT_ONCE:
                self._make(len(self._items) - 1)
                break
            texts = [label.text() for label in self._make(number).findChildren(PlainLabel)]
            labels += max(1, len(texts))
            characters += sum(map(len, texts))

    @property
    def count(self) -> int:
        """How many items there are, whether they exist or not."""
        return len(self._items)

    def things(self) -> list[QWidget]:
        """What exists, in its order."""
        return [self._things[number] for number in sorted(self._things)]

    def thing(self, number: int) -> QWidget:
        """The widget of an item, built now if it did not exist."""
        if number not in self._things:
            with self._still():
                self._make(number)
                self._arrange()
        return self._things[number]

    def bring(self, name: str) -> None:
        """Build the item with this id, if there is one."""
        if name in self._numbers:
            self.thing(self._numbers[name])

    def each(self) -> Iterator[QWidget]:
        """Yield every item as a widget; one that does not exist is built for the moment only."""
        for number, item in enumerate(self._items):
            if number in self._things:
                yield self._things[number]
            else:
                yield self._build(item, nowhere := QWidget())
                nowhere.deleteLater()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._heights.tops(width)[-1] - (self._spacing if self._items else 0)

    def sizeHint(self) -> QSize:
        first = self._things.get(0)
        return QSize(first.sizeHint().width() if first else 0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        first = self._things.get(0)
        self._least = first.minimumSizeHint().width() if first else 0
        return QSize(self._least, 0)

    def _arrange(self) -> None:
        tops = self._heights.tops(self.width())
        for number, thing in self._things.items():
            height = tops[number + 1] - tops[number] - self._spacing
            thing.setGeometry(0, tops[number], self.width(), height)

    def _measure_anew(self) -> None:
        """One of the things may have another height, or take less room."""
        if self._least != self.minimumSizeHint().width():
            self.updateGeometry()  # else the page would stay as wide
        before = self._heights.tops(self.width())
        self._heights.measure_anew(self.width())
        if self._heights.tops(self.width()) != before:
            with self._still():
                self._arrange()
                self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if len(self._things) < len(self._items):
            self._slices.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        area = area_around(self)
        if area is not None and area is not self._watched:
            self._watched = area
            area.view_changed.connect(self.fill)
        self.fill()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure_anew()
        return super().event(event)

    def follow_font(self) -> None:
        self._heights.clear()  # the page asks anew

    def fill(self) -> None:
        """Build what can be seen now; what takes too long for that and what is near follow."""
        if len(self._things) < len(self._items) and self.isVisible():
            self._build_missing(0)
            self._slices.start()

    def _go_on(self) -> None:
        """Build a slice of what is near, or else take away what is far."""
        area = area_around(self)
        if area is None or not self.isVisible():
            return
        if self._build_missing(0) or self._build_missing(area.viewport().height()):
            self._slices.start()
            return
        for number in self._far(area.viewport().height()):
            self._remove(number)

    def _build_missing(self, around: int) -> bool:
        """Build for as long as a slice; whether anything was missing."""
        area, missing = area_around(self), self._missing(around)
        if self._is_busy or area is None or not missing:
            return False
        self._is_busy = True  # what is built moves what is there, which asks for more
        end = perf_counter() + SLICE
        with area.still(self):
            for number in missing:
                self._make(number)
                if perf_counter() > end:
                    break
            self._arrange()
        self._is_busy = False
        return True

    def _missing(self, around: int) -> list[int]:
        """The items that can be seen, or stand no further than `around`, and do not exist."""
        return [number for number in self._near(around) if number not in self._things]

    def _near(self, around: int) -> range:
        """The items in the view, or no further from it than this."""
        from PySide6.QtGui import QAccessible  # of no use to the first view

        area = area_around(self)
        if area is None:
            return range(0)
        around = 2 * self.height() if around and QAccessible.isActive() else around
        above = self.mapTo(area.viewport(), QPoint(0, 0)).y()
        first, last = -above - around, -above + area.viewport().height() + around
        tops = self._heights.tops(self.width())
        return range(
            max(0, bisect_left(tops, first) - 1), min(len(self._items), bisect_right(tops, last))
        )

    def _far(self, around: int) -> list[int]:
        """What may go: the furthest first, and never the ends or what has the focus."""
        near, focus = self._near(2 * around), QApplication.focusWidget()
        kept = {0, len(self._items) - 1, *near}
        middle = (near.start + near.stop) // 2
        order = sorted(self._things.keys() - kept, key=lambda number: -abs(number - middle))
        too_many = max(0, len(self._things) - MOST_KEPT)
        return [n for n in order[:too_many] if not focus or not holds(self._things[n], focus)]

    def _make(self, number: int) -> QWidget:
        if number in self._things:
            return self._things[number]
        thing = self._build(self._items[number], self)
        self._things[number] = thing
        later = min((other for other in self._things if other > number), default=None)
        if later is not None:
            thing.stackUnder(self._things[later])  # so that children are in their order
            enter_tab_order(self.things(), thing)
        if self.isVisible():
            thing.show()
        return thing

    def _remove(self, number: int) -> None:
        thing = self._things.pop(number)
        if (area := area_around(self)) is not None:
            area.forget(thing)
        thing.hide()
        thing.deleteLater()

    def _still(self) -> AbstractContextManager[None]:
        area = area_around(self)
        return nullcontext() if area is None else area.still(self)

    # The Tab key

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What the Tab key goes to next must exist by then."""
        if focus := QApplication.focusWidget():
            here = next(n for n, thing in self._things.items() if holds(thing, focus))
            step, end = (1, len(self._items)) if forward else (-1, -1)
            for other in islice(range(here + step, end, step), FURTHEST_STOP):
                if stops_in(self.thing(other)):
                    break
        return super().focusNextPrevChild(forward)
