"""Documents and libraries for the tests of the store, the queries and the importer."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from db.library import Library
from db.rows import ImportOutcome

ROOT = Path(__file__).parents[2]

Write = Callable[..., Path]
Import = Callable[..., tuple[ImportOutcome, ...]]


@pytest.fixture(scope="session")
def resources() -> Iterator[Path]:
    """What the program brings along, with Belgium as its only profile."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "resources"
        shutil.copytree(ROOT / "resources", copy, ignore=shutil.ignore_patterns("fonts"))
        for profile in (copy / "profiles").iterdir():
            if profile.name != "iom-belgium.yaml":
                profile.unlink()
        copy.parent.chmod(0o755)  # an ordinary user reads it too
        yield copy


@pytest.fixture
def belgium(resources: Path) -> bytes:
    """The document of a profile that comes with the program."""
    return (resources / "profiles" / "iom-belgium.yaml").read_bytes()


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """Where the library of a test lies; there is nothing yet."""
    return tmp_path / "library ?#%é" / "library.sqlite"


@pytest.fixture
def library(library_file: Path, resources: Path) -> Library:
    """A library with the profile of Belgium, as a new one is made."""
    return Library.open(library_file, resources, ("en",))


@pytest.fixture
def write_document(tmp_path: Path, belgium: bytes) -> Write:
    """Writes a document like Belgium's, with another id, title and edition."""

    def write(profile_id: str, title: str = "Another", edition: str = "2016-02") -> Path:
        text = belgium.decode().replace("id: iom-belgium", f"id: {profile_id}", 1)
        text = text.replace("title: IOM in Belgium", f"title: {title}", 1)
        text = text.replace("edition: 2016-02", f"edition: {edition}", 1)
        folder = tmp_path / "documents"
        folder.mkdir(exist_ok=True)
        path = folder / f"{profile_id}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def import_into() -> Import:
    """Imports without looking at the progress."""

    def imported(library: Library, *paths: Path) -> tuple[ImportOutcome, ...]:
        return library.import_paths(paths, lambda *_: None, lambda: False).outcomes

    return imported


@pytest.fixture
def reopen(library_file: Path, resources: Path) -> Callable[[], Library]:
    """Opens the library of the test once more, as the next start does."""
    return lambda: Library.open(library_file, resources, ("en",))


@pytest.fixture
def second(library: Library, write_document: Write, import_into: Import) -> Path:
    """A document beside Belgium's in the library of the test; its id is "second"."""
    path = write_document("second")
    import_into(library, path)
    return path


@pytest.fixture
def start_python() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Starts a Python program of the tests in a process of its own; none outlives the test."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        with process:
            process.kill()


@pytest.fixture
def as_ordinary_user() -> Callable[[], Any]:
    """A context in which permissions bind, also where the tests run as root."""

    @contextmanager
    def ordinary() -> Iterator[None]:
        is_root = os.name == "posix" and os.geteuid() == 0
        if is_root:
            os.seteuid(65534)
        try:
            yield
        finally:
            if is_root:
                os.seteuid(0)

    return ordinary


@pytest.fixture
def content() -> dict[str, Any]:
    """The smallest content that a checked document has, as the reader gives it."""
    return {
        "format": "profile/1",
        "id": "small",
        "title": {"en": "A small profile"},
        "language": "en",
        "country": "BE",
        "organisation": {"name": {"en": "An organisation"}},
        "edition": "2016",
        "source": {"title": {"en": "A page"}},
    }
