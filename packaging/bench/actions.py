"""What a reader does in the window first: each with mouse or keys, and told when it is painted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.frames import Frames
from viewer.comparison import MOST_PROFILES
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


def click(window: MainWindow, done: Done) -> None:
    """Another profile of the list."""
    lines = window.library.list
    row = lines.currentIndex().row()
    index = lines.model().index(row + 1 if row + 1 < lines.model().rowCount() else row - 1, 0)
    lines.scrollTo(index)
    before = window.profile
    QTest.mouseClick(lines.viewport(), LEFT, pos=lines.visualRect(index).center())
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
