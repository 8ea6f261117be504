"""Minutes of use by keys and clicks: how long the window's event loop was held, and by what."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, repeat
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from bench.actions import click_row, rows_of_profiles
from bench.application import application
from bench.holds import Hold, Holds
from bench.large import LANGUAGES, LargeLibrary
from bench.timing import percentile
from bench.window import open_window
from viewer.comparison import MOST_PROFILES
from viewer.i18n.language import Language
from viewer.ui.library.sections import ALL, Grouping
from viewer.ui.main.window import MainWindow

SEED = 1
PACE = 200  # ms from one step to the next
LONGEST_SHOWN = 8
AIM = 50  # ms
LEFT = Qt.MouseButton.LeftButton
WORDS = ("brussels", "population", "migration h", "+32", "zzq")
Step = tuple[str, Callable[[], object]]


def bench_use(large: LargeLibrary, minutes: float) -> None:
    """Use the window for so long, and print the longest holds of its event loop."""
    os.environ["QT_NO_GLIB"] = "1"  # Holds needs Qt's own dispatcher; there is no application yet
    language = Language.load(large.places.resources / "locale", LANGUAGES[0])
    window, tasks = open_window(large.places, language)
    holds = Holds(window)
    steps = chain.from_iterable(round_of(window, chance) for chance in repeat(Random(SEED)))
    timer = QTimer(holds, interval=PACE)
    timer.timeout.connect(partial(_do_next, holds, steps))
    timer.start()
    QTimer.singleShot(int(minutes * 60_000), application().quit)
    application().exec()
    timer.stop()
    _print(holds.found, minutes)
    window.close()
    tasks.close()


def _print(found: list[Hold], minutes: float) -> None:
    ordered = sorted(hold.wall for hold in found)
    print(
        f"use, {minutes:g} minutes, {len(found)} holds of the event loop: ms / worked, ms / doing"
    )
    print(f"  p50 {percentile(ordered, 50):.2f}, p99 {percentile(ordered, 99):.1f}")
    for number, hold in enumerate(sorted(found, reverse=True)[:LONGEST_SHOWN]):
        aim = f"  aim {AIM}: {'met' if hold.wall <= AIM else 'missed'}" if number == 0 else ""
        print(f"  {hold.wall:8.1f} {hold.processor:8.1f}  {hold.doing}{aim}")


def _do_next(holds: Holds, steps: Iterator[Step]) -> None:
    holds.doing, step = next(steps)
    step()


def round_of(window: MainWindow, chance: Random) -> Iterator[Step]:
    """Some of everything that a reader does; the steps look at the window when they are due."""
    for _ in range(3):
        yield "click on a profile", lambda: _click_line(window, chance)
        for number in range(window.tabs.count()):
            yield f"tab {number + 1}", partial(_click_tab, window, number)
            yield "page down", lambda: _press_on_page(window, Qt.Key.Key_PageDown)
    word = WORDS[int(chance.random() * len(WORDS))]
    yield from _search(window, word)
    shelf = window.library.shelf
    yield "library by letter", lambda: shelf.show_by(Grouping.LETTER, ALL)
    yield "library by region", lambda: shelf.show_by(Grouping.REGION, ALL)
    yield "click on a profile", lambda: _click_line(window, chance)
    yield "compare six", lambda: _compare(window, chance)
    yield from _wait("comparison")
    yield "close the comparison", _close_others
    for name in ("world", "print"):
        yield f"{name} window", getattr(window.actions_, name).trigger
        yield from _wait(f"{name} window")
        yield f"close the {name} window", _close_others
    for action in ("larger", "normal"):
        yield f"{action} text", getattr(window.actions_, action).trigger
        yield from _wait(f"{action} text")
    for theme in ("dark", "system"):
        yield f"{theme} colours", window.actions_.themes[theme].trigger
        yield from _wait(f"{theme} colours")


def _wait(doing: str) -> Iterator[Step]:
    for _ in range(3):
        yield doing, lambda: None


def _search(window: MainWindow, word: str) -> Iterator[Step]:
    field = window.library.field
    yield "search", window.actions_.search.trigger
    for letter in word:
        yield f"letter {letter}", partial(QTest.keyClicks, field, letter)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        yield f"{key.name} in the results", partial(_press, field, key)
    yield "back from the search", partial(_press, field, Qt.Key.Key_Escape)


def _click_line(window: MainWindow, chance: Random) -> None:
    rows = rows_of_profiles(window)
    click_row(window, rows[int(chance.random() * len(rows))])


def _click_tab(window: MainWindow, number: int) -> None:
    bar = window.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(number).center())


def _press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def _press_on_page(window: MainWindow, key: Qt.Key) -> None:
    page = window.tabs.page
    area = getattr(page, "table", page)
    if isinstance(area, QAbstractScrollArea):
        _press(area, key)


def _compare(window: MainWindow, chance: Random) -> None:
    ids = window.library.all_ids()
    first = int(chance.random() * (len(ids) - MOST_PROFILES))
    window.library.select(ids[first : first + MOST_PROFILES])
    window.actions_.compare.trigger()


def _close_others() -> None:
    for each in QApplication.topLevelWidgets():
        if not isinstance(each, MainWindow) and each.isWindow() and each.isVisible():
            each.close()
