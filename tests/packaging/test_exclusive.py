"""Only one process at a time sets the environment up."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import exclusive
from exclusive import exclusively

HOLD = """
import sys
from pathlib import Path
from exclusive import exclusively
with exclusively(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_by_another_process(file: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)],
        cwd=Path(exclusive.__file__).parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder


def test_the_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path / "lock") as holder:
        assert holder.stdin is not None
        waited = []

        def let_the_first_end() -> None:
            waited.append(holder.poll())
            assert holder.stdin is not None
            holder.stdin.close()

        with exclusively(tmp_path / "lock", let_the_first_end):
            assert waited == [None]


def test_a_killed_holder_keeps_nobody_out(tmp_path: Path) -> None:
    waited = []
    with held_by_another_process(tmp_path / "lock") as holder:
        holder.kill()
        holder.wait()
        with exclusively(tmp_path / "lock", lambda: waited.append(True)):
            assert waited == []


def test_a_free_lock_is_taken_at_once(tmp_path: Path) -> None:
    waited = []
    for _ in range(2):
        with exclusively(tmp_path / "lock", lambda: waited.append(True)):
            assert waited == []
