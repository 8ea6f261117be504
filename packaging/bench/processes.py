"""Starts other processes and takes their time: by the wall clock, and of the processor."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

Result = TypeVar("Result")
LONGEST = 120  # seconds that a process may take


class Taken(NamedTuple):
    """Milliseconds from start to end; `processor` counts those of all threads and children."""

    wall: float
    processor: float


def time_of(command: Sequence[str], variables: Mapping[str, str] | None = None) -> Taken:
    """Run a command to its end; raises CalledProcessError when it fails."""
    before = _processor_of_children()
    started = time.perf_counter()
    subprocess.run(
        command,
        env=os.environ | (variables or {}),
        stdout=subprocess.DEVNULL,
        timeout=LONGEST,
        check=True,
    )
    wall = (time.perf_counter() - started) * 1000
    return Taken(wall, _processor_of_children() - before)


def in_turns(pairs: int, *calls: Callable[[], Result]) -> list[list[Result]]:
    """The results of each call, all called in turns, so that a slow moment slows every one.

    One round more comes first and is not counted: it warms byte code and the file cache.
    """
    rounds = [[call() for call in calls] for _ in range(pairs + 1)]
    return [list(results) for results in zip(*rounds[1:], strict=True)]


def _processor_of_children() -> float:
    """Milliseconds that children which have ended used; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000
