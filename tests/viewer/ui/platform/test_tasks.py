"""Work beside the window's thread: what becomes of it is said there, and once."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from db.errors import ProfileUnknownError, UserError
from viewer.ui.platform.tasks import Lane, Task, Tasks

MOST_SECONDS = 10


def never(said: object) -> None:
    raise AssertionError(said)


def blocked(tasks: Tasks, lane: Lane, done: Callable[[object], None]) -> threading.Event:
    """Fill a lane with work that ends when the event is set."""
    gate = threading.Event()
    begun = threading.Event()

    def work() -> bool:
        begun.set()
        return gate.wait(MOST_SECONDS)

    tasks.run(work, done, never, lane)
    assert begun.wait(MOST_SECONDS)
    return gate


def test_a_result_comes_back_to_the_thread_of_the_window(tasks: Tasks, qtbot: QtBot) -> None:
    said: list[tuple[str, str]] = []

    def done(worker: str) -> None:
        said.append((worker, threading.current_thread().name))

    tasks.run(lambda: threading.current_thread().name, done, never)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("read_0", "MainThread")]


def test_a_refusal_comes_back_as_such_and_its_code_is_signalled(tasks: Tasks, qtbot: QtBot) -> None:
    refusals: list[UserError] = []
    error = ProfileUnknownError(id="nobody")

    def work() -> None:
        raise error

    with qtbot.waitSignal(tasks.refused) as signalled:
        tasks.run(work, never, refusals.append)
    assert refusals == [error]
    assert signalled.args == [error.code]


def test_a_bug_in_work_is_raised_in_the_thread_of_the_window(tasks: Tasks, qtbot: QtBot) -> None:
    said: list[str] = []
    tasks.refused.connect(said.append)

    def work() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        tasks.run(work, never, never)
        qtbot.waitUntil(lambda: bool(bugs))
    assert [kind for kind, *_ in bugs] == [ZeroDivisionError]
    assert said == []


def test_a_cancelled_task_says_nothing_and_its_lane_goes_on(tasks: Tasks, qtbot: QtBot) -> None:
    said: list[str] = []
    task = tasks.run(lambda: "cancelled", said.append, never)
    assert not task.is_cancelled()
    task.cancel()
    assert task.is_cancelled()
    tasks.run(lambda: "next", said.append, never)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["next"]


def test_nothing_is_said_before_the_caller_has_its_task(tasks: Tasks, qtbot: QtBot) -> None:
    said: list[str] = []
    future: Future[str] = Future()
    future.set_result("over already")
    task: Task[str] = Task(tasks, said.append, never)
    task.follow(future)
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["over already"]


def test_lanes_do_not_wait_for_each_other(tasks: Tasks, qtbot: QtBot) -> None:
    said: list[object] = []
    gate = blocked(tasks, Lane.LONG, said.append)
    for lane in (Lane.TYPE, Lane.PRINT, Lane.READ):
        tasks.run(partial(str, lane), said.append, never, lane)
    qtbot.waitUntil(lambda: len(said) == 3)
    assert set(said) == {Lane.TYPE, Lane.PRINT, Lane.READ}
    gate.set()
    qtbot.waitUntil(lambda: len(said) == 4)
    assert said[-1] is True


@pytest.mark.parametrize("lane", Lane)
def test_in_a_lane_one_piece_of_work_follows_the_other(
    tasks: Tasks, qtbot: QtBot, lane: Lane
) -> None:
    said: list[object] = []
    begun: list[int] = []
    gate = blocked(tasks, lane, said.append)
    for number in (1, 2):
        tasks.run(partial(begun.append, number), said.append, never, lane)
    assert begun == []
    gate.set()
    qtbot.waitUntil(lambda: len(said) == 3)
    assert begun == [1, 2]


def test_a_task_that_is_over_is_given_up(tasks: Tasks, qtbot: QtBot) -> None:
    said: list[None] = []
    tasks.run(lambda: None, said.append, never)
    assert len(tasks.findChildren(Task)) == 1
    qtbot.waitUntil(lambda: not tasks.findChildren(Task))
    assert said == [None]


def test_closing_waits_for_what_runs_drops_what_waits_and_says_nothing(
    tasks: Tasks, qtbot: QtBot
) -> None:
    ran: list[str] = []
    begun = threading.Event()

    def work() -> str:
        ran.append("begun")
        begun.set()
        while not tasks.is_closing():
            pass
        ran.append("asked")
        return "asked"

    assert not tasks.is_closing()
    tasks.run(work, never, never, Lane.LONG)
    tasks.run(lambda: ran.append("waited"), never, never, Lane.LONG)
    assert begun.wait(MOST_SECONDS)
    tasks.close()
    assert tasks.is_closing()
    assert ran == ["begun", "asked"]
    qtbot.waitUntil(lambda: not tasks.findChildren(Task))


def test_notes_that_wait_are_kept_when_the_program_closes(tasks: Tasks, qtbot: QtBot) -> None:
    ran: list[str] = []
    begun = threading.Event()

    def work() -> None:
        begun.set()
        while not tasks.is_closing():
            pass

    tasks.run(work, never, never, Lane.NOTES)
    tasks.run(lambda: ran.append("first"), never, never, Lane.NOTES)
    tasks.run(lambda: ran.append("second"), never, never, Lane.NOTES)
    assert begun.wait(MOST_SECONDS)
    tasks.close()
    assert ran == ["first", "second"]
    qtbot.waitUntil(lambda: not tasks.findChildren(Task))


def test_what_is_asked_after_closing_neither_starts_nor_fails(tasks: Tasks, qtbot: QtBot) -> None:
    ran: list[str] = []
    tasks.close()
    late = [tasks.run(lambda: ran.append("late"), never, never, lane) for lane in Lane]
    assert all(task.is_cancelled() for task in late)
    assert not ran
