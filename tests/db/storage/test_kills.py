"""A program killed at any moment leaves each document old or new, never a mix."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import Popen, TimeoutExpired

import pytest

from db.library import Library
from db.rows import ImportOutcome, ProfileSummary

pytestmark = pytest.mark.slow

Import = Callable[..., tuple[ImportOutcome, ...]]
Start = Callable[..., "Popen[str]"]
Write = Callable[..., Path]

IMPORT = """
import sys
from pathlib import Path
from db.library import Library
library = Library.open(Path(sys.argv[1]), Path(sys.argv[2]), ("en",))
tell = lambda *_: print("done", flush=True)
while True:
    for folder in sys.argv[3:]:
        library.import_paths([Path(folder)], tell, lambda: False)
"""

MAKE = """
import sys
from pathlib import Path
from db.library import Library
print("ready", flush=True)
while True:
    Library.open(Path(sys.argv[1]), Path(sys.argv[2]), ("en",))
    Path(sys.argv[1]).unlink()
"""

KILLS = 8


@pytest.fixture
def editions(tmp_path: Path, write_document: Write) -> list[Path]:
    """The same ten profiles in two editions that differ in the line and in the contents."""
    folders = []
    for edition in ("2001", "2002"):
        folder = tmp_path / f"edition-{edition}"
        folder.mkdir()
        for number in range(10):
            path = write_document(f"profile-{number}", f"Title {edition}", edition)
            text = path.read_text(encoding="utf-8").replace("Rue Montoyer 40", f"Rue {edition}")
            (folder / path.name).write_text(text, encoding="utf-8")
        folders.append(folder)
    return folders


def kill_within(process: "Popen[str]", lines: int, seconds: float) -> None:
    """Kill a program so many seconds after it said so many lines."""
    assert process.stdout is not None
    for _ in range(lines):
        process.stdout.readline()
    with suppress(TimeoutExpired):
        process.wait(timeout=seconds)
    process.kill()
    process.wait()


def assert_one_edition(library: Library, line: ProfileSummary) -> None:
    """The line, the contents and the source are of the same edition."""
    address = library.profile(line.id).offices[0].address
    assert address is not None
    assert address.street == f"Rue {line.edition}"
    assert line.title.value == f"Title {line.edition}"
    assert f"street: Rue {line.edition}".encode() in library.source(line.id)


def test_an_import_that_is_killed_leaves_each_document_old_or_new(
    library: Library,
    library_file: Path,
    resources: Path,
    editions: list[Path],
    import_into: Import,
    start_python: Start,
) -> None:
    import_into(library, editions[0])
    chance = random.Random(7)
    for _ in range(KILLS):
        process = start_python(IMPORT, library_file, resources, *reversed(editions))
        kill_within(process, lines=chance.randrange(1, 25), seconds=chance.uniform(0, 0.03))

        opened = Library.open(library_file, resources, ("en",))
        assert opened.notices == ()
        assert len(opened.profiles()) == 11
        for line in opened.profiles():
            if line.id != "iom-belgium":
                assert_one_edition(opened, line)


def test_a_library_whose_making_is_killed_is_made_by_the_next_start(
    library_file: Path, resources: Path, start_python: Start
) -> None:
    chance = random.Random(11)
    for _ in range(KILLS):
        process = start_python(MAKE, library_file, resources)
        kill_within(process, lines=1, seconds=chance.uniform(0.05, 0.6))
        library = Library.open(library_file, resources, ("en",))
        assert [line.id for line in library.profiles()] == ["iom-belgium"]
        assert Library.open(library_file, resources, ("en",)).notices == ()
    names = sorted(path.name for path in library_file.parent.iterdir())
    assert names == ["library.sqlite", "library.sqlite.lock"]
