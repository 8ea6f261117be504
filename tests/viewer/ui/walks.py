"""Walks through every view, each in a process of its own: Qt reads its screen only at the start."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]
PATIENCE = 540  # seconds


def found_by(walk: str, home: Path, *words: str, added: Mapping[str, str]) -> list[str]:
    """Run the `main` of a module on a home, with these words and variables; what it found."""
    begin = f"import sys; sys.path.insert(0, {str(ROOT)!r})"
    ended = subprocess.run(
        [sys.executable, "-P", "-c", f"{begin}; from {walk} import main; main()", home, *words],
        env={**os.environ, **added},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found: list[str] = json.loads(ended.stdout)
    return found
