"""Benchmarks: each figure beside its floor, measured in the same run (dev.py bench)."""

import argparse
import tempfile
from pathlib import Path

from bench.queries import bench_queries
from bench.sheet import bench_sheet
from bench.start import bench_start
from db.api import Library
from viewer.paths import places

PROFILE = "iom-belgium"


def main() -> None:
    """Measure what the arguments name, on a library of its own in a temporary folder."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--pairs", type=int, default=9, help="pairs of starts (default 9)")
    parser.add_argument("--only", choices=("start", "queries", "sheet"), help="one of the three")
    options = parser.parse_args()
    # On Windows an open library file keeps its folder from being removed.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        where = places(Path(folder))
        Library.open(where.library, where.resources, ("en",))
        if options.only in (None, "start"):
            bench_start(Path(folder), PROFILE, options.pairs)
        if options.only in (None, "queries"):
            bench_queries(where.library, where.resources, PROFILE)
        if options.only in (None, "sheet"):
            bench_sheet(where.library, where.resources, PROFILE)


if __name__ == "__main__":
    main()
