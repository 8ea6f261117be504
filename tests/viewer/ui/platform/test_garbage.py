"""Garbage is collected where Qt's objects may be destroyed: in the window's thread."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from viewer.app.paths import Places
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.garbage import GarbageCollection
from viewer.ui.platform.tasks import Tasks

Start = Callable[..., MainWindow]


@pytest.fixture
def collecting() -> Iterator[set[str]]:
    """The names of the threads in which garbage was collected."""
    names: set[str] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        names.add(threading.current_thread().name)

    gc.callbacks.append(note)
    yield names
    gc.callbacks.remove(note)


def cycles() -> None:
    """Leave more garbage than Python would let lie, whatever else is freed meanwhile: that counts
    against it."""
    for _ in range(500_000):
        one: list[object] = []
        one.append(one)


def test_what_a_worker_leaves_is_collected_by_the_window(
    kept: Places, start: Start, tasks: Tasks, qtbot: QtBot, collecting: set[str]
) -> None:
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: window.findChild(GarbageCollection) is not None)
    collecting.clear()
    done: list[object] = []
    tasks.run(cycles, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert collecting == set()
    collection = window.findChild(GarbageCollection)
    assert isinstance(collection, GarbageCollection)
    collection.collect_if_due()
    assert collecting == {"MainThread"}


def test_without_a_window_python_collects_again(qapp: QCoreApplication) -> None:
    parent = QObject()
    GarbageCollection(parent)
    assert not gc.isenabled()
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete)
    assert not gc.isenabled()  # others of the window may still be on their way
    qapp.processEvents()
    assert gc.isenabled()


def test_nothing_is_collected_before_it_is_due(
    qapp: QCoreApplication, collecting: set[str]
) -> None:
    parent = QObject()
    collection = GarbageCollection(parent)
    gc.collect()
    collecting.clear()
    collection.collect_if_due()
    assert collecting == set()
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete)
