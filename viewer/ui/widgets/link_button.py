"""A button that opens an address, and shows which before anybody clicks."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QStatusTipEvent
from PySide6.QtWidgets import QApplication

from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.ui.widgets.chosen_row import RowButton
from viewer.ui.widgets.locks import lock_control


class LinkButton(RowButton):
    """Shows its address in the status bar under the mouse and with the focus."""

    def __init__(
        self, language: Language, link: str, open_link: Callable[[str], None], lock: str = ""
    ) -> None:
        super().__init__(language.tr("Open"))
        tip = language.tr("Opens {address} in the web browser", address=isolated(link))
        self.setAccessibleName(language.tr("Open {what}", what=link))
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)
        self.setStatusTip(tip)
        self.clicked.connect(lambda: open_link(link))
        lock_control(self, lock)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show(self.statusTip(), event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show("", event)

    def _show(self, tip: str, event: QFocusEvent) -> None:
        # When the browser comes to the front, the sentence that says so stays.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            QApplication.sendEvent(self, QStatusTipEvent(tip))
