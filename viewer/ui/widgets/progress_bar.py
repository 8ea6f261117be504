"""How far long work is, over the window and never in its way: a bar, a count, and Cancel."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from viewer.i18n.language import Language
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
        self._count = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(language.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.LABEL, measures.PAGE, measures.LABEL)
        layout.setSpacing(measures.SNUG)
        for label in (self._text, self._count):
            label.setWordWrap(False)
        middle = Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self._text, 0, middle)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self._count, 0, middle)
        layout.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Work begins; nothing is shown if it is soon done."""
        self._text.setText(sentence)
        self._count.setText("")
        self.setAccessibleName(sentence)
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

    def end(self) -> None:
        """The work is over, however it ended."""
        self._patience.stop()
        self.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._text.setText(self._language.tr("Stopping…"))
        self.cancelled.emit()
