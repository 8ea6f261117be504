"""Each benchmark runs in a process of its own, with a Qt application of its own."""

import argparse
import re
from pathlib import Path

import pytest

from bench.__main__ import succeeds
from bench.catalogue import BENCHMARKS
from bench.large import make_large

BENCH = Path(__file__).parents[3] / "packaging" / "bench"
OPTIONS = argparse.Namespace(minutes=0.05, pairs=1, rounds=1)


@pytest.mark.slow
def test_windows_open_one_after_the_other_whatever_benchmarks_came_before(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    large = make_large(tmp_path, profiles=8)
    for name in ("window", "compare", "use"):
        assert succeeds(name, tmp_path, OPTIONS, lambda: large), capfd.readouterr().err
    printed = re.findall(r"^  ([a-z ]+), p99", capfd.readouterr().out, re.M)
    assert printed == [
        "click to painted profile",
        "tab to painted page",
        "key to painted results",
        "six compared",
    ]


def test_a_benchmark_that_fails_is_told(tmp_path: Path) -> None:
    missing = make_large(tmp_path, profiles=1)
    missing.places.library.unlink()
    missing.places.library.mkdir()
    assert not succeeds("search", tmp_path, OPTIONS, lambda: missing)


def test_every_benchmark_is_where_the_catalogue_says() -> None:
    for benchmark in BENCHMARKS.values():
        source = (BENCH / f"{benchmark.module}.py").read_text("utf-8")
        assert f"def {benchmark.function}(" in source


def test_one_place_alone_makes_the_application() -> None:
    # child.py is a program of its own, rivals.py has one in C++.
    makers = {
        file.name
        for file in BENCH.glob("*.py")
        if re.search(r"(?:Core|Gui|Q)Application\(", file.read_text("utf-8"))
    }
    assert makers == {"application.py", "child.py"}
