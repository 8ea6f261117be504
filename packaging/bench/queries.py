"""One query of each kind, beside the very same SQL run by sqlite3 on an open connection."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from bench.recorder import Recorder
from bench.timing import print_beside_floor
from db.library import Library, first_view

REPEATS = 100
LANGUAGES = ("en",)


def bench_queries(file: Path, resources: Path, profile_id: str) -> None:
    """Print the time of each query, and that of its SQL alone."""
    recorder = Recorder()
    with recorder.recording():
        recorded = {
            name: recorder.queries_of(call)
            for name, call in _queries(file, resources, profile_id).items()
        }
    print(f"queries, {REPEATS} of each: SQL alone, ms / query, ms / ratio")
    with closing(sqlite3.connect(file)) as connection:
        for name, call in _queries(file, resources, profile_id).items():
            floor = _runner(connection, recorded[name])
            print_beside_floor(name, call, floor, REPEATS)


def _queries(file: Path, resources: Path, profile_id: str) -> Mapping[str, Callable[[], object]]:
    library = Library.open(file, resources, LANGUAGES)
    return {
        "first view": lambda: first_view(file, profile_id, LANGUAGES),
        "list of profiles": library.profiles,
        "whole profile": lambda: library.profile(profile_id),
        "source": lambda: library.source(profile_id),
        "health": library.health,
    }


def _runner(connection: sqlite3.Connection, statements: tuple[str, ...]) -> Callable[[], object]:
    return lambda: [connection.execute(each).fetchall() for each in statements]
