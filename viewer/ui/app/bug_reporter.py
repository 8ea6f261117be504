"""What the window does about an unexpected error: a report file, and a message that names it."""

from types import TracebackType

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
        tr = self._language.tr
        sentence = tr("Unexpected error. Your library is unharmed.")
        if report:
            sentence += "\n\n" + tr("A report was written to {file}", file=report)
        self._is_showing = True
        show_message(self._window, QMessageBox.Icon.Critical, sentence)
        self._is_showing = False
