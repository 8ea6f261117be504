"""How far long work is, over the window and never in its way: a bar, a count, and Cancel."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from viewer.i18n.language import Language
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.platform.announcements import announce
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

SHOWN_AFTER = 500


class ProgressBar(QFrame):
    """Shown when the work takes more than half a second."""

    cancelled = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("notice")
        self._text = PlainLabel()
        self._quarter, self._is_cancelled = 0, False  # the last quarter that was announced
        self._count = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(language.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._begin_to_show)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.LABEL, measures.PAGE, measures.LABEL)
        layout.setSpacing(measures.SNUG)
        for label in (self._text, self._count):
            label.spoken_as = SILENT  # the bar is called so, and has its value
            label.setWordWrap(False)
        middle = Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self._text, 0, middle)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self._count, 0, middle)
        layout.addWidget(self.cancel)

    def begin(self, sentence: str) -> None:
        """Work begins; nothing is shown if it is soon done."""
        self._text.setText(sentence)
        self._count.setText("")
        self._quarter, self._is_cancelled = 0, False
        self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._patience.start(SHOWN_AFTER)

    def advance(self, done: int, total: int) -> None:
        """So many pieces are done, of so many."""
        number = self._language.number
        text = self._language.tr("{done} of {total}", done=number(done), total=number(total))
        self._count.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        quarter = 4 * done // max(1, total)
        if self.isVisible() and self._quarter < quarter < 4:  # the end is said by itself
            announce(self, text)
            self._quarter = quarter

    def _begin_to_show(self) -> None:
        self.show()
        announce(self, self._text.text())

    def end(self) -> None:
        """The work is over, however it ended."""
        self._patience.stop()
        if self.isVisible():
            tr = self._language.tr
            announce(self, tr("Stopped") if self._is_cancelled else tr("Finished"))
        self.hide()

    def _cancel(self) -> None:
        self._is_cancelled = True
        self.cancel.setEnabled(False)
        self._text.setText(self._language.tr("Stopping…"))
        self.cancelled.emit()
