"""The language that the reader chooses in the window, and what follows from it."""

from collections.abc import Callable

from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.i18n.language import Language
from viewer.policy.policy import Setting
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks

CHANGE = "language change"  # the name of what waits in a window to change its language
# A window that is not shown yet, and what is to be called once it stands.
Built = tuple[MainWindow, Callable[[], None]]
Build = Callable[[Language, Wanted], Built]


def connect_languages(
    window: MainWindow, places: Places, settings: SettingsFile, tasks: Tasks, build: Build
) -> None:
    """Let the window be followed by one in another language as soon as one is chosen."""
    actions = window.actions_.languages
    for tag, action in actions.items():
        action.triggered.connect(lambda _=False, tag=tag: window.language_requested.emit(tag))

    def change(tag: str) -> None:
        from viewer.ui.app.language_change import LanguageChange

        settings.change(settings.values._replace(language=tag))
        mark()
        LanguageChange.begin(window, window.language.other(wanted()), tasks, build)

    def wanted() -> str:
        return settings.values.language or places.policy.text(Setting.LANGUAGE)

    def mark() -> None:
        actions.get(settings.values.language, actions[""]).setChecked(True)

    window.language_requested.connect(change)
    mark()
    if not window.language.serves(wanted()):  # a start may have been told another
        actions[window.language.tag].setChecked(True)
