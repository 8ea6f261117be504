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
    name: str,
    calls: Sequence[Callable[[], object]],
    floors: Sequence[Callable[[], object]],
) -> None:
    """Rows for p50 and p99 of different calls (each at its median) beside those of their floors.

    Each call follows its floor, so that a slow moment of the machine slows both.
    """
    lowest: list[list[float]] = [[] for _ in calls]
    taken: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for position, (call, floor) in enumerate(zip(calls, floors, strict=True)):
            lowest[position].append(milliseconds_of(floor))
            taken[position].append(milliseconds_of(call))
    print_percentiles_of(name, [*map(median, lowest)], [*map(median, taken)])


def print_percentiles_of(name: str, lowest: Sequence[float], taken: Sequence[float]) -> None:
    """Rows for p50 and p99 of times that were measured beside those of their floors."""
    for percent in (50, 99):
        least, most = percentile(sorted(lowest), percent), percentile(sorted(taken), percent)
        label = f"{name}, p{percent}"
        print(f"  {label:20} {least:8.2f} {most:8.2f} {most / least:8.2f}")
