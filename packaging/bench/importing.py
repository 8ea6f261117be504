"""The import of many documents, beside loading their YAML and inserting the same rows unchecked."""

import gc
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml

from bench.large import LargeLibrary, empty_library
from db.rows import ImportResult

# Tables that SQLite or FTS5 keep for themselves are filled by filling those they belong to.
TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = ? ORDER BY name"
SCHEMA = "SELECT sql FROM sqlite_schema WHERE name = ? OR (tbl_name = ? AND type = 'index')"


class TableRows(NamedTuple):
    """One table of a library: the statements that make it, the one that fills it, its rows."""

    made_by: tuple[str, ...]
    insert: str
    rows: list[tuple[object, ...]]


class Spent(NamedTuple):
    """Seconds on the clock, and of all processors together."""

    wall: float
    cpu: float


def bench_import(large: LargeLibrary, rounds: int) -> None:
    """Print wall and CPU time of the import beside those of its floor, in interleaved rounds.

    First with all cores, then on one, where no process reads ahead.
    """
    with closing(sqlite3.connect(large.places.library)) as connection:
        tables = tuple(rows_of_library(connection))
    rows = sum(len(table.rows) for table in tables)
    size = large.places.library.stat().st_size / 1_000_000
    print(f"import of {len(large.files)} documents, {rows} rows, {size:.1f} MB: CSafeLoader and")
    print("  executemany (collector off), s / import, s / ratio (aim: at most 1.0), each wall, CPU")
    for name, cores in {"import": None, "import on one core": 1}.items():
        with _on_cores(cores):
            _print_rounds(name, large, tables, rounds)


def _print_rounds(name: str, large: LargeLibrary, tables: Sequence[TableRows], rounds: int) -> None:
    ratios = []
    for _ in range(rounds):
        loading = _spent(partial(_load, large.files))
        inserting = _spent(partial(_insert, large.folder.with_name("floor.sqlite"), tables))
        floor = Spent(loading.wall + inserting.wall, loading.cpu + inserting.cpu)
        done = _import(large.folder.with_name("again"), large.files)
        ratios.append((done.wall / floor.wall, done.cpu / floor.cpu))
        numbers = (*zip(floor, done, ratios[-1], strict=True),)
        columns = "".join(
            f"{low:8.2f} {taken:8.2f} {ratio:8.2f} |" for low, taken, ratio in numbers
        )
        made_of = f" ({loading.wall:.2f} s loading, {inserting.wall:.2f} s inserting)"
        print(f"  {name:20} {columns}{made_of}")
    wall, cpu = (median(each) for each in zip(*ratios, strict=True))
    print(f"  {'median ratio':20} {wall:26.2f} |{cpu:26.2f} |")


@contextmanager
def _on_cores(count: int | None) -> Iterator[None]:
    """Lets this program and what it starts use so many cores, where the system can say that."""
    if count is None or not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(allowed)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def _spent(call: Callable[[], object]) -> Spent:
    """What a call takes, with the processes that it starts, while nothing is collected."""
    gc.collect()
    gc.disable()
    started, used = time.perf_counter(), _cpu()
    try:
        call()
    finally:
        gc.enable()
    return Spent(time.perf_counter() - started, _cpu() - used)


def _cpu() -> float:
    times = os.times()  # on Windows without those of other processes
    return times.user + times.system + times.children_user + times.children_system


def _import(base: Path, files: tuple[Path, ...]) -> Spent:
    library = empty_library(base)
    started, used = time.perf_counter(), _cpu()
    report = library.import_paths(files, on_outcome=lambda *_: None, is_cancelled=lambda: False)
    spent = Spent(time.perf_counter() - started, _cpu() - used)
    assert all(outcome.result is ImportResult.ADDED for outcome in report.outcomes)
    return spent


def rows_of_library(connection: sqlite3.Connection) -> Iterator[TableRows]:
    """All that a library's tables and indexes hold, in the order in which it can be put back."""
    for kind in ("table", "virtual"):
        for (name,) in connection.execute(TABLES, (kind,)).fetchall():
            if name.startswith("sqlite_"):
                continue
            made_by = tuple(
                sql for (sql,) in connection.execute(SCHEMA, (name, name)) if sql is not None
            )
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            if kind == "virtual":
                columns.insert(0, "rowid")
            listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
            rows = connection.execute(f"SELECT {listed} FROM {name}").fetchall()
            yield TableRows(made_by, f"INSERT INTO {name} ({listed}) VALUES ({marks})", rows)


def _load(files: tuple[Path, ...]) -> None:
    for file in files:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)


def _insert(file: Path, tables: Sequence[TableRows]) -> None:
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as connection, connection:
        put_rows(connection, tables)


def put_rows(connection: sqlite3.Connection, tables: Sequence[TableRows]) -> None:
    """Make the tables and fill them, with nothing checked."""
    for table in tables:
        for statement in table.made_by:
            connection.execute(statement)
    for table in tables:
        connection.executemany(table.insert, table.rows)
