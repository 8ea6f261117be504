"""Settings: from when things count as old, how much history is kept. Applied at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.app.settings import RANGES, Settings, SettingsFile
from viewer.app.settings_in_force import PolicyLine
from viewer.i18n.language import Language
from viewer.policy.policy import Setting
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import LabelledRows, Page
from viewer.ui.widgets.locks import lock_control

SETTINGS = {
    "old_after_years": Setting.FIGURES_OLD,
    "contacts_old_after_years": Setting.CONTACTS_OLD,
    "editions_kept": Setting.EDITIONS_KEPT,
}


class PreferencesDialog(QDialog):
    """`changed` is emitted when something was chosen; there is nothing to confirm.

    What is `locked` on this computer is shown below what can be chosen.
    """

    changed = Signal()

    def __init__(
        self,
        parent: QWidget,
        language: Language,
        settings: SettingsFile,
        locked: Sequence[PolicyLine] = (),
    ) -> None:
        super().__init__(parent)
        self._language, self._settings = language, settings
        self._locked = {line.setting: line for line in locked}
        self.setWindowTitle(language.tr("Settings"))
        resize_within_screen(self, 560, 560 if locked else 340)
        self.boxes: dict[str, QSpinBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(measures.PAGE)
        self._grid.setVerticalSpacing(measures.SNUG)
        self._grid.setColumnStretch(0, 1)
        self._add_boxes()
        self._show(settings.values)
        self._arrange()

    def _arrange(self) -> None:
        page = Page(self.windowTitle())
        chosen = QWidget()
        chosen.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        page.add(chosen)
        page.add(PlainLabel(self._remark(), "quiet"))
        self._add_locked(page)
        page.finish()
        foot = self._buttons()
        foot.setContentsMargins(measures.PAGE, 0, measures.PAGE, measures.PAGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page, 1)
        layout.addLayout(foot)
        usable = [box for box in self.boxes.values() if box.isEnabled()]
        (*usable, self.close_button)[0].setFocus()

    def _add_boxes(self) -> None:
        tr = self._language.tr
        self._add("old_after_years", tr("Figures are old when they are over so many years old"))
        self._add("contacts_old_after_years", tr("Contacts are old so many years after an edition"))
        self._add("editions_kept", tr("Earlier editions kept of each profile"))

    def _add(self, name: str, label: str) -> None:
        box, row = QSpinBox(), 2 * len(self.boxes)
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
        line = self._locked.pop(SETTINGS[name], None)
        if line is not None:
            lock_control(box, line.why)
            self._grid.addWidget(PlainLabel(line.why, "quiet"), row + 1, 0, 1, 2)

    def _add_locked(self, page: Page) -> None:
        """What else is locked, by the reason."""
        reasons = dict.fromkeys(line.why for line in self._locked.values())
        for why in reasons:
            page.add(PlainLabel(why, "strong"))
            rows = LabelledRows()
            for line in self._locked.values():
                if line.why == why:
                    rows.add_text(line.label, line.value)
            page.add(rows)

    def _remark(self) -> str:
        return self._language.tr(
            "Changes are used at once. Editions beyond the number kept go when their profile is "
            "replaced the next time. Colours and text size are in the menu View."
        )

    def _buttons(self) -> QHBoxLayout:
        tr = self._language.tr
        self.reset = QPushButton(tr("&Reset to defaults"))
        self.close_button = close = QPushButton(tr("&Close"))
        self.reset.setAutoDefault(False)
        self.reset.setEnabled(any(box.isEnabled() for box in self.boxes.values()))
        self.reset.clicked.connect(self._reset)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(close)
        return buttons

    def _reset(self) -> None:
        self._show(self._settings.usual)
        self._choose()

    def _show(self, values: Settings) -> None:
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setValue(getattr(values, name))

    def _choose(self) -> None:
        values = self._settings.values._replace(
            old_after_years=self.boxes["old_after_years"].value(),
            contacts_old_after_years=self.boxes["contacts_old_after_years"].value(),
            editions_kept=self.boxes["editions_kept"].value(),
        )
        self._settings.change(values)
        self.changed.emit()
