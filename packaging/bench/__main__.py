"""Benchmarks: each figure beside its floor, measured in the same run (dev.py bench)."""

import argparse
import tempfile
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

from bench.compare import bench_compare
from bench.directory import bench_directory
from bench.editions import bench_editions
from bench.importing import bench_import
from bench.large import LargeLibrary, add_shipped, make_large
from bench.opening import bench_opening
from bench.packages import bench_installed_start, bench_packages
from bench.queries import bench_queries
from bench.search import bench_search
from bench.sheet import bench_sheet
from bench.start import bench_start, bench_start_of_large
from bench.window import bench_window
from bench.workbook import bench_workbook
from db.library import Library
from viewer.app.paths import places

PROFILE = "iom-belgium"
CHOICES = (
    "start",
    "queries",
    "sheet",
    "directory",
    "import",
    "open",
    "search",
    "window",
    "compare",
    "editions",
    "workbook",
    "large",
    "packages",
    "installed",
)


def main() -> None:
    """Measure what the arguments name, on libraries of its own in a temporary folder."""
    options = _options()
    # On Windows an open library file keeps its folder from being removed.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        benchmarks = _benchmarks(Path(folder), options)
        for name in CHOICES:
            if options.only in (None, name):
                benchmarks[name]()


def _benchmarks(folder: Path, options: argparse.Namespace) -> Mapping[str, Callable[[], None]]:
    where = places(folder)
    Library.open(where.library, where.resources, ("en",))
    large = cache(partial(make_large, folder, options.profiles))  # made when first asked for
    return {
        "start": lambda: bench_start(folder, PROFILE, options.pairs),
        "queries": lambda: bench_queries(where.library, where.resources, PROFILE),
        "sheet": lambda: bench_sheet(where.library, where.resources, PROFILE),
        "directory": lambda: bench_directory(large()),
        "import": lambda: bench_import(large(), options.rounds),
        "open": lambda: bench_opening(large()),
        "search": lambda: bench_search(large()),
        "window": lambda: bench_window(large()),
        "compare": lambda: bench_compare(large()),
        "editions": lambda: bench_editions(large()),
        "workbook": lambda: bench_workbook(large()),
        "packages": bench_packages,
        "installed": lambda: bench_installed_start(folder, PROFILE, options.pairs),
        "large": lambda: _bench_large(folder, large(), options.pairs),
    }


def _bench_large(small: Path, large: LargeLibrary, pairs: int) -> None:
    add_shipped(large)
    bench_start_of_large(small, large.folder, PROFILE, pairs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--pairs", type=int, default=9, help="pairs of starts (default 9)")
    parser.add_argument("--rounds", type=int, default=1, help="imports (default 1)")
    parser.add_argument(
        "--profiles", type=int, default=3000, help="profiles of the large library (default 3000)"
    )
    parser.add_argument("--only", choices=CHOICES, help="one of them; all if not given")
    return parser.parse_args()


if __name__ == "__main__":
    main()
