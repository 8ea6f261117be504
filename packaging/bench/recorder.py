"""Notes the SQL that runs, whoever runs it, so that the same can be run without them."""

import sqlite3
import sqlite3.dbapi2
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch


class Recorder:
    """The statements of the SQLite connections that were opened while it was recording.

    Connections opened outside are left alone, so that what is timed is not slowed down.
    """

    def __init__(self) -> None:
        self._statements: list[str] = []
        self._connect = sqlite3.connect

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Trace every connection that is opened in this context, for as long as it lives."""
        # SQLAlchemy knows the function by the second of its two names.
        with (
            patch.object(sqlite3, "connect", self._traced_connect),
            patch.object(sqlite3.dbapi2, "connect", self._traced_connect),
        ):
            yield

    def queries_of(self, call: Callable[[], object]) -> tuple[str, ...]:
        """The queries that a call runs, their parameters filled in."""
        self._statements.clear()
        call()
        reading = ("SELECT", "WITH")
        return tuple(each for each in self._statements if each.lstrip().startswith(reading))

    def _traced_connect(self, *arguments: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = self._connect(*arguments, **named)
        connection.set_trace_callback(self._statements.append)
        return connection
