"""What stands in place of the library's list when a choice leaves nothing of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.i18n.language import Language
from viewer.ui.library.sections import PINNED, WITH_OFFICE
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel


class NothingShown(QWidget):
    """Says why, and offers the one next step: `all_requested`."""

    all_requested = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._why = PlainLabel("", "body")
        self.step = QPushButton(language.tr("Show all profiles"))
        self.step.clicked.connect(self.all_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.LABEL, measures.SNUG, measures.LABEL, measures.SNUG)
        layout.setSpacing(measures.SNUG)
        layout.addWidget(self._why)
        layout.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)

    def explain(self, shown: str) -> None:
        """Say what there is none of: see `shown_lines`."""
        tr = self._language.tr
        whys = {
            PINNED: tr("No profile is pinned."),
            WITH_OFFICE: tr("No profile has an office."),
        }
        self._why.setText(
            whys.get(shown)
            or tr("No profile covers a country of {region}.", region=self._language.region(shown))
        )
