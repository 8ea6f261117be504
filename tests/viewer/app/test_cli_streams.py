"""The streams of a run: UTF-8, closed pipes, full disks, interruptions, faults of the program."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

PROJECT = Path(__file__).parents[3]
Words = list[str | Path]


def start(
    words: Words, folder: Path = PROJECT, stdout: IO[bytes] | int = subprocess.PIPE
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "viewer", *map(str, words)],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def ended(process: "subprocess.Popen[bytes]") -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, (out or b"").decode("utf-8"), (err or b"").decode("utf-8")


def test_output_is_utf8_whatever_the_system_says(tmp_path: Path) -> None:
    status, out, err = ended(start(["--basedir", tmp_path, "show", "iom-belgium"]))
    assert (status, err) == (0, "")
    assert "Chepe, Músico" in out


def test_a_name_that_is_not_text_is_shown_escaped(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.yaml") if sys.platform.startswith("linux") else "café.yaml"
    status, out, _ = ended(start(["--basedir", tmp_path, "check", tmp_path / name]))
    assert status == 1
    assert "caf" in out


def test_a_pipe_that_nobody_reads_any_more_is_no_error(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    process = start(["--basedir", tmp_path, "show", "iom-belgium"], stdout=write)
    os.close(write)
    assert ended(process) == (0, "", "")


@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["--help"]])
def test_results_that_cannot_be_written_are_an_error(words: Words, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():  # only Linux has a disk that is always full
        return
    with full.open("wb") as disk:
        process = start(["--basedir", tmp_path, *words], stdout=disk)
        status, _, err = ended(process)
    assert status == 1
    assert err.startswith("profile-viewer: stdout cannot be written: No space left on device.")


FIRST_LINE = "    library = terminal.open_library()\n"  # of the command `list`


def copy_of_the_program(folder: Path) -> Path:
    """A program of its own, to break it."""
    for name in ("db", "viewer"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(PROJECT / "resources" / "locale", folder / "resources" / "locale")
    return folder


def test_a_fault_of_the_program_becomes_a_report_and_not_a_traceback(tmp_path: Path) -> None:
    program = copy_of_the_program(tmp_path / "program")
    command = program / "viewer" / "commands" / "list_profiles.py"
    command.write_text(
        command.read_text("utf-8").replace(
            "    library = terminal.open_library()\n", "    1 / 0\n"
        ),
        "utf-8",
    )
    base = tmp_path / "base"
    status, out, err = ended(start(["--basedir", base, "list"], program))
    assert (status, out) == (70, "")
    (report,) = (base / "reports").iterdir()
    assert err == (f"profile-viewer: Unexpected error; a report was written to {report}\n")
    text = report.read_text("utf-8")
    assert "ZeroDivisionError" in text and "Traceback" in text
    assert "'list'" in text

    status, out, err = ended(start(["--basedir", base, "list", "--json"], program))
    assert (status, err) == (70, "")
    assert '"code": "bug"' in out


def test_an_interruption_ends_quietly_with_130(tmp_path: Path) -> None:
    if sys.platform == "win32":  # one process cannot press another's Ctrl+C there
        return
    program = copy_of_the_program(tmp_path / "program")
    command = program / "viewer" / "commands" / "list_profiles.py"
    waits = "    import signal\n    print('ready', flush=True)\n    signal.pause()\n"
    command.write_text(
        command.read_text("utf-8").replace(FIRST_LINE, waits),
        "utf-8",
    )
    process = start(["--basedir", tmp_path, "list"], program)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"ready"
    process.send_signal(signal.SIGINT)
    assert ended(process) == (130, "", "")
