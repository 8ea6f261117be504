"""Starts of the program in turns with those of a bare window: time, memory, the first letter."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from bench.displays import displays
from bench.large import LargeLibrary
from bench.processes import LONGEST, in_turns
from bench.rivals import bench_rivals
from bench.rows import print_figures, print_ratios

CHILD = Path(__file__).with_name("child.py")
MEGABYTE = 1_000_000
Start = Mapping[str, float]  # what the child tells


def bench_start(small: Path, large: LargeLibrary, profile_id: str, pairs: int) -> None:
    """Print all that is asked of a start, on each display; libraries both hold the profile."""
    with displays(small) as found:
        for display, variables in found.items():
            start = partial(start_of, variables)
            print(f"start on {display}, {pairs} pairs: floor / program / ratio of medians (spread)")
            _bench_first_content(start, small, profile_id, pairs)
            _bench_large(start, small, large.folder, profile_id, pairs)
        if "xcb" in found:
            bench_rivals(found["xcb"], small, profile_id, pairs)


def program(task: str, base: Path, profile_id: str) -> list[str]:
    """The child's arguments for the program."""
    return ["program", task, "--basedir", str(base), profile_id]


def start_of(variables: Mapping[str, str], arguments: Sequence[str]) -> Start:
    """Start the child once; times are in ms, memory in bytes."""
    started = {"BENCH_STARTED": str(time.monotonic_ns())}
    done = subprocess.run(
        [sys.executable, "-P", str(CHILD), *arguments],
        env=os.environ | variables | started,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=LONGEST,
        check=True,
    )
    found: Start = json.loads(done.stdout.splitlines()[-1])
    return found


def _bench_first_content(
    start: Callable[[Sequence[str]], Start], base: Path, profile_id: str, pairs: int
) -> None:
    bare, shown, typed = in_turns(
        pairs,
        lambda: start(["bare", "tabs"]),
        lambda: start(program("tabs", base, profile_id)),
        lambda: start(program("type", base, profile_id)),
    )
    _print("first content, ms", bare, shown, "wall", 1.0)
    _print("first content, ms of processor", bare, shown, "processor", 1.0)
    _print("memory then, MB", bare, shown, "memory", 1.2)
    _print("memory after every tab, MB", bare, shown, "memory_of_tabs", 1.5)
    print_figures("of its final picture, %", [each["likeness"] * 100 for each in shown])
    _print_typed("first letter answered, ms", bare, typed, "wall")
    _print_typed("first letter, ms of processor", bare, typed, "processor")


def _bench_large(
    start: Callable[[Sequence[str]], Start], small: Path, large: Path, profile_id: str, pairs: int
) -> None:
    few, many = in_turns(
        pairs,
        lambda: start(program("tabs", small, profile_id)),
        lambda: start(program("tabs", large, profile_id)),
    )
    _print("large library beside small, ms", few, many, "wall", 1.05)
    _print("the same, ms of processor", few, many, "processor", 1.05)
    _print("the same, memory, MB", few, many, "memory")


def _print(
    name: str, lowest: Sequence[Start], taken: Sequence[Start], key: str, aim: float | None = None
) -> None:
    unit = MEGABYTE if key.startswith("memory") else 1
    floors, figures = ([each[key] / unit for each in starts] for starts in (lowest, taken))
    print_ratios(name, floors, figures, aim)


def _print_typed(name: str, bare: Sequence[Start], typed: Sequence[Start], key: str) -> None:
    floors = [each[key] for each in bare]
    print_ratios(name, floors, [each[f"done_{key}"] for each in typed], 1.3)
