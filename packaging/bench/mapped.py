"""Tells when a program's window is mapped: the one sign that any program on X gives."""

import ctypes
import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from select import select

from bench.processes import LONGEST, Taken

LEAST = 300  # pixels across: smaller windows are splashes and tool tips
MAP_NOTIFY, EVENT_MASK, SUBSTRUCTURE = 19, 1 << 11, 1 << 19  # of xcb


class MapEvent(ctypes.Structure):
    """xcb_map_notify_event_t, as far as it is read."""

    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("pad", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("event", ctypes.c_uint32),
        ("window", ctypes.c_uint32),
    )


class Geometry(ctypes.Structure):
    """xcb_get_geometry_reply_t, as far as it is read."""

    _fields_ = (("head", ctypes.c_uint8 * 16), ("width", ctypes.c_uint16))


class Screen(ctypes.Structure):
    """xcb_screen_iterator_t; what `root` points at begins with the root window."""

    _fields_ = (("root", ctypes.POINTER(ctypes.c_uint32)), ("rest", ctypes.c_int * 2))


class Display:
    """A connection to an X server; waits for windows that are mapped there."""

    def __init__(self, name: str) -> None:
        xcb = self._xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
        xcb.xcb_setup_roots_iterator.restype = Screen
        xcb.xcb_poll_for_event.restype = ctypes.POINTER(MapEvent)
        xcb.xcb_get_geometry_reply.restype = ctypes.POINTER(Geometry)
        self._connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
        if xcb.xcb_connection_has_error(self._connection):
            raise ConnectionError(name)
        setup = ctypes.c_void_p(xcb.xcb_get_setup(self._connection))
        root = xcb.xcb_setup_roots_iterator(setup).root[0]
        mask = ctypes.c_uint32(SUBSTRUCTURE)
        xcb.xcb_change_window_attributes(
            self._connection, ctypes.c_uint32(root), EVENT_MASK, ctypes.byref(mask)
        )
        xcb.xcb_flush(self._connection)

    def has_mapped(self, seconds: float) -> bool:
        """Wait so long for news; whether a window of some size was mapped since the last time."""
        select([self._xcb.xcb_get_file_descriptor(self._connection)], [], [], seconds)
        is_there = False
        while event := self._xcb.xcb_poll_for_event(self._connection):
            is_there |= event[0].kind & 0x7F == MAP_NOTIFY and self._is_large(event[0].window)
        return is_there

    def _is_large(self, window: int) -> bool:
        asked = self._xcb.xcb_get_geometry(self._connection, ctypes.c_uint32(window))
        reply = self._xcb.xcb_get_geometry_reply(self._connection, asked, None)
        return bool(reply) and reply[0].width >= LEAST

    def close(self) -> None:
        self._xcb.xcb_disconnect(self._connection)


def time_to_window(command: Sequence[str], variables: Mapping[str, str]) -> Taken:
    """Start a program, and end it when its window is mapped; raises TimeoutError if none is."""
    with _connected(variables["DISPLAY"]) as display:
        started = time.monotonic()
        with subprocess.Popen(
            command,
            env=os.environ | variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                while time.monotonic() - started < LONGEST:
                    if display.has_mapped(LONGEST):
                        wall = (time.monotonic() - started) * 1000
                        return Taken(wall, _processor(process.pid))
            finally:
                process.kill()
    raise TimeoutError(f"{command[0]} showed no window")


@contextmanager
def _connected(name: str) -> Iterator[Display]:
    display = Display(name)
    try:
        yield display
    finally:
        display.close()


def _processor(process: int) -> float:
    """Milliseconds of processor time that the threads of a process have had so far."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(each.read_text("ascii").split()[0]) for each in threads) / 1_000_000
