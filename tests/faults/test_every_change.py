"""Whatever writes, fails or dies at its Nth change of a file, for each N: no file is harmed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from db.library import Library
from viewer.app.paths import RESOURCES

PROJECT = Path(__file__).parents[2]
KILLED = -signal.SIGKILL
# What befalls a run: at one change, or at that one and all that follow.
KINDS = ("killed", "EIO", "ENOSPC for good")
OLD = b"old"
# What is run → the files that it writes.
WRITERS = {
    "print iom-belgium --sheet contacts --force -o sheet.pdf": ("sheet.pdf",),
    "print iom-belgium --sheet contacts --text-size 200 --force -o page.png": (
        "page-1.png",
        "page-2.png",
    ),
    "export iom-belgium --format vcard --force -o cards.vcf": ("cards.vcf",),
    "export iom-belgium --format csv --force -o .": ("iom-belgium-facts.csv",),
    "export iom-belgium --format xlsx --force -o book.xlsx": ("book.xlsx",),
    "settings": ("settings.json",),
}
Run = dict[str, Any]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder in which each run begins."""
    folder = tmp_path / "made"
    folder.mkdir()
    return folder


def runs(made: Path, kind: str, words: str) -> list[Run]:
    """Every run but the last failed or died; nothing befell the last one."""
    program = [sys.executable, "-P", "-m", "tests.faults.each_change"]
    done = subprocess.run(
        [*program, str(made), str(made.with_name("folder")), kind, *words.split()],
        cwd=made,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "LC_ALL": "C.UTF-8", "LANGUAGE": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def assert_promised(run: Run, kind: str) -> None:
    """The status is one of those that are promised, and the next run leaves nothing hidden."""
    assert run["status"] == KILLED if kind == "killed" else run["status"] in (0, 1), run
    assert run["again"] == 0, run
    assert not [name for name in run["later"] if is_hidden(name)], run
    if kind == "EIO":  # what fails once can be taken away at once
        assert not [name for name in run["left"] if name.endswith(".tmp")], run
    if kind.startswith("ENOSPC") and run["status"] == 1 and run["said"]:
        # SQLite does not say why it cannot open the file by which notes are locked.
        assert any(said in run["said"] for said in ("The disk is full", "notes.json.lock")), run


def is_hidden(name: str) -> bool:
    return name.endswith((".tmp", ".new", ".old", "-journal", ".holder")) or ".aside" in name


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", WRITERS)
def test_a_file_that_is_replaced_is_the_old_or_the_new_one(
    made: Path, kind: str, words: str
) -> None:
    Library.open(made / "library.sqlite", RESOURCES, ("en",))
    for name in WRITERS[words]:
        (made / name).write_bytes(OLD)
    *befallen, last = runs(made, kind, words)
    assert len(befallen) > 3
    for run in befallen:
        assert_promised(run, kind)
        for name in WRITERS[words]:
            assert run["left"][name] in (OLD.hex(), last["left"][name]), (name, run)
            assert run["later"][name] == last["left"][name]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_first_start_leaves_no_library_or_a_whole_one(made: Path, kind: str) -> None:
    *befallen, last = runs(made, kind, "list")
    assert len(befallen) > 20
    made_files = {"library.sqlite", "library.sqlite.lock", "settings.json"}
    assert last["left"].keys() == made_files
    for run in befallen:
        assert_promised(run, kind)
        assert run["left"].keys() <= {*made_files, *filter(is_hidden, run["left"])}
        assert run["later"].keys() == made_files, run


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_an_import_is_done_or_can_be_done_again(made: Path, kind: str) -> None:
    Library.open(made / "library.sqlite", RESOURCES, ("en",))
    text = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
    (made / "another.yaml").write_text(text.replace("id: iom-belgium", "id: another", 1), "utf-8")
    *befallen, last = runs(made, kind, "import another.yaml")
    assert len(befallen) > 20
    for run in befallen:
        assert_promised(run, kind)
        assert run["later"].keys() == last["left"].keys(), run


def notes_file(*pins: str, damage: str = "") -> bytes:
    return f'{{"format": "profile-viewer-notes/1", "pins": {json.dumps(pins)}{damage}}}'.encode()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("damage", ["", ', "notes": [5]'])
def test_notes_are_the_old_or_the_new_ones_and_damaged_ones_are_set_aside_first(
    made: Path, kind: str, damage: str
) -> None:
    Library.open(made / "library.sqlite", RESOURCES, ("en",))
    old = notes_file("mine", damage=damage)
    (made / "notes.json").write_bytes(old)
    (made / "theirs.json").write_bytes(notes_file("theirs"))
    *befallen, last = runs(made, kind, "notes import theirs.json")
    assert len(befallen) > 3
    for run in befallen:
        assert_promised(run, kind)
        for left in (run["left"], run["later"]):
            asides = [left[name] for name in left if name.startswith("notes-damaged")]
            assert set(asides) <= {old.hex()}
            assert b"mine" in bytes.fromhex(left["notes.json"]), run
            assert not damage or left["notes.json"] == old.hex() or asides, run
        assert run["later"]["notes.json"] == last["left"]["notes.json"], run
