"""Start and memory: the program against a bare window, in pairs of the same run."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

CHILD = Path(__file__).with_name("first_paint.py")
LONGEST = 60  # seconds that a child may take
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Start:
    """One start: to the first painted content, memory then, and at most until 2 s later."""

    milliseconds: float
    first_bytes: int
    most_bytes: int


def bench_start(base_folder: Path, profile_id: str, pairs: int) -> None:
    """Start bare window and program in turns, and print the medians and their ratios."""
    program = ["program", "--basedir", str(base_folder), profile_id]
    print(f"start, {pairs} pairs: bare window / program / ratio (median of the pairs' ratios)")
    _print_pairs(["bare"], program, pairs)


def bench_start_of_large(small: Path, large: Path, profile_id: str, pairs: int) -> None:
    """Start on the small and on the large library in turns; then the bare window and the large."""
    on_small, on_large = (
        ["program", "--basedir", str(folder), profile_id] for folder in (small, large)
    )
    print(f"start, {pairs} pairs: small library / large / ratio (aim: first content at most 1.1)")
    _print_pairs(on_small, on_large, pairs)
    print(f"start, {pairs} pairs: bare window / large library / ratio (aim: memory at most 1.3)")
    _print_pairs(["bare"], on_large, pairs)


def _print_pairs(floor: list[str], program: list[str], pairs: int) -> None:
    measured = [(_start(floor), _start(program)) for _ in range(pairs + 1)]
    measured = measured[1:]  # the first pair warms byte code and the system's file cache
    _print_row("first content, ms", measured, lambda start: start.milliseconds)
    _print_row("memory then, MB", measured, lambda start: start.first_bytes / MEGABYTE)
    _print_row("peak memory, MB", measured, lambda start: start.most_bytes / MEGABYTE)


def _print_row(
    name: str, measured: list[tuple[Start, Start]], figure: Callable[[Start], float]
) -> None:
    bare = median(figure(first) for first, _ in measured)
    program = median(figure(second) for _, second in measured)
    ratios = sorted(figure(second) / figure(first) for first, second in measured)
    spread = f"({ratios[0]:.2f} to {ratios[-1]:.2f})"
    print(f"  {name:20} {bare:8.1f} {program:8.1f} {median(ratios):8.2f} {spread}")


def _start(arguments: list[str]) -> Start:
    variables = os.environ | {"FIRST_PAINT_STARTED": str(time.monotonic_ns())}
    done = subprocess.run(
        [sys.executable, "-P", str(CHILD), *arguments],
        env=variables,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=LONGEST,
        check=True,
    )
    return Start(**json.loads(done.stdout.splitlines()[-1]))
