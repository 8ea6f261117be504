"""The choices of an export: a format, which profiles, and what the format leaves open."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.app.settings import SettingsFile
from viewer.exports.catalogue import KINDS, VCARD_VERSIONS, ExportOptions, Format
from viewer.exports.job import ExportChoice
from viewer.exports.tables import TABLES
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.policy.policy import Setting
from viewer.policy.words import lock_sentence
from viewer.ui.widgets import measures
from viewer.ui.widgets.choices import CheckBox, ComboBox, RadioButton
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.labels import PlainLabel, escaped

CHARACTERS = 64


class Scope(NamedTuple):
    """Profiles that can be exported together, and what they are called."""

    title: str
    ids: tuple[str, ...]


class ExportDialog(FittingDialog):
    """Asks what to export; `choice` returns it once the dialog is accepted."""

    def __init__(
        self,
        parent: QWidget,
        scopes: Sequence[Scope],
        rules: AgeRules,
        language: Language,
        settings: SettingsFile,
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._language = language
        self._settings = settings
        self._scopes = scopes
        self.setWindowTitle(language.tr("Export profiles"))
        self.format = ComboBox()
        self.use = PlainLabel("", "quiet")
        self.lock = PlainLabel(self._lock_sentence(), "quiet")
        self.scope = QButtonGroup(self)
        self.versions = self._version_box()
        self.tables = self._table_boxes()
        self.notes = CheckBox(language.tr("With my &notes"))
        self._export = QPushButton(language.tr("&Export…"))
        self._arrange()
        self._restore()
        self._show_format()

    def _arrange(self) -> None:
        tr = self._language.tr
        layout = self.body
        layout.addWidget(_heading(tr("Format"), self.format))
        layout.addWidget(self.format)
        layout.addWidget(self.use)
        layout.addWidget(self.lock)
        self.lock.setVisible(bool(self.lock.text()))
        layout.addSpacing(measures.LABEL)
        layout.addWidget(_heading(tr("Profiles")))
        for button in self._scope_buttons():
            layout.addWidget(button)
        self._version_group = _group(tr("Version of the cards"), [self.versions])
        self._table_group = _group(tr("Tables"), list(self.tables.values()))
        layout.addWidget(self._version_group)
        layout.addWidget(self._table_group)
        layout.addWidget(self.notes)
        layout.addStretch(1)
        self._add_buttons()

    def follow_font(self) -> None:
        """Wide enough for most titles, and as high as it needs."""
        self.fit_height(self.fontMetrics().averageCharWidth() * CHARACTERS)

    def _lock_sentence(self) -> str:
        tr, policy = self._language.tr, self._settings.policy
        off = [tr(KINDS[wanted].title) for wanted in Format if policy.is_export_off(wanted)]
        why = lock_sentence(self._language, policy, Setting.EXPORTS_OFF)
        names = self._language.join(off)
        return tr("Not available here: {names}. {why}", names=names, why=why) if off else ""

    def _scope_buttons(self) -> list[RadioButton]:
        buttons = []
        for number, scope in enumerate(self._scopes):
            button = RadioButton(escaped(scope.title))
            button.setAccessibleName(scope.title)
            self.scope.addButton(button, number)
            buttons.append(button)
        return buttons

    def _version_box(self) -> ComboBox:
        tr, box = self._language.tr, ComboBox()
        names = {"4.0": tr("4.0, for most programs"), "3.0": tr("3.0, for Outlook")}
        for version in VCARD_VERSIONS:
            box.addItem(names[version], version)
        box.setAccessibleName(tr("Version of the cards"))
        return box

    def _table_boxes(self) -> dict[str, CheckBox]:
        tr = self._language.tr
        names = tr("Offices"), tr("Programmes"), tr("Facts"), tr("Contacts")
        boxes = {table: CheckBox(name) for table, name in zip(TABLES, names, strict=True)}
        for box in boxes.values():
            box.toggled.connect(self._allow)
        return boxes

    def _add_buttons(self) -> None:
        cancel = QPushButton(self._language.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._export.clicked.connect(self.accept)
        self._export.setDefault(True)
        self.add_foot(trailing=(cancel, self._export))

    def _restore(self) -> None:
        """Everything as it was chosen last; the profiles are those that are at hand."""
        self.format.setAccessibleName(self._language.tr("Format"))
        self._offer_formats()
        version = self._settings.values.export_vcard_version
        self.versions.setCurrentIndex(max(0, self.versions.findData(version)))
        left_out = self._settings.values.export_tables_left_out.split()
        for table, box in self.tables.items():
            box.setChecked(table not in left_out)
        self.scope.button(0).setChecked(True)
        self.format.currentIndexChanged.connect(self._show_format)

    def _offer_formats(self) -> None:
        """All formats; those that are off cannot be chosen, and say why."""
        tr, policy, model = self._language.tr, self._settings.policy, QStandardItemModel(self)
        for wanted in Format:
            item = QStandardItem(tr(KINDS[wanted].title))
            item.setData(wanted.value, Qt.ItemDataRole.UserRole)
            if policy.is_export_off(wanted):
                item.setText(tr("{name} (locked)", name=item.text()))
                item.setToolTip(self.lock.text())
                item.setEnabled(False)
            model.appendRow(item)
        self.format.setModel(model)
        allowed = [wanted for wanted in Format if not policy.is_export_off(wanted)]
        remembered = self._settings.values.export_format
        chosen = remembered if remembered in allowed else next(iter(allowed), Format.VCARD)
        self.format.setCurrentIndex(self.format.findData(chosen))

    def _show_format(self) -> None:
        """What the format is good for, and what it leaves to choose."""
        wanted = Format(self.format.currentData())
        self.use.setText(self._language.tr(KINDS[wanted].use))
        self.format.setAccessibleDescription(self.use.text())
        self._version_group.setVisible(wanted is Format.VCARD)
        self._table_group.setVisible(wanted is Format.CSV)
        self.notes.setVisible(wanted is not Format.YAML)
        self._allow()
        self.follow_font()

    def _allow(self) -> None:
        is_empty = self._table_group.isVisibleTo(self) and not self._chosen_tables()
        self._export.setEnabled(not is_empty)

    def _chosen_tables(self) -> tuple[str, ...]:
        return tuple(table for table, box in self.tables.items() if box.isChecked())

    def choice(self) -> ExportChoice:
        """What stands in the dialog."""
        version = str(self.versions.currentData())
        return ExportChoice(
            Format(self.format.currentData()),
            self._scopes[self.scope.checkedId()].ids,
            ExportOptions(self._rules, version, self._chosen_tables()),
            with_notes=self.notes.isChecked() and self.notes.isVisibleTo(self),
        )

    def accept(self) -> None:
        chosen = self.choice()
        left_out = [table for table in TABLES if table not in chosen.options.tables]
        values = self._settings.values._replace(
            export_format=chosen.format.value,
            export_vcard_version=chosen.options.vcard_version,
            export_tables_left_out=" ".join(left_out),
        )
        self._settings.change(values)
        super().accept()


def _group(heading: str, controls: Sequence[QWidget]) -> QWidget:
    """A heading over the controls that belong to one format."""
    box = QWidget()
    lines = QVBoxLayout(box)
    lines.setContentsMargins(0, measures.LABEL, 0, 0)
    lines.setSpacing(measures.LABEL)
    lines.addWidget(_heading(heading, controls[0] if len(controls) == 1 else None))
    for control in controls:
        lines.addWidget(control)
    return box


def _heading(text: str, only: QWidget | None = None) -> PlainLabel:
    """What stands over controls: a heading for a voice, and the name of an only one."""
    label = PlainLabel(text, "strong")
    label.spoken_as = "heading"
    if only is not None:
        label.setBuddy(only)
    return label
