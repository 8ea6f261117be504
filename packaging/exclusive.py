"""One process at a time: a lock on a file, freed by the system however the holder ends."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import errno
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError as error:
                # Windows itself gives up after ten seconds; an install may take longer.
                if error.errno != errno.EDEADLOCK:
                    raise
            else:
                return
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)


@contextmanager
def exclusively(file: Path, on_wait: Callable[[], None]) -> Iterator[int]:
    """Hold the lock on `file` (made if missing); `on_wait` is called once if another holds it.

    Yields the lock's file descriptor: a child process that inherits it keeps the lock, so a
    child that outlives a killed parent still keeps others out. Raises OSError when the file
    can't be opened.
    """
    with file.open("a") as lock:
        if not _try_lock(lock.fileno()):
            on_wait()
            _wait_for_lock(lock.fileno())
        yield lock.fileno()
