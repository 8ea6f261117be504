"""Settings: all that the reader can choose for good, in one view. Applied at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.app.effective_settings import PolicyLine, policy_lines
from viewer.app.font_scale import FACTORS, percent
from viewer.app.paths import Places
from viewer.app.settings import RANGES, Settings, SettingsFile
from viewer.formatting.dialling import countries
from viewer.i18n.language import Language, names_of_languages
from viewer.policy.policy import Setting
from viewer.policy.words import THEMES
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.printing.choice_panel import PAPER_NAMES
from viewer.ui.printing.choices import paper_of_country
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import LabelledRows, Page
from viewer.ui.widgets.locks import lock_control

# The settings that are chosen here, in their order, by the names that a policy knows them by.
SETTINGS = {
    "language": Setting.LANGUAGE,
    "theme": Setting.THEME,
    "text_step": Setting.TEXT_SIZE,
    "paper": Setting.PAPER,
    "country": Setting.COUNTRY,
    "old_after_years": Setting.FIGURES_OLD,
    "contacts_old_after_years": Setting.CONTACTS_OLD,
    "editions_kept": Setting.EDITIONS_KEPT,
}
LOOKS = ("theme", "text_step")
CHARACTERS = 26  # of a choice, at least


class Spoken(NamedTuple):
    """The languages to choose from, own names by tags, and the one where none is chosen."""

    names: Mapping[str, str]
    usual: str


class PreferencesDialog(QDialog):
    """`changed` is emitted when something was chosen, `looks_changed` when that is seen at once,
    and `language_chosen` with what was chosen; there is nothing to confirm.

    What else is `locked` on this computer is shown below what can be chosen.
    """

    changed = Signal()
    looks_changed = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        language: Language,
        settings: SettingsFile,
        spoken: Spoken,
        locked: Sequence[PolicyLine] = (),
    ) -> None:
        super().__init__(parent)
        self._language, self._settings, self._spoken = language, settings, spoken
        self._locked = {line.setting: line for line in locked}
        self.setWindowTitle(language.tr("Settings"))
        self.boxes: dict[str, QSpinBox | ValueBox] = {}
        self._grid = QGridLayout()
        self._add_boxes()
        self._show(settings.values)
        self._arrange()
        resize_within_screen(self, 640, 620 if locked else 480)

    def _arrange(self) -> None:
        page = Page(self.windowTitle())
        chosen = QWidget()
        chosen.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.PAGE)
        self._grid.setVerticalSpacing(measures.LABEL)
        for column, share in enumerate((4, 5)):
            self._grid.setColumnStretch(column, share)
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
        self._add("language", tr("Language"), self._languages())
        self._add("theme", tr("Colours"), ((tr(text), theme) for theme, text in THEMES.items()))
        sizes = range(len(FACTORS))
        self._add("text_step", tr("Text size"), ((self._percent(step), step) for step in sizes))
        self._add("paper", tr("Paper"), self._papers())
        self._add("country", tr("I am in"), iter(countries(self._language)))
        self._add("old_after_years", tr("Figures are old when they are over so many years old"))
        self._add("contacts_old_after_years", tr("Contacts are old so many years after an edition"))
        self._add("editions_kept", tr("Earlier editions kept of each profile"))

    def _percent(self, step: int) -> str:
        return self._language.percent(percent(step))

    def _languages(self) -> Iterator[tuple[str, str]]:
        usual = self._spoken.names[self._spoken.usual]
        yield self._language.tr("As the system ({language})", language=usual), ""
        yield from ((name, tag) for tag, name in self._spoken.names.items())

    def _papers(self) -> Iterator[tuple[str, str]]:
        tr, usual = self._language.tr, PAPER_NAMES[paper_of_country()]
        yield tr("As the country uses ({paper})", paper=usual), ""
        yield from ((name, paper.value) for paper, name in PAPER_NAMES.items())

    def _add(
        self, name: str, label: str, values: Iterator[tuple[str, object]] | None = None
    ) -> None:
        """A row: the label, and a choice of `values`, or of a number within the setting's range."""
        row, box = self._grid.rowCount(), _box(name, label, values, self._choose)
        box.setAccessibleName(label)
        box.setMinimumHeight(measures.TARGET)
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
            "Editions beyond the number kept go when their profile is replaced the next time."
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
                value = getattr(values, name)
                box.setValue(value) if isinstance(box, QSpinBox) else box.choose(value)

    def _choose(self) -> None:
        before = self._settings.values
        chosen: dict[str, Any] = {name: _chosen(box) for name, box in self.boxes.items()}
        self._settings.change(before._replace(**chosen))
        after = self._settings.values
        if any(getattr(before, name) != getattr(after, name) for name in LOOKS):
            self.looks_changed.emit()
        self.changed.emit()
        if before.language != after.language:
            self.language_chosen.emit(after.language)


def preferences_dialog(
    window: MainWindow, places: Places, language: Language, settings: SettingsFile
) -> PreferencesDialog:
    """The dialog with what there is to choose here, and what is locked; the window follows it."""
    folder, policy = places.resources / "locale", places.policy
    usual = Language.load(folder, policy.text(Setting.LANGUAGE))
    spoken = Spoken(names_of_languages(folder), usual.tag)
    locked = [line for line in policy_lines(language, places) if line.why]
    dialog = PreferencesDialog(window, language, settings, spoken, locked)
    dialog.changed.connect(window.count_ages)
    dialog.changed.connect(window.show_dialling)
    dialog.looks_changed.connect(window.mark_theme)
    dialog.looks_changed.connect(window.looks_changed)
    return dialog


def _box(
    name: str,
    label: str,
    values: Iterator[tuple[str, object]] | None,
    chosen: Callable[[], None],
) -> QSpinBox | ValueBox:
    """What a setting is chosen with."""
    if values is not None:
        choice = ValueBox(label, values)
        choice.setMinimumContentsLength(CHARACTERS)
        choice.currentIndexChanged.connect(chosen)
        return choice
    number = QSpinBox()
    number.setRange(*RANGES[name])
    number.lineEdit().setTextMargins(measures.HAIR, 0, measures.HAIR, 0)
    if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        number.setAlignment(Qt.AlignmentFlag.AlignRight)  # digits alone say no side to begin at
    number.valueChanged.connect(chosen)
    return number


def _chosen(box: QSpinBox | ValueBox) -> object:
    return box.value() if isinstance(box, QSpinBox) else box.currentData()
