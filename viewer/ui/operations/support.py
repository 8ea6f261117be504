"""Copies what support needs to know to the clipboard."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.errors import UserError
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.messages import refusal_sentence
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks


class Support(QObject):
    """Gathers the details in the worker: the library is read to its last row for that."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, places: Places, language: Language
    ) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._places, self._language = places, language
        window.actions_.support.triggered.connect(self._gather)

    def _gather(self) -> None:
        from viewer.app.support import support_details

        places = self._places
        self._tasks.run_long(lambda: support_details(places), self._copy, self._refuse)

    def _copy(self, details: str) -> None:
        QApplication.clipboard().setText(details)
        tr = self._language.tr
        self._window.show_status(tr("Copied the details for support: paste them into your message"))

    def _refuse(self, error: UserError) -> None:
        self._window.show_status(refusal_sentence(self._language, error))
