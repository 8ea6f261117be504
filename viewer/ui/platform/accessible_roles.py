"""What assistive tools are told of a widget beyond what Qt knows: what it is, or to pass over it.

A widget says it by its attribute `spoken_as`: one of the roles of `spoken_widget`, SILENT, or ""
(what Qt takes it for). Silent is what is decoration, or what something around it says already.
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from viewer.ui.platform.spoken_widget import SpokenWidget

SILENT = "silent"
NOTHING_MORE = " "  # as a description: without one Qt says the tool tip, be it the name itself


@cache  # Qt keeps what is installed for as long as the process lives
def install_roles() -> None:
    """Let Qt ask here what a widget is, before anything is built: it asks only once."""
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_described)


def _described(_: str, thing: QObject) -> "SpokenWidget | None":
    """Called only while an assistive tool listens, with the name of each class of a widget."""
    if not (isinstance(thing, QWidget) and hasattr(thing, "spoken_as")):
        return None
    from viewer.ui.platform.spoken_widget import SpokenWidget

    return SpokenWidget(thing)
