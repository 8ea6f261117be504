"""Median times of repeated calls, printed beside the floor that nothing can be faster than."""

import time
from collections.abc import Callable, Sequence
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


def times(calls: Sequence[Callable[[], object]]) -> list[float]:
    """Milliseconds of each of several different calls, the shortest first."""
    calls[0]()  # loads what the first call of its kind has to load
    return sorted(milliseconds_of(call) for call in calls)


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
    """Rows for p50 and p99 of different calls beside those of their floors."""
    lowest, taken = times(floors), times(calls)
    for percent in (50, 99):
        floor, call = percentile(lowest, percent), percentile(taken, percent)
        label = f"{name}, p{percent}"
        print(f"  {label:20} {floor:8.2f} {call:8.2f} {call / floor:8.2f}")
