"""Runs what writes again and again in forks of one warm program: first its first change of a file
fails, then its second, until one run is through before its fault comes.

Tells one JSON document a line: what was run, how it ended, what then lay in the folder, and what
lay there after the next run, which nothing befalls.
"""

import importlib
import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

from tests.faults.file_changes import CODES, Fault, FileChanges
from viewer.app.cli import main
from viewer.app.settings import SettingsFile

MOST_CHANGES = 400
PASSED = 200  # the status of a run that the fault did not reach is this much higher


def save_settings(folder: Path) -> int:
    """What the window does when it closes."""
    settings = SettingsFile(folder / "settings.json")
    settings.change(settings.values._replace(tab="facts"))
    return 0 if settings.save() else 1


def said_in(folder: Path) -> Path:
    """Where the last run wrote what it said."""
    return folder.with_name("said.txt")


def work(words: list[str], folder: Path) -> Callable[[], int]:
    if words == ["settings"]:
        return lambda: save_settings(folder)
    return lambda: main([*words, "--basedir", str(folder)], folder / "no-policy.yaml")


def ended(folder: Path, words: list[str], fault: Fault) -> int:
    """The exit status of one run in a fork, or minus the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = 99
    try:
        os.chdir(folder)
        said = os.open(said_in(folder), os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        os.dup2(said, 1)
        os.dup2(said, 2)
        changes = FileChanges(fault)
        status = work(words, folder)()
        sys.stdout.flush()
        if changes.count < fault.number:
            status += PASSED
    finally:
        os._exit(status)


def warm_up(made: Path, folder: Path, words: list[str]) -> None:
    """Run once in this process, so that its forks need load nothing.

    But no sheet is made here: Typst's threads would be missing in a fork.
    """
    if words[0] == "print":
        importlib.import_module("typst")
        return
    shutil.copytree(made, folder)
    os.chdir(folder)
    with redirect_stdout(io.StringIO()):
        assert work(words, folder)() == 0
    os.chdir(made)


def contents(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().hex()[:200]
        for file in files
        if file.name != "log.txt"
    }


def tell_each(made: Path, folder: Path, kind: str, words: list[str]) -> None:
    name, _, for_good = kind.partition(" ")
    warm_up(made, folder, words)
    for number in range(1, MOST_CHANGES):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made, folder)
        status = ended(folder, words, Fault(number, CODES[name], bool(for_good)))
        said, left = said_in(folder).read_text("utf-8"), contents(folder)
        is_through = status >= PASSED
        again = PASSED if is_through else ended(folder, words, Fault(-1, 0))
        # What a first start remembers lies in the settings, which each window writes.
        if words == ["list"]:
            ended(folder, ["settings"], Fault(-1, 0))
        run = {
            "status": status % PASSED if status > 0 else status,
            "said": said,
            "left": left,
            "again": again % PASSED,
            "later": contents(folder),
        }
        print(json.dumps(run), flush=True)
        if is_through:
            return
    raise AssertionError(MOST_CHANGES)


if __name__ == "__main__":
    tell_each(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:])
