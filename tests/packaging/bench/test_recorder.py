"""The benchmarks' record of the SQL that a call runs."""

import sqlite3
from contextlib import closing

from bench.recorder import Recorder


def test_the_queries_of_a_call_are_noted_with_their_parameters() -> None:
    recorder = Recorder()
    with recorder.recording(), closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE office (id TEXT)")
        found = recorder.queries_of(
            lambda: connection.execute("SELECT id FROM office WHERE id = ?", ("brussels",))
        )
    assert found == ("SELECT id FROM office WHERE id = 'brussels'",)


def test_connections_opened_outside_a_recording_are_left_alone() -> None:
    recorder = Recorder()
    with closing(sqlite3.connect(":memory:")) as connection:
        assert recorder.queries_of(lambda: connection.execute("SELECT 1")) == ()
