"""Reads many files: ahead, in processes of their own, while the caller stores what was read."""

import os
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import local
from time import monotonic
from typing import Protocol

from db.documents.document import DocumentReader
from db.reading.prepared import ReadFile, read_file
from db.reading.process import ReadingProcess, ReadingProcessEndedError

# A process takes as long to start as a hundred documents to be read.
FEWEST_DOCUMENTS = 200
_MOST_PROCESSES = 2  # storing takes a third of the time, and so keeps up with no more
# What is read ahead takes memory: so many documents at once, and so many times.
_AT_ONCE = 4
_MOST_AHEAD = 8
_PATIENCE_SECONDS = 20.0  # for an answer about a few documents
_LOOK_SECONDS = 0.05  # between two looks whether the user cancelled

Part = Sequence[Path]
IsCancelled = Callable[[], bool]


class Held(Protocol):
    """What a library holds; of that no rows are made."""

    def holds(self, profile_id: str, sha256: str) -> bool:
        """Whether this is the present document of the profile."""

    def held(self) -> Collection[str]:
        """The SHA-256 of the present document of every profile."""


def read_files(
    reader: DocumentReader, paths: Part, library: Held, is_cancelled: IsCancelled
) -> Generator[tuple[Path, ReadFile]]:
    """Read files in this order, until all are read or it `is_cancelled`.

    The caller reads what no process has begun with: so it waits for none to start, and where none
    can be started, or one ends too early, it reads all that is left. Close the iterator to end it.
    """
    with _reading_ahead(reader, paths, library, is_cancelled) as parts:
        for part, files in parts:
            read = iter(files)
            for path in part:
                if is_cancelled():
                    return
                yield path, next(read, None) or read_file(reader, path, library.holds)


@contextmanager
def _reading_ahead(
    reader: DocumentReader, paths: Part, library: Held, is_cancelled: IsCancelled
) -> Iterator[Iterator[tuple[Part, Sequence[ReadFile]]]]:
    """Gives each part of the paths with its files; with none of them where the caller reads it."""
    wanted = min(_MOST_PROCESSES, _cores())
    is_worth_it = len(paths) >= FEWEST_DOCUMENTS and wanted > 1
    processes = list(_started(wanted, reader.resources, library.held())) if is_worth_it else []
    if not processes:
        yield iter([(paths, ())])
        return
    ahead = _Processes(processes)
    try:
        yield ahead.parts_read(paths, is_cancelled)
    finally:
        for each in processes:
            each.kill()
        ahead.pool.shutdown(cancel_futures=True)
        for each in processes:
            each.close()


class _Processes:
    """A thread for each process, which asks it and waits."""

    def __init__(self, processes: Sequence[ReadingProcess]) -> None:
        self._unready: SimpleQueue[ReadingProcess] = SimpleQueue()
        for each in processes:
            self._unready.put(each)
        self._own = local()
        self._is_broken = False
        self.pool = ThreadPoolExecutor(len(processes), initializer=self._begin)

    def parts_read(
        self, paths: Part, is_cancelled: IsCancelled
    ) -> Iterator[tuple[Part, Sequence[ReadFile]]]:
        """Each part in its order with its files; with none of them where there is no answer."""
        parts = (paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE))
        asked: deque[tuple[Part, Future[list[ReadFile]]]] = deque()
        while True:
            while len(asked) < _MOST_AHEAD and (part := next(parts, ())):
                asked.append((part, self.pool.submit(self._read, part)))
            if not asked:
                return
            part, future = asked.popleft()
            yield part, () if future.cancel() else self._answer(future, is_cancelled)

    def _answer(
        self, future: Future[list[ReadFile]], is_cancelled: IsCancelled
    ) -> Sequence[ReadFile]:
        """What a process said; nothing on a cancel, or once one has kept silent for too long."""
        end = monotonic() + _PATIENCE_SECONDS
        while not is_cancelled():
            try:
                return future.result(_LOOK_SECONDS)
            except TimeoutError:
                if self._is_broken or monotonic() > end:
                    self._is_broken = True
                    break
        return ()

    def _begin(self) -> None:
        self._own.process = self._unready.get()
        try:
            self._own.process.wait()
        except ReadingProcessEndedError:
            self._is_broken = True

    def _read(self, part: Part) -> list[ReadFile]:
        if self._is_broken:
            return []
        try:
            process: ReadingProcess = self._own.process
            return process.read(part)
        except ReadingProcessEndedError:
            self._is_broken = True
            return []


def _started(wanted: int, resources: Path, held: Collection[str]) -> Iterator[ReadingProcess]:
    try:
        for _ in range(wanted):
            yield ReadingProcess(resources, held)
    except OSError:
        return  # the system has no room for more: the import needs none


def _cores() -> int:
    """How many this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
