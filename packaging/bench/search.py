"""Searches of all lengths in the large library, beside the same SQL run by sqlite3."""

import sqlite3
import string
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import partial
from random import Random

from bench.large import LANGUAGES, LargeLibrary
from bench.opening import run_all
from bench.recorder import Recorder
from bench.timing import print_percentiles
from db.library import Library

OF_EACH = 50  # queries of a kind
SEED = 1
_OF_OFFICES = "FROM edition, json_each(content, '$.offices') AS office"
TOWNS = f"""SELECT DISTINCT json_extract(office.value, '$.address.city') AS city {_OF_OFFICES}
    WHERE city != '' ORDER BY 1"""
ACRONYMS = """SELECT DISTINCT json_extract(programme.value, '$.abbreviation') AS short
    FROM edition, json_each(content, '$.programmes') AS programme WHERE short != '' ORDER BY 1"""
NUMBERS = f"""SELECT DISTINCT json_extract(phone.value, '$.published') AS number {_OF_OFFICES},
    json_each(office.value, '$.phones') AS phone WHERE number LIKE '+%' ORDER BY 1"""


def bench_search(large: LargeLibrary) -> None:
    """Print p50 and p99 of each kind of query, and of all."""
    where = large.places
    recorder = Recorder()
    library = Library.open(where.library, where.resources, LANGUAGES)
    with closing(sqlite3.connect(where.library)) as connection:
        kinds = queries(connection)
        every = [query for texts in kinds.values() for query in texts]
        print(f"search, {len(every)} queries: SQL alone, ms / search, ms / ratio (aim: at most 2)")
        with recorder.recording():
            recorded = {q: recorder.queries_of(partial(library.search, q)) for q in every}
        for name, texts in {**kinds, "all": every}.items():
            calls = [partial(library.search, query) for query in texts]
            floors = [partial(run_all, connection, recorded[query]) for query in texts]
            print_percentiles(name, calls, floors)


def queries(connection: sqlite3.Connection) -> Mapping[str, list[str]]:
    """Texts as they are typed, of each kind, taken from what the library holds."""
    chance = Random(SEED)
    towns, acronyms, numbers = (
        _some(chance, [text for (text,) in connection.execute(sql)])
        for sql in (TOWNS, ACRONYMS, NUMBERS)
    )
    return {
        "one letter": [*string.ascii_lowercase, *sorted({town[0].lower() for town in towns})],
        "two letters": sorted({town[:2].lower() for town in towns}),
        "beginnings": sorted({town[: 3 + len(town) // 3].lower() for town in towns}),
        "names": towns,
        "acronyms": acronyms,
        "digits": list(_digits(numbers)),
        "numbers": numbers,
        "two words": [
            f"{first} {second[:2]}" for first, second in zip(towns, acronyms, strict=False)
        ],
        "kinds": [f"{town} phone" for town in towns],
        "mistyped": list(_mistyped(towns)),
        "left out": [
            f"population {acronym} {town}" for acronym, town in zip(acronyms, towns, strict=False)
        ],
        "nothing found": [f"{text}zzq" for text in acronyms[:10]],
    }


def _some(chance: Random, texts: list[str]) -> list[str]:
    """At most OF_EACH of them, from anywhere."""
    return [texts[int(chance.random() * len(texts))] for _ in texts[:OF_EACH]]


def _mistyped(names: list[str]) -> Iterator[str]:
    """Names of five letters or more with two of their letters swapped."""
    for position, name in enumerate(names):
        if len(name) >= 5:
            at = 1 + position % (len(name) - 3)
            yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _digits(numbers: list[str]) -> Iterator[str]:
    """The last digits of numbers, as they are typed by whoever knows the extension."""
    for position, number in enumerate(numbers):
        yield "".join(filter(str.isdigit, number))[-(3 + position % 5) :]
