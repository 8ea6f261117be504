"""The Nth write fails, for each N until none is left to fail: the library is as it was before."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Self

import pytest

from db.errors import DiskFullError
from db.library import Library

Write = Callable[..., Path]
Failing = Callable[[int], Any]
WRITES = ("INSERT", "DELETE", "UPDATE")
CONNECT = sqlite3.connect


class Countdown:
    """Fails one write the way SQLite does on a full disk."""

    def __init__(self, left: int) -> None:
        self.left = left

    def take(self, statement: str) -> None:
        if statement.startswith((*WRITES, "COMMIT")):
            self.left -= 1
            if self.left == 0:
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                error.sqlite_errorname = "SQLITE_FULL"
                raise error


def failing_connection(countdown: Countdown) -> type[sqlite3.Connection]:
    class FailingCursor(sqlite3.Cursor):
        def execute(self, sql: str, rest: Any = (), /) -> Self:
            countdown.take(sql)
            super().execute(sql, rest)
            return self

        def executemany(self, sql: str, rest: Any, /) -> Self:
            countdown.take(sql)
            super().executemany(sql, rest)
            return self

    class FailingConnection(sqlite3.Connection):
        def cursor(self, *_: Any) -> Any:
            return super().cursor(FailingCursor)

        def commit(self) -> None:
            if self.in_transaction:
                countdown.take("COMMIT")
            super().commit()

    return FailingConnection


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Failing:
    """A context in which the Nth write to any library fails."""

    @contextmanager
    def context(number: int) -> Iterator[Countdown]:
        countdown = Countdown(number)
        factory = failing_connection(countdown)
        with monkeypatch.context() as patch:
            patch.setattr(
                sqlite3, "connect", lambda *args, **more: CONNECT(*args, factory=factory, **more)
            )
            yield countdown

    return context


def sources(library: Library) -> dict[str, bytes]:
    return {line.id: library.source(line.id) for line in library.profiles()}


def fails_until_it_passes(failing: Failing, library: Library, change: Callable[[], object]) -> int:
    before = sources(library)
    for number in count(1):
        with failing(number) as countdown:
            try:
                change()
            except DiskFullError:
                assert countdown.left == 0
            else:
                assert countdown.left > 0
                return number
        assert sources(library) == before
        library.profile("iom-belgium")
    raise AssertionError


def test_an_import_whose_nth_write_fails_changes_nothing(
    library: Library, write_document: Write, failing: Failing
) -> None:
    document = write_document("second")
    number = fails_until_it_passes(
        failing, library, lambda: library.import_paths([document], lambda *_: None, lambda: False)
    )
    assert number > len(WRITES)
    assert library.source("second") == document.read_bytes()


def test_a_replacement_whose_nth_write_fails_keeps_the_old_edition(
    library: Library, write_document: Write, failing: Failing
) -> None:
    document = write_document("iom-belgium", "Newer", "2020")
    number = fails_until_it_passes(
        failing, library, lambda: library.import_paths([document], lambda *_: None, lambda: False)
    )
    assert number > len(WRITES)
    assert library.source("iom-belgium") == document.read_bytes()


def test_an_undo_whose_nth_write_fails_changes_nothing(
    library: Library, write_document: Write, failing: Failing
) -> None:
    documents = [write_document("iom-belgium", "Newer", "2020"), write_document("second")]
    before = library.source("iom-belgium")
    step = library.import_paths(documents, lambda *_: None, lambda: False).undo
    assert step is not None
    fails_until_it_passes(failing, library, lambda: library.undo(step))
    assert sources(library) == {"iom-belgium": before}


def test_a_removal_whose_nth_write_fails_changes_nothing(
    library: Library, second: Path, failing: Failing
) -> None:
    fails_until_it_passes(failing, library, lambda: library.remove("second"))
    assert set(sources(library)) == {"iom-belgium"}
    assert second.exists()
