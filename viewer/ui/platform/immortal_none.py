"""Keeps None, True and False alive where Qt's binding would use them up."""

import sys


def keep_none_alive() -> None:
    """Give None, True and False more references than a process can lose.

    PySide6 6.12.0 gives back a reference to None in each call that returns None, and has never
    taken it; likewise to True and False in signals that carry them. From Python 3.12 on they are
    immortal and nothing happens; before, the interpreter aborts the process ("deallocating None")
    after some thousand calls.
    """
    counts_none = sys.version_info < (3, 12) and sys.implementation.name == "cpython"
    if not counts_none or hasattr(sys, "getobjects"):  # a debugging build lays objects out anew
        return
    from ctypes import c_ssize_t

    for lasting in (None, True, False):
        c_ssize_t.from_address(id(lasting)).value = sys.maxsize // 2
