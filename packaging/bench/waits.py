"""The waits of a reader, one by one, and what their slowest are like."""

import time
from collections.abc import Callable

from bench.timing import percentile


class Waits:
    """Times in ms by the wall clock and of this process's processor; the first is left out."""

    def __init__(self) -> None:
        self._wall: list[float] = []
        self._processor: list[float] = []

    def add(self, call: Callable[[], object]) -> None:
        """Call, and note how long it takes."""
        wall, processor = time.perf_counter_ns(), time.process_time_ns()
        call()
        self._processor.append((time.process_time_ns() - processor) / 1_000_000)
        self._wall.append((time.perf_counter_ns() - wall) / 1_000_000)

    def print(self, name: str, floors: "Waits", aim: float) -> None:
        """Rows for p50, p99 and the longest, beside those of the floor."""
        for percent in (50, 99, 100):
            least, wall, processor = (
                percentile(sorted(times[1:] or times), percent)
                for times in (floors._wall, self._wall, self._processor)
            )
            label = f"{name}, {f'p{percent}' if percent < 100 else 'longest'}"
            verdict = f"  aim {aim:g}: {'met' if wall <= aim else 'missed'}"
            row = f"  {label:34} {least:9.2f} {wall:9.2f} {processor:9.2f}"
            print(row + verdict if percent == 99 else row, flush=True)
