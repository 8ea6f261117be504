"""The order of the Tab key where widgets are built late: Qt puts those behind all others."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def enter_tab_order(things: Sequence[QWidget], new: QWidget) -> None:
    """Let the Tab key come to what is in `new` where it stands among `things`."""
    stops = stops_in(new)
    if not stops:
        return
    place = things.index(new)
    earlier = (stops_in(thing) for thing in reversed(things[:place]))
    later = (stops_in(thing) for thing in things[place + 1 :])
    before = next((found[-1] for found in earlier if found), None)
    if before is None and (after := next((found[0] for found in later if found), None)):
        before = _stop_before(after)
    for first, second in pairwise([*([before] if before else []), *stops]):
        QWidget.setTabOrder(first, second)


def stops_in(thing: QWidget) -> list[QWidget]:
    """Where the Tab key stops in a widget, in order."""
    inner = (thing, *thing.findChildren(QWidget))
    return [each for each in inner if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def holds(thing: QWidget, widget: QWidget) -> bool:
    """Whether a widget is this thing, or in it."""
    return thing is widget or thing.isAncestorOf(widget)


def _stop_before(stop: QWidget) -> QWidget | None:
    """Where the Tab key stops before this; None if there is no other."""
    widget = stop.previousInFocusChain()
    while widget is not None and widget is not stop:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return widget
        widget = widget.previousInFocusChain()
    return None
