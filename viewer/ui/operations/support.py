"""Copies what support needs to know to the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.errors import UserError
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Lane, Tasks


class Support(QObject):
    """Gathers the details in the worker: the library is read to its last row for that."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, language: Language, details: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._language, self._details = language, details
        window.actions_.support.triggered.connect(self._gather)

    def _gather(self) -> None:
        self._tasks.run(self._details, self._copy, self._refuse, Lane.LONG)

    def _copy(self, details: str) -> None:
        QApplication.clipboard().setText(details)
        tr = self._language.tr
        self._window.show_status(tr("Copied the details for support: paste them into your message"))

    def _refuse(self, error: UserError) -> None:
        from viewer.messages import refusal_sentence

        self._window.show_status(refusal_sentence(self._language, error))
