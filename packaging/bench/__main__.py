"""Benchmarks: each figure beside its floor, measured in the same run (dev.py bench)."""

import argparse
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from bench.catalogue import BENCHMARKS, SMALL, Run, measure
from bench.displays import imagined_screen
from bench.large import LargeLibrary, add_shipped, make_large
from db.library import Library
from viewer.app.paths import places

SIZES = (3, 300, 3000)
# Qt tells at each window what its offscreen plugin can't do, and of each script what a font
# lacks: the figures would drown.
QUIET = {"QT_LOGGING_RULES": "*.info=false;*.warning=false"}


def main() -> int:
    """Measure what the arguments name, on libraries of its own in a temporary folder.

    Each benchmark has a process of its own: what one leaves behind (Qt's application, modules,
    a heap) is not there for the next. The exit status is 1 when any of them failed.
    """
    options = _options()
    # On Windows an open library file keeps its folder from being removed.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ |= imagined_screen(folder) | QUIET
        where = places(folder)
        Library.open(where.library, where.resources, ("en",))
        large = cache(partial(_large_library, folder, options.profiles))  # when first asked for
        chosen = [each for each in BENCHMARKS if options.only in (None, each)]
        failed = [each for each in chosen if not succeeds(each, folder, options, large)]
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def _large_library(folder: Path, profiles: int) -> LargeLibrary:
    large = make_large(folder, profiles)
    add_shipped(large)  # so that small and large can open the same profile
    return large


def succeeds(
    name: str, folder: Path, options: argparse.Namespace, large: Callable[[], LargeLibrary]
) -> bool:
    """Whether a benchmark, run in a process of its own, ended as it should."""
    library = LargeLibrary(folder, (), 0) if name in SMALL else large()
    process = multiprocessing.get_context("spawn").Process(
        target=measure, args=(name, Run(folder, options, library))
    )
    process.start()
    process.join()
    return process.exitcode == 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--pairs", type=int, default=9, help="pairs of starts (default 9)")
    parser.add_argument("--rounds", type=int, default=1, help="imports (default 1)")
    parser.add_argument(
        "--profiles", type=int, default=3000, help="profiles of the large library (default 3000)"
    )
    parser.add_argument(
        "--minutes", type=float, default=1, help="of use by keys and clicks (default 1)"
    )
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=SIZES,
        help="profiles of the libraries that show growth (default 3 300 3000; add 30000 for long)",
    )
    parser.add_argument("--only", choices=BENCHMARKS, help="one of them; all if not given")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
