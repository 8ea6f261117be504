"""Another language while the program runs: a new window takes the place of the one that is shown.

What a window says was worded when it was built, in hundreds of places; a window that is built anew
has forgotten none of them. It is built on the same library and settings, gets ready unseen, and
goes on where the reader was.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from viewer.app.wanted import Wanted
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.ui.app.languages import CHANGE, Build
from viewer.ui.main.reading import go_on, reading_of
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports
from viewer.ui.platform.garbage import GarbageCollection
from viewer.ui.platform.spoken import speak
from viewer.ui.platform.tasks import Tasks

TRIED_EVERY, SLOWLY = 15, 200  # milliseconds
TOLD_AFTER = 20  # tries: what is done by then need not be told
WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet)


class LanguageChange(QObject):
    """Waits until nothing is open or under way that could be lost, then changes windows."""

    @staticmethod
    def begin(window: MainWindow, language: Language, tasks: Tasks, build: Build) -> None:
        """Let `window` be followed by one in `language`, also where another was chosen before."""
        under_way = window.findChild(LanguageChange, CHANGE)
        if under_way is not None:
            under_way.change_to(language)
        elif language.tag != window.language.tag:
            LanguageChange(window, language, tasks, build)

    def __init__(self, window: MainWindow, language: Language, tasks: Tasks, build: Build) -> None:
        super().__init__(window)
        self.setObjectName(CHANGE)
        self._window, self._tasks, self._build = window, tasks, build
        self._language = language
        self._next: MainWindow | None = None
        self._tries = 0
        self._tell_of_window()
        self._clock = QTimer(self)
        self._clock.setInterval(TRIED_EVERY)
        self._clock.timeout.connect(self._try)
        self._clock.start()

    def change_to(self, language: Language) -> None:
        """Another language was chosen before the first was there."""
        self._language = language
        # A window that is being built may wait for answers: it comes, and is followed.
        if self._next is None and language.tag == self._window.language.tag:
            self._clock.stop()
            self.setParent(None)
            self.deleteLater()

    def _try(self) -> None:
        self._tries += 1
        is_open = self._in_the_way() is not None or QApplication.activePopupWidget() is not None
        self._clock.setInterval(SLOWLY if is_open else TRIED_EVERY)  # it may be open for hours
        if is_open:
            return
        is_ready = self._window.findChild(GarbageCollection) or self._next
        if not is_ready or not self._tasks.is_idle():
            if self._tries == TOLD_AFTER:
                tr = self._window.language.tr
                self._window.show_status(tr("The language changes when what goes on is done."))
        elif self._next is None:
            self._prepare()
        else:
            self._clock.stop()
            self._take_over(self._next)

    def _in_the_way(self) -> QWidget | None:
        """Another window that is open: what is written or chosen in it would be lost."""
        ours = (self._window, self._next)
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each.windowType() in WINDOWS and each not in ours:
                return each
        return None

    def _tell_of_window(self) -> None:
        other = self._in_the_way()
        if other is not None:
            said = self._window.language.tr(
                "The language changes when “{title}” is closed.",
                title=isolated(other.windowTitle()),
            )
            self._window.show_status(said)

    def _prepare(self) -> None:
        """Build the next window; what it asks for comes while the present one is still shown."""
        window = self._window
        window.remember()
        window.setLayoutDirection(window.layoutDirection())  # it stays as it is
        speak(_application(), self._language)
        shown = window.profile.summary.id if window.profile else ""
        self._next, rest = self._build(self._language, Wanted(shown))
        self._keep_collection(window, self._next)
        rest()

    def _keep_collection(self, giver: MainWindow, taker: MainWindow) -> None:
        """There is one collection of garbage, of the window that comes last."""
        collection, session = giver.findChild(GarbageCollection), taker.findChild(Session)
        if collection is not None:
            collection.setParent(session)

    def _take_over(self, follower: MainWindow) -> None:
        window = self._window
        reading = reading_of(window)
        _hand_over(window, follower)
        follower.restoreGeometry(window.saveGeometry())  # also what it is when not maximised
        if not window.isMaximized() and not window.isFullScreen():
            follower.setGeometry(window.geometry())
        follower.show()
        go_on(follower, reading)
        if "notice" in vars(window):
            window.notice.hand_over(follower)
        if "welcome_bar" in vars(window) and window.welcome_bar.isVisible():
            follower.welcome_bar.show()
        follower.activateWindow()
        window.replaced.emit(follower)
        window.hide()
        window.deleteLater()
        self.begin(follower, self._language, self._tasks, self._build)
        QTimer.singleShot(0, follower, _collect)


def _hand_over(window: MainWindow, follower: MainWindow) -> None:
    """What can be taken back or is offered there can be so here."""
    before, after = window.findChild(Imports), follower.findChild(Imports)
    assert before is not None
    assert after is not None
    after.steps.take_over(before.steps)
    before.rest.offer_in(after.rest, after.open_documents)


def _collect() -> None:
    """Free the window before: what stood there at the start is looked through once more."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
