"""Keeps None alive where Qt's binding would use it up."""

import sys


def keep_none_alive() -> None:
    """Give None more references than a process can lose.

    PySide6 6.12.0 gives back a reference to None in each call that returns None, and has never
    taken it. From Python 3.12 on None is immortal and nothing happens; before, the interpreter
    aborts the process ("deallocating None") after some thousand calls.
    """
    counts_none = sys.version_info < (3, 12) and sys.implementation.name == "cpython"
    if not counts_none or hasattr(sys, "getobjects"):  # a debugging build lays objects out anew
        return
    from ctypes import c_ssize_t

    c_ssize_t.from_address(id(None)).value = sys.maxsize // 2
