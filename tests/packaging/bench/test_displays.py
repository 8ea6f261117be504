"""Windows of other processes, on an X server of our own."""

import shutil
import sys
from pathlib import Path

import pytest

from bench.displays import x_server
from bench.mapped import time_to_window
from bench.start import CHILD, start_of

needs_x = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")


@needs_x
def test_a_bare_window_is_timed_until_it_is_mapped_and_until_it_is_painted() -> None:
    with x_server() as variables:
        assert variables is not None
        command = [sys.executable, "-P", str(CHILD), "bare", "none"]
        mapped = time_to_window(command, variables)
        assert 0 < mapped.processor < 60_000
        assert 0 < mapped.wall < 60_000
        assert start_of(variables, ["bare", "tabs"])["wall"] > 0


def test_without_an_x_server_there_are_no_variables(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with x_server() as variables:
        assert variables is None
