"""Runs the window: builds it on its first view, and loads the heavy rest after the first paint."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer.app.errors import DisplayMissingError
from viewer.app.font_scale import stepped
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.app.bug_reporter import BugReporter
from viewer.ui.app.policy import lock_actions, show_policy_faults
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
from viewer.ui.platform.tasks import Tasks
from viewer.ui.platform.theme import apply_font_scale, apply_theme, dress


def run(
    places: Places,
    language: Language,
    profile_id: str | None,
    support_details: Callable[[], str],
    platform: str = "",
) -> int:
    """Open the window, on a profile if one is named; return when it is closed.

    `support_details` makes the text that is copied for support, in a worker; `platform` names the
    plugin of Qt that draws the window ("": what Qt finds).
    Raises DisplayMissingError where there is no display to open it on.
    """
    require_display(platform)
    keep_none_alive()
    # Named here, not by setStyle(): that returns the style, and makes a start learn all about it.
    named = ["-style", "Fusion", *(["-platform", platform] if platform else [])]
    app = QApplication([*sys.argv[:1], *named])
    settings = SettingsFile(places.settings, places.policy)
    tasks = Tasks(app)
    window = build_window(app, places, language, settings, tasks, profile_id)
    Support(window, tasks, language, support_details)
    sys.excepthook = BugReporter(places, language, window)
    window.show()
    status = app.exec()
    tasks.close()
    settings.save()
    return status


def build_window(
    app: QApplication,
    places: Places,
    language: Language,
    settings: SettingsFile,
    tasks: Tasks,
    profile_id: str | None,
) -> MainWindow:
    """The window on its first view; the library opens as soon as the event loop has painted.

    A file manager names the document that was opened in it in place of an ID.
    """
    system_points = apply_style(app, language, settings)
    window = MainWindow(language, settings, date.today())
    dress(app, window)  # when it is put together, and before icons are drawn in its colours
    connect_looks(app, window, settings, system_points)
    connect_dialogs(window, places, language, settings, tasks)
    session = Session(window, tasks, places, language)
    imports = Imports(window, session, tasks, language, settings)
    Exports(window, session, tasks, language, settings)
    Comparisons(window, session, tasks, language, settings)
    Corrections(window, session, tasks, language, settings)
    History(window, session, tasks, language, settings, places.library)
    lock_actions(window.actions_, window.menuBar(), language, settings.policy)
    _show_first(window, session, imports, profile_id, settings)
    FirstPaint(window, lambda: _after_first_paint(window, session, tasks, places, language))
    return window


def _show_first(
    window: MainWindow,
    session: Session,
    imports: Imports,
    wanted: str | None,
    settings: SettingsFile,
) -> None:
    """Begin on a profile, or on a document that is to be imported: no ID has a full stop in it."""
    document = Path(wanted).absolute() if wanted and "." in wanted else None
    session.show_first(None if document else wanted, settings.values.profile or None)
    if window.profile is None:
        window.show_waiting()
    if document:
        FirstPaint(window, lambda: imports.open_document(document))


def _after_first_paint(
    window: MainWindow, session: Session, tasks: Tasks, places: Places, language: Language
) -> None:
    from viewer.ui.app.event_log import keep_log

    gc.freeze()
    GarbageCollection(session)
    session.open_if_needed()
    show_policy_faults(places.policy, window, language)
    keep_log(window, tasks, places.log)


def connect_dialogs(
    window: MainWindow, places: Places, language: Language, settings: SettingsFile, tasks: Tasks
) -> None:
    """Open what the menus name, each loaded only when it is wanted."""
    window.help_requested.connect(lambda: _show_help(window, language))
    window.about_requested.connect(lambda: _show_about(window, language))
    window.actions_.settings.triggered.connect(
        lambda: _show_settings(window, places, language, settings)
    )
    window.print_requested.connect(lambda: _show_print(window, places, language, settings, tasks))


def connect_looks(
    app: QApplication, window: MainWindow, settings: SettingsFile, system_points: float
) -> None:
    """Follow the reader's choice of colours and text size, and the system's changes of colours."""

    def set_theme(theme: str) -> None:
        settings.change(settings.values._replace(theme=theme))
        apply_theme(app, theme)

    def set_text_size(change: int) -> None:
        step = stepped(settings.values.text_step, change)
        settings.change(settings.values._replace(text_step=step))
        apply_font_scale(app, system_points, settings.values.text_step)

    window.theme_requested.connect(set_theme)
    window.text_step_requested.connect(set_text_size)
    app.styleHints().colorSchemeChanged.connect(lambda: apply_theme(app, settings.values.theme))


def apply_style(app: QApplication, language: Language, settings: SettingsFile) -> float:
    """Give the application its style, direction, text size and colours as remembered.

    Returns the system's text size in points.
    """
    app.setApplicationName("profile-viewer")
    app.setDesktopFileName("profile-viewer")
    is_mirrored = language.is_right_to_left
    direction = Qt.LayoutDirection
    app.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
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
            QTimer.singleShot(0, self._callback)
        return False


def require_display(platform: str = "") -> None:
    """Raise DisplayMissingError where Qt would abort the process: no display on Linux."""
    wanted = ["DISPLAY", "WAYLAND_DISPLAY"]
    if not platform:
        wanted.append("QT_QPA_PLATFORM")
    elif platform not in ("xcb", "wayland"):
        return
    if sys.platform == "linux" and not any(os.environ.get(name) for name in wanted):
        raise DisplayMissingError


def _show_help(window: MainWindow, language: Language) -> None:
    from viewer.ui.dialogs.help import HelpDialog

    HelpDialog(window, language, window.actions_).exec()


def _show_settings(
    window: MainWindow, places: Places, language: Language, settings: SettingsFile
) -> None:
    from viewer.app.effective_settings import policy_lines
    from viewer.ui.dialogs.preferences import PreferencesDialog

    locked = [line for line in policy_lines(language, places) if line.why]
    dialog = PreferencesDialog(window, language, settings, locked)
    dialog.changed.connect(window.count_ages)
    dialog.exec()


def _show_about(window: MainWindow, language: Language) -> None:
    from viewer.ui.dialogs.about import AboutDialog

    AboutDialog(window, language).exec()


def _show_print(
    window: MainWindow, places: Places, language: Language, settings: SettingsFile, tasks: Tasks
) -> None:
    from viewer.ui.printing.print_window import PrintWindow

    if window.profile is not None:
        PrintWindow(window, window.profile, places, language, settings, tasks).open()
