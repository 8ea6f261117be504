"""What all operations of the window share: they ask the library in a worker, and say refusals."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from db.errors import UserError
from db.library import Library
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Lane, Tasks

Result = TypeVar("Result")


class Operation(QObject):
    """Lives as long as the window, and connects itself to the window's actions."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: Tasks,
        language: Language,
        settings: SettingsFile,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._tasks = window, session, tasks
        self._language, self._settings = language, settings
        self._connect()

    def _connect(self) -> None:
        """Make what the operation needs besides, and answer the window; called once, at the end of
        the making."""

    def parts(self) -> tuple[MainWindow, Session, Tasks, Language, SettingsFile]:
        """What another operation of the same window is made of."""
        return self._window, self._session, self._tasks, self._language, self._settings

    def _ask_library(
        self,
        work: Callable[[Library], Result],
        done: Callable[[Result], None],
        refused: Callable[[UserError], None] | None = None,
        lane: Lane = Lane.READ,
    ) -> None:
        """Run `work` on the library in the worker, after opening it if that is still to do.

        `refused` is called when either is refused; without it a message box says why.
        """
        refuse = refused or self._refuse

        def start(library: Library) -> None:
            self._tasks.run(lambda: work(library), done, refuse, lane)

        self._session.with_library(start, refuse)

    def _refuse(self, error: UserError) -> None:
        """Say in a message box what was refused."""

        from viewer.ui.widgets.message_boxes import show_refusal

        show_refusal(self._window, self._language, error)
