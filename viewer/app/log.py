"""A log of what was done, for support: events, durations and codes, and nothing about anybody.

Python's own logging takes 8 ms to import, a tenth of a start, and holds its file open, so that on
Windows a second process could not begin a new one.
"""

import datetime
import os
import re
from contextlib import suppress
from pathlib import Path

from viewer import __version__

LARGEST = 100_000  # bytes; then it becomes the older file, and a new one begins
_OLDER = "older-log.txt"
# Names of commands, codes and versions; no sentence, address or path of anybody looks like this.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}|[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}")


def log_event(log: Path, event: str, **facts: str | float) -> None:
    """Add a line to the log. A fact is a number, a code or a version; other text becomes "?".

    Where the log can't be written nothing is lost but the line.
    """
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    words = (f"{name}={_plain(value)}" for name, value in facts.items())
    line = " ".join((now, __version__, str(os.getpid()), event, *words))
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        _begin_anew_if_large(log)
        with log.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def last_lines(log: Path, count: int) -> list[str]:
    """Return the last lines of the log, oldest first; none where it can't be read."""
    lines: list[str] = []
    for file in (log.with_name(_OLDER), log):
        with suppress(OSError):
            lines += file.read_text("ascii", errors="replace").splitlines()
    return lines[-count:]


def _plain(value: str | float) -> str:
    if isinstance(value, str):
        return value if _CODE.fullmatch(value) else "?"
    return str(value)


def _begin_anew_if_large(log: Path) -> None:
    with suppress(OSError):  # not there yet, or another process has it open
        if log.stat().st_size >= LARGEST:
            log.replace(log.with_name(_OLDER))
