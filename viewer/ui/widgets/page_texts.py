"""All texts of a page in their order, also those for which there is no widget yet."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.long_list import LongList

# To a label: which of the parts of its parent, and in each list on the way which item.
Way = tuple[int, ...]


def texts_of(root: QWidget, way: Way = ()) -> Iterator[tuple[Way, str]]:
    """Yield the way to each label under `root`, and its text; reading on builds what is missing."""
    for number, part in enumerate(_parts(root)):
        if isinstance(part, PlainLabel):
            yield (*way, number), part.text()
            continue
        for item, thing in enumerate(part.each()):
            yield from texts_of(thing, (*way, number, item))


def label_at(root: QWidget, way: Way) -> PlainLabel:
    """The label at the end of a way that `texts_of` gave, built now if it did not exist."""
    number, *rest = way
    part = list(_parts(root))[number]
    if isinstance(part, PlainLabel):
        return part
    item, *rest = rest
    return label_at(part.thing(item), tuple(rest))


def _parts(root: QWidget) -> Iterator[PlainLabel | LongList]:
    """Yield the labels and lists in a widget, but not what is in the lists."""
    for child in root.children():
        if isinstance(child, PlainLabel | LongList):
            yield child
        elif isinstance(child, QWidget):
            yield from _parts(child)
