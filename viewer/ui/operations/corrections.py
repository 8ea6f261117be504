"""Opens the message about a mistake: on the row at the cursor, or the one that was pointed at."""

from PySide6.QtWidgets import QApplication

from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.policy.policy import MenuEntry
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.operation import Operation
from viewer.ui.platform.browser import open_elsewhere
from viewer.ui.platform.tasks import Tasks
from viewer.ui.widgets.layouts import Page


class Corrections(Operation):
    """Connects the action and the menus of rows to the dialog."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: Tasks,
        language: Language,
        settings: SettingsFile,
    ) -> None:
        super().__init__(window, session, tasks, language, settings)
        window.actions_.wrong.triggered.connect(self._open_current)
        window.wrong_requested.connect(self.open)

    def _open_current(self) -> None:
        self.open(*self._current())

    def _current(self) -> tuple[str, str]:
        """The kind and id of what has the focus."""
        from viewer.ui.profile.facts import FactsTab

        page = self._window.tabs.page
        if isinstance(page, FactsTab):
            return "fact", page.table.current_fact()
        return page.thing_at(QApplication.focusWidget()) if isinstance(page, Page) else ("", "")

    def open(self, kind: str, target: str) -> None:
        """Begin a message about a thing; about the first one if there is none such."""
        from viewer.ui.dialogs.correction import CorrectionDialog

        profile = self._window.profile
        if profile is None or self._settings.policy.is_off(MenuEntry.CORRECT):
            return
        chosen, settings = (kind, target), self._settings
        dialog = CorrectionDialog(
            self._window, profile, chosen, self._language, settings, self._tasks
        )
        dialog.mail_requested.connect(
            lambda link: dialog.show_mail_result(is_open=open_elsewhere(link))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
