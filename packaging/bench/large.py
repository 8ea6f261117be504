"""The large library of the benchmarks, made by importing generated profiles into an empty one."""

import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from db.library import Library
from db.rows import ImportOutcome, ImportResult
from tests.generated.library import write_documents
from viewer.app.paths import Places, places

SEED = 1
LANGUAGES = ("en",)
TELL_EVERY = 500  # documents


@dataclass(frozen=True)
class LargeLibrary:
    """Where it lies, the documents that it was made from, and how long their import took."""

    folder: Path
    files: tuple[Path, ...]
    seconds: float

    @property
    def places(self) -> Places:
        return places(self.folder)


def make_large(folder: Path, profiles: int) -> LargeLibrary:
    """Generate the documents and import them."""
    files = tuple(write_documents(folder / "documents", profiles, SEED))
    base = folder / "large"
    return LargeLibrary(base, files, import_into_empty(base, files))


def empty_library(base: Path) -> Library:
    """A new library under `base`, in place of what lay there."""
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir(parents=True)
    where = places(base)
    library = Library.open(where.library, where.resources, LANGUAGES)
    for line in library.profiles():
        library.remove(line.id)
    return library


def import_into_empty(base: Path, files: tuple[Path, ...]) -> float:
    """Seconds that the import into a new library under `base` takes."""
    library = empty_library(base)
    added = 0

    def on_outcome(done: int, total: int, outcome: ImportOutcome, *_: object) -> None:
        nonlocal added
        added += outcome.result is ImportResult.ADDED
        if done % TELL_EVERY == 0:
            print(f"  imported {done} of {total}", file=sys.stderr, flush=True)

    started = time.perf_counter()
    library.import_paths(files, on_outcome=on_outcome, is_cancelled=lambda: False)
    seconds = time.perf_counter() - started
    assert added == len(files), f"{len(files) - added} generated documents were not added"
    return seconds


def add_shipped(large: LargeLibrary) -> None:
    """The profiles that come with the program, so that small and large can open the same one."""
    where = large.places
    library = Library.open(where.library, where.resources, LANGUAGES)
    library.import_paths(
        [where.resources / "profiles"], on_outcome=lambda *_: None, is_cancelled=lambda: False
    )
