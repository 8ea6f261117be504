"""The print window's frame: choices, preview, the status line under them, and the buttons."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.i18n.language import Language
from viewer.ui.platform.screen import ZOOMS
from viewer.ui.platform.tasks import Task
from viewer.ui.printing.choice_panel import ChoicePanel
from viewer.ui.printing.preview import Preview
from viewer.ui.printing.view import Fit
from viewer.ui.widgets import measures
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import Phrase, PlainLabel
from viewer.ui.widgets.progress_bar import ProgressBar
from viewer.ui.widgets.status_line import StatusLine

MOST_FOR_CHOICES = 0.45  # of the width


class PreviewBar(QWidget):
    """Turns and zooms a preview."""

    def __init__(self, language: Language, preview: Preview) -> None:
        super().__init__()
        self._language = language
        self._preview = preview
        self.place = Phrase("", "quiet")
        self.setLayout(flow_of(*self._buttons(), self.place))
        preview.page_changed.connect(self._update_text)

    def _buttons(self) -> Iterator[QPushButton]:
        tr, preview = self._language.tr, self._preview
        steps = (
            (tr("Whole page"), "", lambda: preview.fit(Fit.PAGE), ("Ctrl+0",)),
            (tr("Page width"), "", lambda: preview.fit(Fit.WIDTH), ("Ctrl+1",)),
            ("\N{MINUS SIGN}", tr("Smaller"), lambda: preview.zoom(-1), ("Ctrl+-",)),
            ("+", tr("Larger"), lambda: preview.zoom(1), ("Ctrl++", "Ctrl+=")),
        )
        for text, name, step, keys in steps:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setAccessibleName(name or text)
            button.setToolTip(f"{name or text} ({keys[0]})")
            button.clicked.connect(step)
            for key in keys:
                QShortcut(QKeySequence(key), self, step)
            yield button

    def _update_text(self) -> None:
        page, pages = self._preview.page + 1, self._preview.page_count
        number, tr = self._language.number, self._language.tr
        words = tr("Page {page} of {pages}", page=number(page), pages=number(pages))
        self.place.setText(words if pages else "")
        self._preview.setAccessibleDescription(self.place.text())


class Parts(FittingDialog):
    """Holds the controls and lays them out; those who inherit or use it let them work."""

    def __init__(self, parent: QWidget, language: Language, choices: ChoicePanel) -> None:
        super().__init__(parent)
        self.setProperty(ZOOMS, True)
        self.setWindowTitle(language.tr("Print"))
        self._work: list[Task[Any]] = []
        self.choices = choices
        self.preview = Preview(language)
        self.bar = PreviewBar(language, self.preview)
        self.progress = ProgressBar(language)
        self.warning = PlainLabel("", "old")
        self.status = StatusLine()
        self.print_button = QPushButton(language.tr("&Print…"))
        self.save_button = QPushButton(language.tr("&Save as PDF…"))
        self.picture_button = QPushButton(language.tr("Save as &image…"))
        self.close_button = QPushButton(language.tr("&Close"))
        self.print_button.setDefault(True)
        self.warning.hide()
        self._arrange()
        self.choices.sheets.setFocus()

    def keep(self, task: "Task[Any]") -> None:
        """Keep track of work, to cancel it once the window is closed."""
        self._work.append(task)

    def reject(self) -> None:
        for task in self._work:
            task.cancel()
        super().reject()

    def warn(self, sentence: str) -> None:
        """Say under the preview what to know before printing; nothing for ""."""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def _arrange(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(measures.PAGE)
        upper.addWidget(self.choices)
        upper.addLayout(self._right_side(), 1)
        self.body.addLayout(upper, 1)
        buttons = self.print_button, self.save_button, self.picture_button, self.close_button
        self.add_foot(self.status, trailing=buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choices have what they like, and no more than their share of a narrow window."""
        super().resizeEvent(event)
        self.choices.take_width(int(self.width() * MOST_FOR_CHOICES))

    def _right_side(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(measures.LABEL)
        right.addWidget(self.bar)
        right.addWidget(self.preview, 1)
        right.addWidget(self.progress)
        right.addWidget(self.warning)
        return right
