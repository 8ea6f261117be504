"""Median times of repeated calls, printed beside the floor that nothing can be faster than."""

import time
from collections.abc import Callable, Sequence
from statistics import median

ROUNDS = 3  # of calls that differ from each other


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


def milliseconds_of(call: Callable[[], object]) -> float:
    """How long one call takes."""
    started = time.perf_counter_ns()
    call()
    return (time.perf_counter_ns() - started) / 1_000_000


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The time that this share of the calls does not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def print_percentiles(
    name: str, calls: Sequence[Callable[[], object]], floors: Sequence[Callable[[], object]]
) -> None:
    """Rows for p50 and p99 of different calls (each at its median) beside those of their floors.

    Each call follows its floor, so that a slow moment of the machine slows both.
    """
    lowest, taken = [], []
    for call, floor in zip(calls, floors, strict=True):
        pairs = [(milliseconds_of(floor), milliseconds_of(call)) for _ in range(ROUNDS)]
        lowest.append(median(first for first, _ in pairs))
        taken.append(median(second for _, second in pairs))
    for percent in (50, 99):
        least, most = percentile(sorted(lowest), percent), percentile(sorted(taken), percent)
        label = f"{name}, p{percent}"
        print(f"  {label:20} {least:8.2f} {most:8.2f} {most / least:8.2f}")
