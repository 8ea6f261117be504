"""Work off the window's thread: results and refusals come back to it, bugs too."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from db.errors import UserError

Result = TypeVar("Result")


class Task(QObject, Generic[Result]):
    """One piece of work under way; cancelled, its result is thrown away."""

    _finished = Signal(object)

    def __init__(
        self,
        tasks: "Tasks",
        on_done: Callable[[Result], None],
        on_refused: Callable[[UserError], None],
    ) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self._on_done = on_done
        self._on_refused = on_refused
        self._cancelled = Event()
        self._finished.connect(self._deliver)

    def cancel(self) -> None:
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def follow(self, future: Future[Result]) -> None:
        """Deliver what becomes of `future`, in the thread that this task lives in."""
        future.add_done_callback(self._finished.emit)

    def _deliver(self, future: Future[Result]) -> None:
        self.deleteLater()
        if self.is_cancelled() or future.cancelled():
            return
        error = future.exception()
        if isinstance(error, UserError):
            self._tasks.refused.emit(error.code)
            self._on_refused(error)
        elif error is not None:
            raise error  # a bug of ours: the report of uncaught errors tells it
        else:
            self._on_done(future.result())


class Tasks(QObject):
    """Runs work beside the window's thread: short work in one lane, long work in another.

    In a lane one piece follows the other; a profile opens while an import goes on. `refused` tells
    the code of each error that work was refused with.
    """

    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="long-work")
        self._printing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printing")
        self._closing = Event()

    def is_closing(self) -> bool:
        """True once the program ends: long work asks, and stops where nothing is half done."""
        return self._closing.is_set()

    def run(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_refused: Callable[[UserError], None],
    ) -> Task[Result]:
        """Start `work`; exactly one of the two callbacks is called, unless it is cancelled."""
        return self._start(self._executor, work, on_done, on_refused)

    def run_long(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_refused: Callable[[UserError], None],
    ) -> Task[Result]:
        """As `run`, in the lane of what may take minutes; such work asks `is_closing`."""
        return self._start(self._long, work, on_done, on_refused)

    def _start(
        self,
        lane: ThreadPoolExecutor,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_refused: Callable[[UserError], None],
    ) -> Task[Result]:
        task: Task[Result] = Task(self, on_done, on_refused)
        task.follow(lane.submit(work))
        return task

    def run_beside(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_refused: Callable[[UserError], None],
    ) -> Task[Result]:
        """Like `run`, in a second thread: what answers to keys does not wait for long work."""
        return self._start(self._beside, work, on_done, on_refused)

    def run_printing(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_refused: Callable[[UserError], None],
    ) -> Task[Result]:
        """As `run_long`, in the lane of the printer: paper does not wait for an import."""
        return self._start(self._printing, work, on_done, on_refused)

    def close(self) -> None:
        """Wait for what runs, drop what waits: the library must not be left half way.

        Nobody hears any more what became of it.
        """
        self._closing.set()
        for task in self.findChildren(Task):
            task.cancel()
        for lane in (self._beside, self._executor, self._long, self._printing):
            lane.shutdown(wait=True, cancel_futures=True)
