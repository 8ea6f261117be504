"""The start benchmark's measuring of a window."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

FIRST_PAINT = Path(__file__).parents[3] / "packaging" / "bench" / "first_paint.py"


def test_a_bare_window_tells_when_it_was_painted_and_what_it_took() -> None:
    variables = os.environ | {"FIRST_PAINT_STARTED": str(time.monotonic_ns())}
    done = subprocess.run(
        [sys.executable, "-P", str(FIRST_PAINT), "bare"],
        env=variables,
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert 0 < found["milliseconds"] < 60_000
    assert 1_000_000 < found["first_bytes"] <= found["most_bytes"]
