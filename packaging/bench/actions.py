"""What a reader does in the window first: each with mouse or keys, and told when it is painted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.frames import Frames
from viewer.comparison import MOST_PROFILES
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.library.sections import Line
from viewer.ui.main.window import MainWindow

Done = Callable[[], None]
FACTS = 3  # the fullest tab
LEFT = Qt.MouseButton.LeftButton
LETTER = "b"


class OnceAfter(QObject):
    """Calls back once, after the first frame of a window at which something holds."""

    def __init__(self, window: QWidget, holds: Callable[[], bool], done: Done) -> None:
        super().__init__(window)
        self._holds, self._done = holds, done
        self._is_over = False
        self._frames = Frames(window, self._look)
        window.update()  # a window that is painted already gives no frame by itself

    def _look(self) -> None:
        if not self._is_over and self._holds():
            self._is_over = True
            self._done()


def rows_of_profiles(window: MainWindow) -> list[int]:
    """The rows of the list that stand for a profile of their own; others are heads of sections."""
    profiles = window.library.list.model()
    assert isinstance(profiles, ProfileModel)
    return [at for at, row in enumerate(profiles.rows) if isinstance(row, Line) and not row.points]


def click_row(window: MainWindow, row: int) -> None:
    """Click on a row of the list, wherever it stands."""
    lines = window.library.list
    index = lines.model().index(row, 0)
    lines.scrollTo(index)
    QTest.mouseClick(lines.viewport(), LEFT, pos=lines.visualRect(index).center())


def click(window: MainWindow, done: Done) -> None:
    """Another profile of the list."""
    before = window.profile
    rows, here = rows_of_profiles(window), window.library.list.currentIndex().row()
    click_row(window, next((row for row in rows if row > here), rows[0]))
    OnceAfter(window, lambda: window.profile is not before, done)


def type_letter(window: MainWindow, done: Done) -> None:
    """A letter in the search field."""
    window.library.field.setFocus()
    QTest.keyClicks(window.library.field, LETTER)
    OnceAfter(window, lambda: window.library.answered == LETTER, done)


def open_tab(window: MainWindow, done: Done) -> None:
    """The tab of the facts."""
    bar = window.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(FACTS).center())
    OnceAfter(window, lambda: window.tabs.currentIndex() == FACTS, done)


def compare(window: MainWindow, done: Done) -> None:
    """As many profiles as can be compared."""
    from viewer.ui.operations.comparing import Comparisons

    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    comparisons.opened.connect(lambda shown: OnceAfter(shown, lambda: True, done))
    window.library.select(window.library.all_ids()[:MOST_PROFILES])
    window.actions_.compare.trigger()


def print_sheet(window: MainWindow, done: Done) -> None:
    """The print window, with its first page."""
    from viewer.ui.printing.print_window import PrintWindow

    window.actions_.print.trigger()
    shown = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PrintWindow))
    preview = shown.preview
    preview.page_changed.connect(lambda: OnceAfter(shown, lambda: preview.page_count > 0, done))


ACTIONS: Mapping[str, Callable[[MainWindow, Done], None]] = {
    "click": click,
    "type": type_letter,
    "tab": open_tab,
    "compare": compare,
    "print": print_sheet,
}
