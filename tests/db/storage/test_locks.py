"""Two programs on one library: readers go on, the second writer waits, nothing is lost."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import Popen

import pytest

from db.errors import LibraryLockedError
from db.library import Library, first_view
from db.rows import ImportOutcome, ImportResult
from db.storage.write_lock import write_lock

pytestmark = pytest.mark.slow

Import = Callable[..., tuple[ImportOutcome, ...]]
Start = Callable[..., "Popen[str]"]
Write = Callable[..., Path]

HOLD_SQLITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
"""

HOLD_WRITE_LOCK = """
import sys
from pathlib import Path
from db.storage.write_lock import write_lock
with write_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""

OPEN = """
import sys
from pathlib import Path
from db.library import Library
print("ready", flush=True)
sys.stdin.readline()
print(len(Library.open(Path(sys.argv[1]), Path(sys.argv[2]), ("en",)).profiles()))
"""


REFUSED_TO_MAKE = """
import sys
from pathlib import Path
from db.errors import LibraryLockedError
from db.library import Library
try:
    Library.open(Path(sys.argv[1]), Path(sys.argv[2]), ("en",))
except LibraryLockedError:
    print(*{"sqlalchemy", "yaml", "jsonschema_rs"} & sys.modules.keys())
"""


def until_said(process: "Popen[str]") -> None:
    assert process.stdout is not None
    assert process.stdout.readline()


def let_go(process: "Popen[str]") -> None:
    process.communicate("go\n")


def test_a_library_that_another_program_writes_to_can_be_read_but_not_written(
    library: Library, library_file: Path, start_python: Start, write_document: Write
) -> None:
    document = write_document("second")
    other = start_python(HOLD_SQLITE, library_file, "IMMEDIATE")
    until_said(other)
    assert first_view(library_file, None, ("en",)).profile == library.profile("iom-belgium")
    with pytest.raises(LibraryLockedError) as caught:
        library.import_paths([document], lambda *_: None, lambda: False)
    assert caught.value.parameters == {"file": str(library_file)}
    with pytest.raises(LibraryLockedError):
        library.remove("iom-belgium")
    let_go(other)
    (outcome,) = library.import_paths([document], lambda *_: None, lambda: False).outcomes
    assert outcome.result is ImportResult.ADDED


def test_a_library_that_another_program_locks_for_itself_is_locked(
    library: Library, library_file: Path, resources: Path, start_python: Start
) -> None:
    other = start_python(HOLD_SQLITE, library_file, "EXCLUSIVE")
    until_said(other)
    with pytest.raises(LibraryLockedError):
        first_view(library_file, None, ("en",))
    with pytest.raises(LibraryLockedError):
        library.profiles()
    with pytest.raises(LibraryLockedError):
        Library.open(library_file, resources, ("en",))
    let_go(other)
    assert Library.open(library_file, resources, ("en",)).notices == ()


def test_only_one_program_at_a_time_may_change_a_library(
    library: Library,
    library_file: Path,
    resources: Path,
    start_python: Start,
    write_document: Write,
) -> None:
    leftover = library_file.with_name("library.sqlite.new")
    leftover.write_bytes(b"what the other program is building")
    other = start_python(HOLD_WRITE_LOCK, library_file)
    until_said(other)
    with pytest.raises(LibraryLockedError):
        library.import_paths([write_document("second")], lambda *_: None, lambda: False)
    assert Library.open(library_file, resources, ("en",)).notices == ()
    assert leftover.exists()
    other.kill()
    other.wait()
    Library.open(library_file, resources, ("en",))
    assert not leftover.exists()


def test_a_second_writer_goes_on_when_the_first_has_done(
    library: Library, library_file: Path, write_document: Write, import_into: Import
) -> None:
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with write_lock(library_file):
            held.set()
            done.wait(0.3)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait()
    (outcome,) = import_into(library, write_document("second"))
    holder.join()
    assert outcome.result is ImportResult.ADDED


def test_programs_that_start_together_make_one_library(
    library_file: Path, resources: Path, start_python: Start
) -> None:
    programs = [start_python(OPEN, library_file, resources) for _ in range(2)]
    for program in programs:
        until_said(program)
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    assert [program.communicate()[0] for program in programs] == ["1\n", "1\n"]
    names = sorted(path.name for path in library_file.parent.iterdir())
    assert names == ["library.sqlite", "library.sqlite.lock"]


def test_who_makes_a_library_has_loaded_what_that_needs_before_the_lock(
    library_file: Path, resources: Path, start_python: Start
) -> None:
    with write_lock(library_file):
        other = start_python(REFUSED_TO_MAKE, library_file, resources)
        said = other.communicate()[0]
    assert set(said.split()) == {"sqlalchemy", "yaml", "jsonschema_rs"}


def test_an_import_that_meets_a_lock_midway_keeps_what_it_told(
    library: Library, library_file: Path, write_document: Write
) -> None:
    documents = [write_document("a"), write_document("b")]
    told: list[ImportOutcome] = []
    with closing(sqlite3.connect(library_file, isolation_level=None)) as other:

        def lock_after_first(_done: int, _all: int, outcome: ImportOutcome, *_: object) -> None:
            told.append(outcome)
            other.execute("BEGIN IMMEDIATE")

        with pytest.raises(LibraryLockedError):
            library.import_paths(documents, lock_after_first, lambda: False)
    assert [outcome.profile_id for outcome in told] == ["a"]
    assert {line.id for line in library.profiles()} == {"iom-belgium", "a"}
