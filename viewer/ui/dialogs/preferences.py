"""Settings: from when things count as old, how much history is kept. Applied at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.language import Language
from viewer.preferences import RANGES, Preferences, read_preferences, write_preferences
from viewer.settings import Settings
from viewer.ui import measures
from viewer.ui.labels import PlainLabel
from viewer.ui.screen import resize_within_screen


class PreferencesDialog(QDialog):
    """`changed` tells that something was chosen; there is nothing to confirm."""

    changed = Signal()

    def __init__(self, parent: QWidget, language: Language, settings: Settings) -> None:
        super().__init__(parent)
        self._language, self._settings = language, settings
        self.setWindowTitle(language.tr("Settings"))
        resize_within_screen(self, 560, 220)
        self.boxes: dict[str, QSpinBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(measures.PAGE)
        self._grid.setVerticalSpacing(measures.SNUG)
        self._grid.setColumnStretch(0, 1)
        self._add_boxes()
        self._show(read_preferences(settings))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.GROUP)
        layout.addLayout(self._grid)
        layout.addWidget(PlainLabel(self._remark(), "quiet"))
        layout.addStretch(1)
        layout.addLayout(self._buttons())

    def _add_boxes(self) -> None:
        tr = self._language.tr
        self._add("old_after_years", tr("Figures are old when they are over so many years old"))
        self._add("contacts_old_after_years", tr("Contacts are old so many years after an edition"))
        self._add("editions_kept", tr("Earlier editions kept of each profile"))

    def _add(self, name: str, label: str) -> None:
        box, row = QSpinBox(), len(self.boxes)
        box.setRange(*RANGES[name])
        box.setAccessibleName(label)
        box.setMinimumWidth(box.fontMetrics().averageCharWidth() * 12)
        box.setMinimumHeight(measures.TARGET)
        box.lineEdit().setTextMargins(measures.HAIR, 0, measures.HAIR, 0)
        box.valueChanged.connect(self._choose)
        text = PlainLabel(label)
        text.setBuddy(box)
        self._grid.addWidget(text, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(box, row, 1)
        self.boxes[name] = box

    def _remark(self) -> str:
        return self._language.tr(
            "Changes are used at once. Editions beyond the number kept go when their profile is "
            "replaced the next time. Colours and text size are in the menu View."
        )

    def _buttons(self) -> QHBoxLayout:
        tr = self._language.tr
        self.reset, close = QPushButton(tr("&Reset to defaults")), QPushButton(tr("&Close"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(lambda: self._show(Preferences()))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(close)
        return buttons

    def _show(self, preferences: Preferences) -> None:
        for name, value in preferences._asdict().items():
            self.boxes[name].setValue(value)

    def _choose(self) -> None:
        if len(self.boxes) < len(RANGES):
            return  # still being built
        chosen = Preferences(**{name: box.value() for name, box in self.boxes.items()})
        write_preferences(self._settings, chosen)
        self.changed.emit()
