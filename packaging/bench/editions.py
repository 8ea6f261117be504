"""What one edition of a profile changed of another, beside reading the two documents alone."""

import shutil
from functools import partial
from itertools import islice

import yaml

from bench.large import LANGUAGES, SEED, LargeLibrary
from bench.timing import print_percentiles
from db.library import Library
from tests.generated.library import documents
from viewer.app.paths import Places, places

PROFILES = 60


def bench_editions(large: LargeLibrary) -> None:
    """Print the times of differences, each of two editions that have little in common."""
    step = max(1, len(large.files) // PROFILES)
    earlier = [file.read_bytes() for file in large.files[::step]]
    newer = dict(islice(documents(len(large.files), SEED + 1), 0, None, step))
    where = places(large.folder.with_name("editions"))
    library = _with_newer(large, where, newer)
    print(f"editions, {len(newer)} profiles: both documents read by libyaml, ms / what changed")
    print("  between them, ms / ratio (aim: at most 20 ms)")
    calls = [partial(library.changes, name.removesuffix(".yaml"), 1, 0) for name in newer]
    floors = [partial(_read, *pair) for pair in zip(earlier, newer.values(), strict=True)]
    print_percentiles("difference", calls, floors)


def _with_newer(large: LargeLibrary, where: Places, newer: dict[str, bytes]) -> Library:
    """The large library again, some of its profiles replaced."""
    folder = where.library.parent
    folder.mkdir()
    shutil.copyfile(large.places.library, where.library)
    for name, content in newer.items():
        (folder / name).write_bytes(content)
    library = Library.open(where.library, where.resources, LANGUAGES)
    files = [folder / name for name in newer]
    library.import_paths(
        files, on_outcome=lambda *_: None, is_cancelled=lambda: False, accept_older=True
    )
    return library


def _read(earlier: bytes, newer: bytes) -> None:
    for document in (earlier, newer):
        yaml.load(document, yaml.CSafeLoader)
