"""Runs the window: builds it on its first view, and loads the heavy rest after the first paint."""

import gc
import sys
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer.app.font_scale import stepped
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.i18n.language import Language
from viewer.ui.app.asked_windows import connect_dialogs, connect_drafts
from viewer.ui.app.bug_reporter import BugReporter, tell_terminal
from viewer.ui.app.languages import Built, connect_languages
from viewer.ui.app.policy import lock_actions, show_policy_faults
from viewer.ui.app.single_window import SingleWindow, show_wanted
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.comparing import Comparisons
from viewer.ui.operations.corrections import Corrections
from viewer.ui.operations.exports import Exports
from viewer.ui.operations.history import History
from viewer.ui.operations.imports import Imports
from viewer.ui.operations.support import Support
from viewer.ui.platform.garbage import GarbageCollection
from viewer.ui.platform.immortal_none import keep_none_alive
from viewer.ui.platform.qt_plugins import require_display
from viewer.ui.platform.spoken import speak
from viewer.ui.platform.tasks import Tasks
from viewer.ui.platform.theme import apply_font_scale, apply_theme, dress, follow_system

# Milliseconds: what was painted is on the screen by then, and a key that waits has been answered.
AFTER_PAINT = 20


def run(
    places: Places,
    language: Language,
    wanted: Wanted,
    support_details: Callable[[], str],
    platform: str = "",
) -> int:
    """Open the window on what is wanted; return when it is closed, or once the window that is open
    for this library has taken it over.

    `support_details` makes the text that is copied for support, in a worker; `platform` names the
    plugin of Qt that draws the window ("": what Qt finds).
    Raises DisplayMissingError where there is no display to open it on.
    """
    require_display(platform)
    single = SingleWindow(places, platform)
    if single.hands_over(wanted):
        return 0
    app = _application(platform)
    settings = SettingsFile(places.settings, places.policy)
    tasks = Tasks(app)
    window = build_window(app, places, language, settings, tasks, wanted)
    _serve(window, places, tasks, single, support_details)
    window.show()
    status = app.exec()
    tasks.close()
    settings.save()
    single.close()
    return status


def _serve(
    window: MainWindow,
    places: Places,
    tasks: Tasks,
    single: SingleWindow,
    details: Callable[[], str],
) -> None:
    """Let the window that is shown answer for the program, and each that follows it."""
    FirstPaint(window, lambda: single.receive(window.wanted.emit))
    Support(window, tasks, window.language, details)
    sys.excepthook = BugReporter(places, window.language, window)
    window.replaced.connect(lambda follower: _serve(follower, places, tasks, single, details))


def _application(platform: str) -> QApplication:
    keep_none_alive()
    # Named here, not by setStyle(): that returns the style, and makes a start learn all about it.
    named = ["-style", "Fusion", *(["-platform", platform] if platform else [])]
    return QApplication([*sys.argv[:1], *named])


def build_window(
    app: QApplication,
    places: Places,
    language: Language,
    settings: SettingsFile,
    tasks: Tasks,
    wanted: Wanted,
) -> MainWindow:
    """The window on its first view; the library opens as soon as the event loop has painted.

    When the language changes, another window takes its place.
    """
    system_points = apply_style(app, language, settings)

    def build(spoken: Language, on: Wanted) -> Built:
        window = MainWindow(spoken, settings, date.today())
        dress(app, window)  # when it is put together, and before icons are drawn in its colours
        connect_looks(app, window, settings, system_points)
        connect_languages(window, places, settings, tasks, build)
        return window, _connect(window, places, settings, tasks, on)

    window, rest = build(language, wanted)
    FirstPaint(window, rest)
    return window


def _connect(
    window: MainWindow, places: Places, settings: SettingsFile, tasks: Tasks, wanted: Wanted
) -> Callable[[], None]:
    """Let the window show what is wanted and answer; what is returned is called once it stands."""
    language = window.language
    session = Session(window, tasks, places, language, settings)
    connect_dialogs(window, session, places, language, settings, tasks)
    session.refused.connect(partial(tell_terminal, language))
    imports = Imports(window, session, tasks, language, settings)
    connect_drafts(imports)
    for operation in (Exports, Comparisons, Corrections):
        operation(window, session, tasks, language, settings)
    lock_actions(window.actions_, window.menuBar(), language, settings.policy)
    _show_first(window, session, imports, wanted, settings)
    history = History(window, session, tasks, language, settings)
    return partial(_after_first_paint, imports, history)


def _show_first(
    window: MainWindow,
    session: Session,
    imports: Imports,
    wanted: Wanted,
    settings: SettingsFile,
) -> None:
    window.wanted.connect(lambda more: show_wanted(window, imports, more))
    session.show_first(wanted.profile or None, settings.values.profile or None)
    if not settings.values.window:  # none was ever closed
        window.welcome_bar.show()
    if window.profile is None:
        window.show_waiting()
    if wanted.documents:
        FirstPaint(window, lambda: imports.open_documents(wanted.documents))
    elif settings.values.unread:
        FirstPaint(window, lambda: imports.rest.offer(imports.open_documents))


def _after_first_paint(imports: Imports, history: History) -> None:
    from viewer.ui.app.event_log import EventLog
    from viewer.ui.main.library_watch import LibraryWatch
    from viewer.ui.operations.notes import Notes
    from viewer.ui.platform.keyboards import Keyboards

    window, session, tasks, language, _ = imports.parts()
    if tasks.is_closing():  # the window was closed as soon as it was there
        return
    if session.findChild(GarbageCollection) is None:  # else the window before handed it on
        gc.freeze()
        GarbageCollection(session)
    Keyboards(window)
    history.begin()
    session.complete_first()
    LibraryWatch(session, session.places.library, lambda: imports.is_busy)
    show_policy_faults(session.places.policy, window, language)
    EventLog(window, tasks, session.places)
    Notes(*imports.parts()).begin(imports.steps)


def connect_looks(
    app: QApplication, window: MainWindow, settings: SettingsFile, system_points: float
) -> None:
    """Follow the reader's choice of colours and text size, and the system's changes of colours."""

    def set_theme(theme: str) -> None:
        settings.change(settings.values._replace(theme=theme))
        apply_theme(app, theme)
        window.say_theme(theme)

    def set_text_size(change: int) -> None:
        step = stepped(settings.values.text_step, change)
        settings.change(settings.values._replace(text_step=step))
        apply_font_scale(app, system_points, step)
        window.say_text_size(step)

    def show_chosen() -> None:
        apply_theme(app, settings.values.theme)
        apply_font_scale(app, system_points, settings.values.text_step)

    window.looks_changed.connect(show_chosen)
    window.theme_requested.connect(set_theme)
    window.text_step_requested.connect(set_text_size)
    follow_system(app, window.looks_changed)


def apply_style(app: QApplication, language: Language, settings: SettingsFile) -> float:
    """Give the application its style, direction, text size and colours as remembered.

    Returns the system's text size in points.
    """
    app.setApplicationName("profile-viewer")
    app.setDesktopFileName("profile-viewer")
    speak(app, language)
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "profile-viewer.svg")))
    system_points = app.font().pointSizeF()
    apply_font_scale(app, system_points, settings.values.text_step)
    apply_theme(app, settings.values.theme)
    return system_points


class FirstPaint(QObject):
    """Calls back once the window has been painted: what is heavy must not delay that."""

    def __init__(self, window: MainWindow, callback: Callable[[], None]) -> None:
        super().__init__(window)
        self._callback = callback
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(AFTER_PAINT, self, self._callback)
        return False
