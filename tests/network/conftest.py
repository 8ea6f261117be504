"""Programs watched by strace, and programs in a namespace that has no network."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[2]
STRACE = ["strace", "-f", "-qq", "-e", "trace=network", "-o"]
# -r maps this user to the root of the namespace: nobody else may make one.
NO_NETWORK = (
    ["unshare", "-n"] if sys.platform == "linux" and os.geteuid() == 0 else ["unshare", "-rn"]
)


class Watched(NamedTuple):
    """What a program wrote, and each line that strace wrote about sockets."""

    out: str
    calls: list[str]


Watch = Callable[..., Watched]
RunAlone = Callable[..., str]


def works(*words: str) -> bool:
    """Tell whether a command is here, and the kernel lets us use it."""
    if shutil.which(words[0]) is None:
        return False
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


# Only root may do the first; where namespaces of users are allowed anybody is the root of one.
WAYS = (["unshare", "--net"], ["unshare", "--map-root-user", "--net"])
NO_NETWORK = next((way for way in WAYS if works(*way, "true")), WAYS[0])


def python(words: tuple[str | Path, ...], prefix: list[str]) -> str:
    """Run Python on the project's source behind other words; return what it wrote."""
    done = subprocess.run(
        [*prefix, sys.executable, *map(str, words)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def watch(tmp_path_factory: pytest.TempPathFactory) -> Watch:
    """Runs Python under strace."""

    def run(*words: str | Path) -> Watched:
        trace = tmp_path_factory.mktemp("trace") / "calls"
        out = python(words, [*STRACE, str(trace)])
        lines = trace.read_text("utf-8").splitlines()
        return Watched(out, [line for line in lines if "(" in line and " --- " not in line])

    return run


@pytest.fixture
def run_alone() -> RunAlone:
    """Runs Python where there is no interface but a loopback that is down."""
    return lambda *words: python(words, NO_NETWORK)
