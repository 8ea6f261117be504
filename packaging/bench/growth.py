"""How start, search, list, memory and file grow with the number of profiles."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from bench.displays import imagined_screen
from bench.large import LANGUAGES, LargeLibrary, add_shipped, make_large
from bench.processes import in_turns, time_of
from bench.start import MEGABYTE, program, start_of
from bench.timing import milliseconds
from db.library import Library

QUERIES = ("b", "brussels", "population", "+32", "migration health")
REPEATS = 20
FIGURES = (
    "first content, ms of processor",
    "memory at first content, MB",
    "list in the terminal, ms of processor",
    "list in the library, ms",
    "search, ms",
    "library file, MB",
)


def bench_growth(folder: Path, sizes: Sequence[int], profile_id: str, pairs: int) -> None:
    """Print each figure for each size, and how many times the last is the first."""
    columns = []
    for size in sizes:
        large = make_large(folder / f"growth-{size}", size)
        add_shipped(large)
        columns.append(_figures(folder, large, profile_id, pairs))
    print(
        "growth, medians: " + " / ".join(f"{size} profiles" for size in sizes) + " / last to first"
    )
    print("  (aim: nothing but the file grows faster than the list)")
    for name, figures in zip(FIGURES, zip(*columns, strict=True), strict=True):
        cells = "".join(f"{figure:10.1f}" for figure in figures)
        print(f"  {name:38}{cells} {figures[-1] / figures[0]:9.1f}", flush=True)


def _figures(folder: Path, large: LargeLibrary, profile_id: str, pairs: int) -> list[float]:
    """What FIGURES names."""
    variables = imagined_screen(folder)
    arguments = program("tabs", large.folder, profile_id)
    (starts,) = in_turns(pairs, lambda: start_of(variables, arguments))
    command = [sys.executable, "-P", "-m", "viewer", "--basedir", str(large.folder), "list"]
    (listed,) = in_turns(pairs, lambda: time_of(command))
    library = Library.open(large.places.library, large.places.resources, LANGUAGES)
    return [
        median(each["processor"] for each in starts),
        median(each["memory"] for each in starts) / MEGABYTE,
        median(each.processor for each in listed),
        milliseconds(library.profiles, REPEATS),
        median(milliseconds(partial(library.search, text), REPEATS) for text in QUERIES),
        large.places.library.stat().st_size / MEGABYTE,
    ]
