"""What the window tells beyond its pages: unexpected errors, and refusals on the terminal."""

import sys
from pathlib import Path
from types import TracebackType

from db.errors import UserError
from viewer.app.log import log_event
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow


class BugReporter:
    """Shows an unexpected error: a report file, and a message that names it."""

    def __init__(self, places: Places, language: Language, window: MainWindow) -> None:
        self._places = places
        self._language = language
        self._window = window
        self._is_showing = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        from PySide6.QtWidgets import QMessageBox

        from viewer.app.bug_reports import write_report
        from viewer.ui.widgets.message_boxes import show_message

        log_event(self._places.log, "fault", kind=kind.__name__)
        report = write_report(self._places.reports, error)
        if self._is_showing:  # a fault in painting comes again behind every message
            return
        sentence = self._sentence(error, report)
        self._is_showing = True
        show_message(self._window, self._language, QMessageBox.Icon.Critical, sentence)
        self._is_showing = False

    def _sentence(self, error: BaseException, report: Path | None) -> str:
        from viewer.app.errors import damage_of
        from viewer.messages import refusal_sentence

        damage = damage_of(error)
        if damage is not None:
            return refusal_sentence(self._language, damage)
        tr = self._language.tr
        sentence = tr("Unexpected error. Your library is unharmed.")
        if report:
            sentence += "\n\n" + tr("A report was written to {file}", file=report)
        return sentence


def tell_terminal(language: Language, error: UserError) -> None:
    """Say on stderr, where there is one, what the window says in place of a page."""
    from viewer.messages import refusal_sentence

    if sys.stderr is not None:
        print(f"profile-viewer: {refusal_sentence(language, error)}", file=sys.stderr, flush=True)
