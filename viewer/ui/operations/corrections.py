"""Opens the message about a mistake: on the row at the cursor, or the one that was pointed at."""

from viewer.policy.policy import MenuEntry
from viewer.ui.operations.operation import Operation
from viewer.ui.platform.browser import open_elsewhere


class Corrections(Operation):
    """Connects the action and the menus of rows to the dialog."""

    def _connect(self) -> None:
        self._window.actions_.wrong.triggered.connect(self._open_current)
        self._window.wrong_requested.connect(self.open)

    def _open_current(self) -> None:
        self.open(*self._window.tabs.thing_at_cursor())

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
