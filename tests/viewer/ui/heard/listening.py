"""Listens as an assistive tool does: Qt hands each of its events to a function given to it.

PySide6 does not offer that function, so it is called by the name that it has in Qt's library.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from shiboken6.Shiboken import wrapInstance

INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
QT_GUI = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@contextmanager
def listening() -> Iterator[list[str]]:
    """The sentences that are announced, in their order, while the context lasts."""
    heard: list[str] = []

    def hear(address: int) -> None:
        event: Any = wrapInstance(address, QAccessibleEvent)
        if event.type() == QAccessible.Event.Announcement:
            said: Any = wrapInstance(address, QAccessibleAnnouncementEvent)
            heard.append(said.message())

    handler = Handler(hear)
    install = ctypes.CDLL(str(QT_GUI))[INSTALL]
    install.restype, install.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)
    install(before)
