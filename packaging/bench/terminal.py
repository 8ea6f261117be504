"""Commands of the terminal in the large library, in turns with the least that Python takes."""

import sys
from functools import partial

from bench.large import LargeLibrary
from bench.processes import in_turns, time_of
from bench.rows import print_ratios

AIM = 3.0


def bench_terminal(large: LargeLibrary, profile_id: str, pairs: int) -> None:
    """Print `list`, `show` and `search` beside `python -c "import sqlite3"`."""
    python = [sys.executable, "-P"]
    floor = [*python, "-c", "import sqlite3"]
    print(f"terminal, {pairs} pairs: Python with sqlite3 / command / ratio of medians (spread)")
    for words in (["list"], ["show", profile_id], ["search", "brussels"]):
        command = [*python, "-m", "viewer", "--basedir", str(large.folder), *words]
        lowest, taken = in_turns(pairs, partial(time_of, floor), partial(time_of, command))
        wall, processor = zip(*lowest, strict=True), zip(*taken, strict=True)
        for unit, least, most in zip(("ms", "ms of processor"), wall, processor, strict=True):
            print_ratios(f"{words[0]}, {unit}", least, most, AIM)
