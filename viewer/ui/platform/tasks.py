"""Work off the window's thread: results and refusals come back to it, bugs too."""

from collections.abc import Callable
from enum import StrEnum
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from db.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Lane(StrEnum):
    """A thread each: in a lane one piece of work follows the other, lanes do not wait."""

    READ = "read"  # short work: a profile, a list
    TYPE = "type"  # what answers to keys: search results, previews
    LONG = "long"  # what may take minutes: imports, exports; such work asks `is_closing`
    PRINT = "print"  # paper does not wait for an import
    NOTES = "notes"  # what the reader wrote: it is also kept when the program closes meanwhile


class Task(QObject, Generic[Result]):
    """One piece of work under way; cancelled, its result is thrown away."""

    _finished = Signal(object)

    def __init__(
        self,
        tasks: "Tasks",
        done: Callable[[Result], None],
        refused: Callable[[UserError], None],
    ) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self._done = done
        self._refused = refused
        self._cancelled = Event()
        # Queued also when the work is over before `run` is: its caller must have the task first.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def follow(self, future: "Future[Result]") -> None:
        """Deliver what becomes of `future`, in the thread that this task lives in."""
        future.add_done_callback(self._finished.emit)

    def _deliver(self, future: "Future[Result]") -> None:
        self.deleteLater()
        if self.is_cancelled() or future.cancelled():
            return
        error = future.exception()
        if isinstance(error, UserError):
            self._tasks.refused.emit(error.code)
            self._refused(error)
        elif error is not None:
            raise error  # a bug of ours: it is reported as every uncaught error
        else:
            self._done(future.result())


class Tasks(QObject):
    """Runs work beside the window's thread; `refused` gives the code of each refusal."""

    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._closing = Event()

    def is_closing(self) -> bool:
        """True once the program ends: long work asks, and stops where nothing is half done."""
        return self._closing.is_set()

    def is_idle(self) -> bool:
        """Whether nothing runs or waits, and nobody is still to be called back."""
        return not self.findChildren(Task)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        refused: Callable[[UserError], None],
        lane: Lane = Lane.READ,
    ) -> Task[Result]:
        """Start `work` in a lane; exactly one of the callbacks is called, unless it is cancelled.

        Both are called in the thread that this object lives in. Once the program closes nothing
        starts: a window that draws its last frame may still ask.
        """
        task: Task[Result] = Task(self, done, refused)
        if self.is_closing():
            task.cancel()
        else:
            task.follow(self._lane(lane).submit(work))
        return task

    def _lane(self, lane: Lane) -> "ThreadPoolExecutor":
        """The thread of a lane; a start needs none before its first view is painted."""
        from concurrent.futures import ThreadPoolExecutor

        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane)
        return self._lanes[lane]

    def close(self) -> None:
        """Wait for what runs, drop what waits: the library must not be left half way.

        Notes that wait are written. No callback is called any more.
        """
        self._closing.set()
        for task in self.findChildren(Task):
            task.cancel()
        for name, lane in self._lanes.items():
            lane.shutdown(wait=True, cancel_futures=name is not Lane.NOTES)
