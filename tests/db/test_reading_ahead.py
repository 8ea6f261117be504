"""Many documents are read ahead by processes of their own: the library is the same as with one."""

import os
import resource
import select
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from db.errors import Problem
from db.library import Library
from db.reading.ahead import FEWEST_DOCUMENTS
from db.rows import ImportOutcome, ImportResult
from tests.generated.library import write_documents

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc"),
    pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core reads no faster for two"),
]
DOCUMENTS = 2 * FEWEST_DOCUMENTS

Told = list[tuple[int, int, ImportOutcome, tuple[Problem, ...]]]

# Without the time when an edition was imported and its checksum, which hangs on that, and without
# its rowid: SQLite gives freed ones again, and which are free hangs on how slices fell.
TABLES = {
    "profile": "*",
    "edition": "profile_id, position, edition, file, sha256, content, source",
    "figure": "*",
    "coverage": "*",
    "search_record": "*",
    "search_index": "rowid, *",
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Generated ones; among them one that is refused, one that is not there, and one id twice."""
    folder = tmp_path_factory.mktemp("documents")
    paths = list(write_documents(folder, DOCUMENTS, 7))
    paths[31].write_text("id: [", encoding="utf-8")
    paths[DOCUMENTS // 2].unlink()
    again = folder / "again.yaml"
    again.write_bytes(paths[60].read_bytes() + b"\n# Another edition\n")
    paths[-3] = again
    return paths


def rows(file: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(file)) as connection:
        return {
            table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2").fetchall()
            for table, columns in TABLES.items()
        }


def told_by(library: Library, *parts: list[Path]) -> list[tuple[ImportOutcome, Any]]:
    told: list[tuple[ImportOutcome, Any]] = []
    for part in parts:
        library.import_paths(part, lambda _d, _t, *what: told.append(what), lambda: False)
    return told


def reading_processes(parent: int) -> set[int]:
    """Those that read for this process, by their ids."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8").rpartition(")")[2].split()
            command = status.with_name("cmdline").read_bytes()
        except OSError:
            continue  # gone meanwhile
        if int(fields[1]) == parent and b"db.reading.serving" in command and fields[0] != "Z":
            found.add(int(status.parent.name))
    return found


def is_running(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return False


@pytest.fixture
def both(tmp_path: Path, resources: Path) -> tuple[Library, Library]:
    """Two libraries: one is filled by few documents at a time, the other by all at once."""
    files = (tmp_path / "alone.sqlite", tmp_path / "helped.sqlite")
    alone, helped = (Library.open(file, resources, ("en",)) for file in files)
    return alone, helped


def told_alike(both: tuple[Library, Library], documents: list[Path]) -> list[ImportOutcome]:
    """What both tell, which must be the same, as must be what they hold then."""
    few = FEWEST_DOCUMENTS - 1
    parts = (documents[start : start + few] for start in range(0, len(documents), few))
    expected = told_by(both[0], *parts)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    assert told_by(both[1], documents) == expected
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before > 0.05
    alone, helped = (Path(library.health().file) for library in both)
    assert rows(alone) == rows(helped)
    return [outcome for outcome, _ in expected]


def test_processes_of_their_own_leave_the_rows_and_reports_of_one(
    both: tuple[Library, Library], documents: list[Path]
) -> None:
    outcomes = told_alike(both, documents)
    assert [outcome.file for outcome in outcomes] == [str(path) for path in documents]
    results = [outcome.result for outcome in outcomes]
    assert results.count(ImportResult.REFUSED) == 2
    assert results[-3] is ImportResult.REPLACED


def test_what_is_held_is_unchanged_unless_this_import_has_replaced_it(
    both: tuple[Library, Library], documents: list[Path], tmp_path: Path
) -> None:
    told_alike(both, documents)
    other = tmp_path / "other.yaml"
    other.write_bytes(documents[301].read_bytes() + b"\n# Another edition\n")
    results = [outcome.result for outcome in told_alike(both, [other, *documents])]
    assert (results[0], results[302]) == (ImportResult.REPLACED, ImportResult.REPLACED)
    assert results.count(ImportResult.UNCHANGED) > DOCUMENTS - 10


def test_where_no_process_can_be_started_the_import_goes_on_alone(
    library: Library, documents: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python3")
    told = told_by(library, documents)
    assert [outcome.file for outcome, _ in told] == [str(path) for path in documents]


def test_where_a_process_is_none_of_ours_the_import_goes_on_alone(
    library: Library, documents: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/true")
    told = told_by(library, documents)
    assert [outcome.file for outcome, _ in told] == [str(path) for path in documents]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "silent"])
def test_an_import_goes_on_when_the_processes_that_read_for_it_do_not(
    library: Library,
    documents: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    number: signal.Signals,
) -> None:
    monkeypatch.setattr("db.reading.ahead._PATIENCE_SECONDS", 0.5)
    reading: set[int] = set()

    def end(done: int, _total: int, outcome: ImportOutcome, _: object) -> None:
        told.append(outcome)
        if done > DOCUMENTS // 3 and not reading:
            reading.update(reading_processes(os.getpid()))
            for process in reading:
                os.kill(process, number)

    told: list[ImportOutcome] = []
    library.import_paths(documents, end, lambda: False)
    assert reading
    assert not any(map(is_running, reading))
    assert [outcome.file for outcome in told] == [str(path) for path in documents]
    library.health()


def test_a_cancel_ends_the_processes_and_is_answered_soon(
    library: Library, documents: list[Path]
) -> None:
    told: list[ImportOutcome] = []
    seen: set[int] = set()

    def is_cancelled() -> bool:
        if len(told) > DOCUMENTS // 3 and not seen:
            seen.update(reading_processes(os.getpid()))
        return bool(seen)

    report = library.import_paths(
        documents, lambda _d, _t, outcome, _: told.append(outcome), is_cancelled
    )
    assert len(told) < DOCUMENTS * 3 // 4  # what one transaction holds is finished
    assert report.cancelled
    assert list(report.outcomes) == told
    assert not any(map(is_running, seen))


IMPORT = """
import sys
from pathlib import Path
from db.library import Library

library = Library.open(Path(sys.argv[1]), Path(sys.argv[2]), ("en",))
tell = lambda done, *_: print(done, flush=True)
library.import_paths([Path(sys.argv[3])], tell, lambda: False)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_process_outlives_the_program(
    number: signal.Signals,
    library_file: Path,
    resources: Path,
    documents: list[Path],
    start_python: Callable[..., "Popen[str]"],
) -> None:
    program = start_python(IMPORT, library_file, resources, documents[0].parent)
    assert program.stdout is not None
    while int(program.stdout.readline()) < DOCUMENTS // 3:
        pass
    reading = reading_processes(program.pid)
    ends = [os.pidfd_open(process) for process in reading]
    program.send_signal(number)
    assert reading
    assert all(select.select([end], [], [], 10)[0] for end in ends)
    for end in ends:
        os.close(end)


def test_a_process_that_reads_imports_neither_qt_nor_sqlalchemy() -> None:
    listed = "import sys, db.reading.serving; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, encoding="utf-8", check=True
    )
    names = {name.partition(".")[0] for name in done.stdout.split()}
    assert names & {"PySide6", "sqlalchemy", "typst", "viewer"} == set()
