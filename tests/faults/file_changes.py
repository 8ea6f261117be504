"""A layer under the program that lets its Nth change of a file fail, or kills the program there.

A change is what the system is asked to do to a file: make it, write, truncate, sync, rename or
delete it. SQLite's own are counted too, except its syncing, which cannot be reached from Python:
they go through the table of system calls that SQLite keeps for tests like these.
"""

import _sqlite3
import ctypes
import errno
import io
import os
import signal
from collections.abc import Callable, Mapping
from ctypes.util import find_library
from functools import partial
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """What befalls change number `number`, and every later one where that is `for_good`.

    `code` is the system's, 0 kills the program.
    """

    number: int
    code: int
    for_good: bool = False


class FileChanges:
    """Counts the changes of this process from now on; at the Nth comes the fault."""

    def __init__(self, fault: Fault) -> None:
        self.count = 0
        self._fault = fault
        for name in ("fsync", "replace", "rename", "unlink", "remove", "link", "mkdir"):
            setattr(os, name, partial(self._change, getattr(os, name)))
        self._open_descriptor, self._open = os.open, io.open
        setattr(os, "open", self._open_counted)  # noqa: B010  mypy knows the real one
        setattr(io, "open", self._open_file)  # noqa: B010
        self._kept = [*SqliteCalls().counted(self.fault_code)]

    def fault_code(self) -> int:
        """Count one change; the code that it fails with, or 0."""
        self.count += 1
        number, code, for_good = self._fault
        if self.count == number or (for_good and self.count > number):
            if not code:
                os.kill(os.getpid(), signal.SIGKILL)
            return code
        return 0

    def may_change(self) -> None:
        """Count one change. Raises OSError."""
        code = self.fault_code()
        if code:
            raise OSError(code, os.strerror(code))

    def _change(self, call: Callable[..., Any], *words: Any, **more: Any) -> Any:
        self.may_change()
        return call(*words, **more)

    def _open_counted(self, path: Any, flags: int, *words: Any, **more: Any) -> int:
        if flags & os.O_CREAT:
            self.may_change()
        return self._open_descriptor(path, flags, *words, **more)

    def _open_file(self, file: Any, mode: str = "r", *words: Any, **more: Any) -> Any:
        if isinstance(file, int) or not set(mode) & set("wxa"):
            return self._open(file, mode, *words, **more)
        self.may_change()
        stream = io.BufferedWriter(_CountedFile(file, mode.replace("b", ""), self.may_change))
        return stream if "b" in mode else io.TextIOWrapper(stream, more.get("encoding"))


class _CountedFile(io.FileIO):
    def __init__(self, file: Any, mode: str, may_change: Callable[[], None]) -> None:
        super().__init__(file, mode)
        self._may_change = may_change

    def write(self, content: Any, /) -> int:
        self._may_change()
        return super().write(content)


_Set = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
_Get = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
_PATH, _INT, _SIZE, _OFFSET = ctypes.c_char_p, ctypes.c_int, ctypes.c_size_t, ctypes.c_int64


class _FileSystem(ctypes.Structure):
    """The struct sqlite3_vfs of SQLite's C interface."""

    _fields_ = (
        ("numbers", ctypes.c_int * 3),
        ("pointers", ctypes.c_void_p * 3),
        ("methods", ctypes.c_void_p * 13),
        ("set_system_call", _Set),
        ("get_system_call", _Get),
    )


# name → what it returns and takes
_CHANGES: Mapping[str, tuple[Any, ...]] = {
    "open": (_INT, _PATH, _INT, _INT),
    "write": (ctypes.c_ssize_t, _INT, ctypes.c_void_p, _SIZE),
    "pwrite": (ctypes.c_ssize_t, _INT, ctypes.c_void_p, _SIZE, _OFFSET),
    "pwrite64": (ctypes.c_ssize_t, _INT, ctypes.c_void_p, _SIZE, _OFFSET),
    "ftruncate": (_INT, _INT, _OFFSET),
    "unlink": (_INT, _PATH),
}


class SqliteCalls:
    """The system calls that the SQLite of this process makes."""

    def __init__(self) -> None:
        try:
            library = ctypes.CDLL(_sqlite3.__file__)
        except AttributeError:  # a Python that SQLite is built into
            library = ctypes.CDLL(find_library("sqlite3"))
        find = library.sqlite3_vfs_find
        find.restype = ctypes.POINTER(_FileSystem)
        self._vfs = find(None)

    def counted(self, fault_code: Callable[[], int]) -> Any:
        """Let each call that changes a file ask first; yields what must be kept alive."""
        file_system = self._vfs.contents
        for name, (result, *takes) in _CHANGES.items():
            address = file_system.get_system_call(self._vfs, name.encode())
            if address is None:
                continue
            kind = ctypes.CFUNCTYPE(result, *takes, use_errno=True)
            call = kind(partial(_asked, kind(address), fault_code, name))
            pointer = ctypes.cast(call, ctypes.c_void_p)
            assert file_system.set_system_call(self._vfs, name.encode(), pointer) == 0
            yield call


def _asked(call: Callable[..., int], fault_code: Callable[[], int], name: str, *words: Any) -> int:
    is_change = name != "open" or words[1] & os.O_CREAT
    code = fault_code() if is_change else 0
    if code:
        ctypes.set_errno(code)
        return -1
    return call(*words)


CODES = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC, "killed": 0}
