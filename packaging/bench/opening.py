"""Opening profiles of the large library, beside their SQL alone."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from bench.large import LANGUAGES, LargeLibrary
from bench.recorder import Recorder
from bench.timing import print_percentiles
from db.library import Library, first_view
from viewer.ui.main.session import LINES_AT_ONCE

PROFILES = 100


def bench_opening(large: LargeLibrary) -> None:
    """Print the times of whole profiles and first views, each of another profile."""
    where = large.places
    print(f"opening, {PROFILES} profiles of the large library: SQL alone, ms / query, ms / ratio")
    recorder = Recorder()
    library = Library.open(where.library, where.resources, LANGUAGES)
    lines = library.profiles()
    chosen = [line.id for line in lines[:: max(1, len(lines) // PROFILES)]]
    with closing(sqlite3.connect(where.library)) as connection:
        for name, call in (
            ("whole profile", library.profile),
            ("first view", partial(_first_view, where.library)),
        ):
            with recorder.recording():
                recorded = [recorder.queries_of(partial(call, each)) for each in chosen]
            floors = [partial(run_all, connection, statements) for statements in recorded]
            print_percentiles(name, [partial(call, each) for each in chosen], floors)


def run_all(connection: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    """Run queries, and read all that they answer."""
    for statement in statements:
        connection.execute(statement).fetchall()


def _first_view(file: Path, profile_id: str) -> object:
    return first_view(file, profile_id, LANGUAGES, most_lines=LINES_AT_ONCE)
