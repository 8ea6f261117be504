"""Median times of repeated calls, printed beside the floor that nothing can be faster than."""

import time
from collections.abc import Callable
from statistics import median


def milliseconds(call: Callable[[], object], repeats: int) -> float:
    """The median time of a call in milliseconds; one more call before warms it up."""
    call()
    taken = []
    for _ in range(repeats):
        started = time.perf_counter_ns()
        call()
        taken.append(time.perf_counter_ns() - started)
    return median(taken) / 1_000_000


def print_beside_floor(
    name: str, call: Callable[[], object], floor: Callable[[], object], repeats: int
) -> None:
    """One row: the floor, the call, and how many times longer it takes."""
    lowest, taken = milliseconds(floor, repeats), milliseconds(call, repeats)
    print(f"  {name:20} {lowest:8.2f} {taken:8.2f} {taken / lowest:8.2f}")
