"""Every benchmark by its name, in the order in which they run."""

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from bench.large import LargeLibrary
from viewer.app.paths import places

PROFILE = "iom-belgium"


class Run(NamedTuple):
    """What benchmarks are given: a folder with a small library, the options, a large library."""

    folder: Path
    options: argparse.Namespace
    large: LargeLibrary


class Benchmark(NamedTuple):
    """The function that measures, in its module, and which part of a run it takes."""

    module: str
    function: str
    arguments: Callable[[Run], tuple[Any, ...]]


def _of_large(run: Run) -> tuple[Any, ...]:
    return (run.large,)


def _of_start(run: Run) -> tuple[Any, ...]:
    return run.folder, run.large, PROFILE, run.options.pairs


def _of_small(run: Run) -> tuple[Any, ...]:
    where = places(run.folder)
    return where.library, where.resources, PROFILE


# Modules are loaded by the process that measures: what others load would be in its memory, too.
BENCHMARKS: Mapping[str, Benchmark] = {
    "start": Benchmark("start", "bench_start", _of_start),
    "first": Benchmark("first", "bench_first", _of_start),
    "terminal": Benchmark(
        "terminal", "bench_terminal", lambda run: (run.large, PROFILE, run.options.pairs)
    ),
    "queries": Benchmark("queries", "bench_queries", _of_small),
    "sheet": Benchmark("sheet", "bench_sheet", _of_small),
    "limits": Benchmark("limits", "bench_limits", lambda run: (run.folder,)),
    "directory": Benchmark("directory", "bench_directory", _of_large),
    "import": Benchmark("importing", "bench_import", lambda run: (run.large, run.options.rounds)),
    "open": Benchmark("opening", "bench_opening", _of_large),
    "search": Benchmark("search", "bench_search", _of_large),
    "window": Benchmark("window", "bench_window", _of_large),
    "compare": Benchmark("compare", "bench_compare", _of_large),
    "use": Benchmark("use", "bench_use", lambda run: (run.large, run.options.minutes)),
    "growth": Benchmark(
        "growth",
        "bench_growth",
        lambda run: (run.folder, run.options.sizes, PROFILE, run.options.pairs),
    ),
    "editions": Benchmark("editions", "bench_editions", _of_large),
    "workbook": Benchmark("workbook", "bench_workbook", _of_large),
    "drafts": Benchmark("drafts", "bench_drafts", lambda _: ()),
    "world": Benchmark("world", "bench_world", lambda run: (run.folder, run.options.rounds)),
    "packages": Benchmark("packages", "bench_packages", lambda _: ()),
    "installed": Benchmark(
        "packages", "bench_installed_start", lambda run: (run.folder, PROFILE, run.options.pairs)
    ),
}
# The others use the large library.
SMALL = frozenset(
    {"queries", "sheet", "limits", "growth", "drafts", "world", "packages", "installed"}
)


def measure(name: str, run: Run) -> None:
    """Run one benchmark in this process."""
    benchmark = BENCHMARKS[name]
    function = getattr(import_module(f"bench.{benchmark.module}"), benchmark.function)
    function(*benchmark.arguments(run))
