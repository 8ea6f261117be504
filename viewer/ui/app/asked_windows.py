"""The windows that the menus open: each is loaded when it is asked for."""

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject

from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.app.languages import CHANGE
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.help import Help
from viewer.ui.operations.imports import Imports
from viewer.ui.platform.tasks import Tasks

SOON = 2000  # milliseconds


def connect_dialogs(
    window: MainWindow,
    session: Session,
    places: Places,
    language: Language,
    settings: SettingsFile,
    tasks: Tasks,
) -> None:
    """Open what the menus name, each loaded only when it is wanted."""
    Help(window, language)
    window.about_requested.connect(lambda: _show_about(window, language))
    actions = window.actions_
    actions.settings.triggered.connect(lambda: _show_settings(window, places, language, settings))
    window.print_requested.connect(lambda: _show_print(window, places, language, settings, tasks))
    actions.world.triggered.connect(lambda: _show_world(window, session, tasks, language, settings))


def connect_drafts(imports: Imports) -> None:
    """Open the window of drafts when it is asked for; what it makes goes to the imports."""
    window = imports.parts()[0]
    window.actions_.draft.triggered.connect(lambda: _show_draft(imports, []))
    window.draft_requested.connect(lambda files: _show_draft(imports, files))


def _show_draft(imports: Imports, files: list[Path]) -> None:
    from viewer.ui.operations.drafting import Drafting

    Drafting(*imports.parts()).open(files, imports)


def _show_settings(
    window: MainWindow, places: Places, language: Language, settings: SettingsFile
) -> None:
    from viewer.ui.dialogs.preferences import preferences_dialog

    dialog = preferences_dialog(window, places, language, settings)
    soon = QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever)

    def follow(follower: MainWindow) -> None:
        """What else there is to choose is at hand in the new language, too."""
        if not soon.hasExpired():  # else the change had to wait, and the reader does other things
            follower.actions_.settings.trigger()

    def change(tag: str) -> None:
        window.language_requested.emit(tag)
        if window.findChild(QObject, CHANGE) is not None:
            soon.setRemainingTime(SOON)
            window.replaced.connect(follow)
            dialog.accept()

    dialog.language_chosen.connect(change)
    dialog.exec()
    dialog.deleteLater()


def _show_about(window: MainWindow, language: Language) -> None:
    from viewer.ui.dialogs.about import AboutDialog

    dialog = AboutDialog(window, language)
    dialog.exec()
    dialog.deleteLater()


def _show_print(
    window: MainWindow, places: Places, language: Language, settings: SettingsFile, tasks: Tasks
) -> None:
    from viewer.ui.printing.print_window import PrintWindow

    if window.profile is not None:
        PrintWindow(window, window.profile, places, language, settings, tasks).open()


def _show_world(
    window: MainWindow, session: Session, tasks: Tasks, language: Language, settings: SettingsFile
) -> None:
    from viewer.ui.operations.world import World

    World(window, session, tasks, language, settings).open()
