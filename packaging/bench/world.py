"""The figures of all countries: made, checked, imported, searched, compared and ranked."""

import sqlite3
import zipfile
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from bench.importing import bench_import
from bench.large import LANGUAGES, LargeLibrary, import_into_empty
from bench.opening import run_all
from bench.recorder import Recorder
from bench.timing import milliseconds, milliseconds_of, print_beside_floor, print_percentiles
from db.documents.document import DocumentReader
from db.library import Library
from db.rows import Profile
from package.world import countries, make_world
from viewer.app.paths import RESOURCES
from viewer.comparison import MOST_PROFILES, compare
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.world import Topic, world_view

ROOT = Path(__file__).resolve().parents[2]
INDICATOR = "population"
SEARCHES = 50
REPEATS = 5
TODAY = date(2026, 6, 30)


def bench_world(folder: Path, rounds: int) -> None:
    """Print how long each takes beside its floor, on a library of these documents alone."""
    folder = folder / "world"
    folder.mkdir()
    made: list[Path] = []
    taken = milliseconds_of(lambda: made.append(make_world(ROOT, folder, countries())))
    with zipfile.ZipFile(made[0]) as archive:
        archive.extractall(folder)
    files = tuple(sorted(folder.glob("*/*.yaml")))
    reader = DocumentReader(RESOURCES)
    read = [reader.read_file(file).content for file in files]
    facts = [len(content["facts"]) for content in read]
    print(f"world: {len(files)} documents, {sum(facts)} figures (median {median(facts):.0f});")
    print(f"  made and checked in {taken / 1000:.1f} s; checked again in", end=" ")
    print(f"{milliseconds_of(lambda: [*map(reader.read_file, files)]) / 1000:.1f} s")
    base = folder / "library"
    large = LargeLibrary(base, files, import_into_empty(base, files))
    bench_import(large, rounds)
    _bench_questions(large)


def _bench_questions(large: LargeLibrary) -> None:
    where = large.places
    language = Language.load(where.resources / "locale", LANGUAGES[0])
    library = Library.open(where.library, where.resources, LANGUAGES)
    print("  floor, ms / taken, ms / ratio: search beside its SQL (aim: at most 2), six compared")
    print("  beside reading them, all countries in World beside asking for their figures")
    _bench_search(library, where.library)
    six = [line.id for line in library.profiles()[:MOST_PROFILES]]
    read = partial(_read, library, six)
    print_beside_floor("compare", lambda: compare(read(), language, TODAY), read, REPEATS)
    asked = partial(library.countries().figures, INDICATOR)
    view = partial(world_view, library, Topic(INDICATOR, INDICATOR), language, AgeRules(TODAY))
    print_beside_floor("world", view, asked, REPEATS)
    print(f"  rank {milliseconds(partial(library.figures, INDICATOR), REPEATS):26.2f}")


def _bench_search(library: Library, file: Path) -> None:
    """A figure of one country after the other, as it is asked for."""
    recorder = Recorder()
    lines = library.profiles()
    titles = [line.title.value for line in lines[:: max(1, len(lines) // SEARCHES)]]
    queries = [f"population {title}" for title in titles]
    with closing(sqlite3.connect(file)) as connection:
        with recorder.recording():
            recorded = [recorder.queries_of(partial(library.search, each)) for each in queries]
        floors = [partial(run_all, connection, statements) for statements in recorded]
        print_percentiles("search", [partial(library.search, each) for each in queries], floors)


def _read(library: Library, ids: list[str]) -> list[Profile]:
    return [library.profile(each) for each in ids]
