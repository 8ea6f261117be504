"""All benchmarks run in one process, which has one Qt application."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[3]
BENCH = PROJECT / "packaging" / "bench"

# What the directory's benchmark needs of Qt, and then the two that open windows.
RUN = """
import sys
from pathlib import Path
from bench.compare import bench_compare
from bench.directory_rivals import rivals
from bench.application import application
from bench.large import make_large
from bench.window import bench_window

large = make_large(Path(sys.argv[1]), profiles=8)
application()
assert rivals([("Brussels", "office", "", "")], Path())["QTextDocument"]()
bench_window(large)
bench_compare(large)
"""


@pytest.mark.slow
def test_the_window_opens_after_other_benchmarks_have_used_qt(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": f"{PROJECT}{os.pathsep}{BENCH.parent}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^  (\w+(?: \w+)?), p50", done.stdout, re.M) == [
        "click",
        "key press",
        "compare",
    ]


def test_one_place_alone_makes_the_application() -> None:
    # first_paint.py is a program of its own.
    makers = {
        file.name
        for file in BENCH.glob("*.py")
        if re.search(r"(?:Core|Gui|Q)Application\(", file.read_text("utf-8"))
    }
    assert makers == {"application.py", "first_paint.py"}
