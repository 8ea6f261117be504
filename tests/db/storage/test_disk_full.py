"""A disk that is full at any write: refused, and the library is as it was before."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

from db.library import Library
from db.rows import ImportOutcome
from tests.generated.library import write_documents

Import = Callable[..., tuple[ImportOutcome, ...]]
Start = Callable[..., "Popen[str]"]
Write = Callable[..., Path]

# A limit to the size of files fails every write beyond it, as a full disk does. The program is
# warm before the limit falls, so that nothing but the library is written under it.
LIMITED = """
import resource, sys
from pathlib import Path
from db.library import Library
from db.errors import DiskFullError

file, resources = Path(sys.argv[1]), Path(sys.argv[2])
Library.open(file.with_name("warm.sqlite"), resources, ("en",)).profiles()

def limited(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        library = Library.open(file, resources, ("en",))
        library.import_paths([Path(path) for path in sys.argv[3:]], lambda *_: None, lambda: False)
    except DiskFullError as error:
        assert error.parameters["file"] == str(file), error
        assert error.parameters.get("needed", "0.1 MB").endswith(" MB"), error
        return False
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    return True

limit = 0
while not limited(limit):
    left = sorted(path.name for path in file.parent.iterdir())
    profiles = Library.open(file, resources, ("en",)).profiles() if file.exists() else None
    print(limit, *left, "|", *[line.id for line in profiles or ()], flush=True)
    limit += 8192
print("done", *[line.id for line in Library.open(file, resources, ("en",)).profiles()])
"""


def answers(process: "Popen[str]") -> list[str]:
    lines = process.communicate()[0].splitlines()
    assert process.returncode == 0
    return lines


def test_a_library_that_does_not_fit_is_not_made_in_part(
    library_file: Path, resources: Path, start_python: Start
) -> None:
    library_file.parent.mkdir()
    *full, done = answers(start_python(LIMITED, library_file, resources))
    assert len(full) > 5
    warm = ["warm.sqlite", "warm.sqlite.lock"]
    for line in full:
        assert line.split()[1:] in (["library.sqlite.lock", *warm, "|"], [*warm, "|"])
    assert done == "done iom-belgium"


def test_a_document_that_does_not_fit_leaves_the_library_as_it_was(
    library: Library,
    library_file: Path,
    resources: Path,
    write_document: Write,
    start_python: Start,
) -> None:
    assert library.profiles()
    documents = [write_document("second")]
    *full, done = answers(start_python(LIMITED, library_file, resources, *documents))
    assert len(full) > 5
    for line in full:
        assert line.partition(" | ")[2] == "iom-belgium"
        assert "library.sqlite.new" not in line
        assert "aside" not in line
    assert done == "done iom-belgium second"


def test_a_replacement_that_does_not_fit_leaves_the_old_edition(
    library: Library,
    library_file: Path,
    resources: Path,
    belgium: bytes,
    write_document: Write,
    start_python: Start,
) -> None:
    path = write_document("iom-belgium")
    path.write_text(path.read_text(encoding="utf-8") + "#" * 60000, encoding="utf-8")
    before = library.profile("iom-belgium")
    program = LIMITED.replace("limit += 8192", "break")
    *_, done = answers(start_python(program, library_file, resources, path))
    assert done == "done iom-belgium"
    assert library.source("iom-belgium") == belgium
    assert library.profile("iom-belgium") == before


# After it the next document does not fit alone either.
TIGHT = (
    LIMITED.partition("limit = 0")[0]
    + """
limit = file.stat().st_size + 1_800_000
limited(limit)
kept = Library.open(file, resources, ("en",)).profiles()
sys.argv[3:] = sys.argv[3:][len(kept) - 1 :][:1]
limited(limit)
print(len(kept), len(Library.open(file, resources, ("en",)).profiles()))
"""
)


def test_of_many_documents_all_that_fit_are_kept(
    library: Library, library_file: Path, resources: Path, tmp_path: Path, start_python: Start
) -> None:
    assert library.profiles()
    documents = write_documents(tmp_path / "documents", 60, 3)
    (told,) = answers(start_python(TIGHT, library_file, resources, *documents))
    kept, later = map(int, told.split())
    assert kept == later
    assert 16 < kept < 60
    library.health()
