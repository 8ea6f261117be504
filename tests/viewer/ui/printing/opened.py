"""The print window while tests use it."""

from pytestqt.qtbot import QtBot

from viewer.ui.printing.print_window import PrintWindow


class Opened:
    """The print window and what tests do with it."""

    def __init__(self, window: PrintWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    @property
    def pdf(self) -> bytes:
        return self.window.made.pdf if self.window.made else b""

    def settle(self) -> None:
        """Wait until the pages are those of the choices, and drawn."""
        self._qtbot.waitUntil(self.is_settled, timeout=20_000)

    def is_settled(self) -> bool:
        window = self.window
        return window.print_button.isEnabled() and window.preview.is_sharp()
