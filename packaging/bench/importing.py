"""The import of many documents, beside loading their YAML and inserting the same rows unchecked."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml

from bench.large import LargeLibrary, import_into_empty

# Tables that SQLite or FTS5 keep for themselves are filled by filling those they belong to.
TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = ? ORDER BY name"
SCHEMA = "SELECT sql FROM sqlite_schema WHERE name = ? OR (tbl_name = ? AND type = 'index')"


class TableRows(NamedTuple):
    """One table of a library: the statements that make it, the one that fills it, its rows."""

    made_by: tuple[str, ...]
    insert: str
    rows: list[tuple[object, ...]]


def bench_import(large: LargeLibrary, rounds: int) -> None:
    """Print the time of the import and that of its floor; `large` has the first round's import."""
    with closing(sqlite3.connect(large.places.library)) as connection:
        tables = tuple(rows_of_library(connection))
    rows = sum(len(table.rows) for table in tables)
    print(f"import of {len(large.files)} documents, {rows} rows: CSafeLoader and executemany, s")
    print("  / import, s / ratio (aim: at most 1.0), and what the floor is made of")
    ratios = []
    for number in range(rounds):
        again = large.folder.with_name("again")
        seconds = import_into_empty(again, large.files) if number else large.seconds
        loading = _load(large.files)
        inserting = _insert(large.folder.with_name("floor.sqlite"), tables)
        floor = loading + inserting
        ratios.append(seconds / floor)
        made_of = f"({loading:.2f} s loading, {inserting:.2f} s inserting)"
        print(f"  {'import':20} {floor:8.2f} {seconds:8.2f} {ratios[-1]:8.2f} {made_of}")
    print(f"  {'median ratio':20} {median(ratios):26.2f}")


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


def _load(files: tuple[Path, ...]) -> float:
    started = time.perf_counter()
    for file in files:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return time.perf_counter() - started


def _insert(file: Path, tables: tuple[TableRows, ...]) -> float:
    file.unlink(missing_ok=True)
    started = time.perf_counter()
    with closing(sqlite3.connect(file)) as connection, connection:
        put_rows(connection, tables)
    return time.perf_counter() - started


def put_rows(connection: sqlite3.Connection, tables: tuple[TableRows, ...]) -> None:
    """Make the tables and fill them, with nothing checked."""
    for table in tables:
        for statement in table.made_by:
            connection.execute(statement)
    for table in tables:
        connection.executemany(table.insert, table.rows)
