"""What the reader waits for in a large library: from click or key press to what is painted."""

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from sqlite3 import connect

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.application import application
from bench.large import LANGUAGES, LargeLibrary
from bench.search import queries
from bench.waits import Waits
from db.library import Library
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.i18n.language import Language
from viewer.ui.app.application import build_window
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks

PROFILES = 200
QUERIES = 300
LONGEST = 30_000  # ms that one answer may take
WAKE_EVERY = 500  # ms


def bench_window(large: LargeLibrary) -> None:
    """Print p50 and p99 of the waits, beside the library's answer without a window."""
    where = large.places
    language = Language.load(where.resources / "locale", LANGUAGES[0])
    window, tasks = open_window(where, language)
    library = Library.open(where.library, where.resources, LANGUAGES)
    print("in the window: the library's answer alone, ms / painted, ms / processor, ms; the first")
    print("  of each is not counted, since it has a row of its own (--only first)")
    _bench_clicks(window, library)
    with closing(connect(where.library)) as connection:
        typed = [text for texts in queries(connection).values() for text in texts]
    _bench_keys(window, library, typed[:: max(1, len(typed) // QUERIES)])
    window.close()
    tasks.close()


def open_window(where: Places, language: Language) -> tuple[MainWindow, Tasks]:
    """Open the window as a start of the program does, and wait for its first profile."""
    tasks = Tasks(application())
    window = build_window(
        application(), where, language, SettingsFile(where.settings), tasks, Wanted()
    )
    window.show()
    wait_until(lambda: window.profile is not None)
    return window, tasks


def _bench_clicks(window: MainWindow, library: Library) -> None:
    """Each profile once, then each of its tabs once: every wait counts, none is a median."""
    lines = library.profiles()
    ids = [line.id for line in lines[:: max(1, len(lines) // PROFILES)]]
    clicks, tabs, floors = Waits(), Waits(), Waits()
    for profile_id in ids:
        floors.add(partial(library.profile, profile_id))
        clicks.add(partial(_click, window, profile_id))
        for number in (*range(1, window.tabs.count()), 0):
            tabs.add(partial(_open_tab, window, number))
    clicks.print("click to painted profile", floors, aim=50)
    tabs.print("tab to painted page", floors, aim=50)


def _click(window: MainWindow, profile_id: str) -> None:
    window.profile_requested.emit(profile_id)
    wait_until(lambda: window.profile is not None and window.profile.summary.id == profile_id)


def _open_tab(window: MainWindow, number: int) -> None:
    window.tabs.setCurrentIndex(number)
    wait_until(lambda: True)


def _bench_keys(window: MainWindow, library: Library, texts: Sequence[str]) -> None:
    """Each text is typed but for its last key, and then the answer alone measured."""
    panel = window.library

    def answer_alone(text: str) -> None:
        library.search(text)

    def press_last_key(text: str) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        QApplication.sendEvent(panel.field, key)
        wait_until(lambda: panel.answered == text.strip())

    keys, floors = Waits(), Waits()
    for text in texts:
        panel.field.setText(text[:-1])
        wait_until(partial(_has_answered, window, text[:-1].strip()))
        floors.add(partial(answer_alone, text))
        keys.add(partial(press_last_key, text))
    keys.print("key to painted results", floors, aim=16)


def _has_answered(window: MainWindow, text: str) -> bool:
    return not text or window.library.answered == text


def wait_until(is_there: Callable[[], bool]) -> None:
    """Let the window work until something is there, and painted."""
    deadline = QDeadlineTimer(LONGEST)
    waker = QTimer(interval=WAKE_EVERY)  # so that the deadline is looked at if nothing happens
    waker.start()
    while not is_there():
        assert not deadline.hasExpired(), "the window did not answer"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    # Outside of exec() nothing else frees the page that was there before.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
