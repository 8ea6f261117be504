"""The line of a window that says what became of something, to be seen and to be heard."""

from viewer.ui.platform.announcements import announce
from viewer.ui.widgets.labels import Phrase


class StatusLine(Phrase):
    """Each text that it is given is announced; it is as wide as that, where there is room."""

    def __init__(self, voice: str = "quiet") -> None:
        super().__init__("", voice)

    def setText(self, text: str) -> None:
        super().setText(text)
        announce(self, text)
