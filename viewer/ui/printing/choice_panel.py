"""The left side of the print window: few choices, one below the other, all reached by Tab."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.sheets.options import TEXT_SIZES, Paper
from viewer.ui.printing.boxes import FieldBoxes, ValueBox
from viewer.ui.printing.choices import Choices, Scope
from viewer.ui.printing.office_list import OfficeModel
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.locks import lock_control

PAPER_NAMES = {Paper.A4: "A4", Paper.A5: "A5", Paper.LETTER: "Letter"}
CHARACTERS = 38
OFFICE_ROWS = 6


class Offered(NamedTuple):
    """What there is to choose from: profiles by their ids, and languages (tag, own name).

    `paper_lock` says why the paper cannot be chosen, where that is so.
    """

    shown: str
    selected: tuple[str, ...]
    all: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    paper_lock: str = ""

    def ids(self, scope: Scope) -> tuple[str, ...]:
        """Return the ids of the profiles that are meant by a scope."""
        return {
            Scope.SHOWN: (self.shown,),
            Scope.SELECTED: self.selected,
            Scope.ALL: self.all,
        }[scope]


class ChoicePanel(QScrollArea):
    """`changed` is emitted for any other choice, `sheet_chosen` for another kind of sheet."""

    changed = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, language: Language, offered: Offered) -> None:
        super().__init__()
        self._language = language
        self._paper_lock = offered.paper_lock
        tr = language.tr
        self.sheets = self._sheet_list()
        self.purpose = PlainLabel("", "quiet")
        self.scope = ValueBox(tr("Profiles"), self._scopes(offered))
        self.offices = OfficeModel()
        self.office_list = self._office_view()
        self.fields = FieldBoxes({}, frozenset())
        self.paper = ValueBox(tr("Paper"), ((PAPER_NAMES[p], p.value) for p in Paper))
        turns = ((tr("Portrait"), False), (tr("Landscape"), True))
        self.turn = ValueBox(tr("Orientation"), turns)
        sizes = ((language.percent(size), size) for size in TEXT_SIZES)
        self.text_size = ValueBox(tr("Text size"), sizes)
        self.language = ValueBox(tr("Language"), ((name, tag) for tag, name in offered.languages))
        inks = ((tr("Colour"), True), (tr("Black and white"), False))
        self.ink = ValueBox(tr("Ink"), inks)
        self._arrange()
        self._connect()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * CHARACTERS + 2 * measures.PAGE, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 120)

    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            sheet=self.sheet,
            scope=Scope(self.scope.currentData()),
            paper=Paper(self.paper.currentData()),
            language=self.language.currentData(),
            is_landscape=self.turn.currentData(),
            text_size=self.text_size.currentData(),
            in_colour=self.ink.currentData(),
            left_out=self.fields.left_out(),
            offices=self.offices.wanted(),
        )

    @property
    def sheet(self) -> Sheet:
        return Sheet(self.sheets.currentItem().data(Qt.ItemDataRole.UserRole))

    def show_choices(self, choices: Choices) -> None:
        """Set every control without emitting a change."""
        kind = KINDS[choices.sheet]
        with QSignalBlocker(self):
            self.sheets.setCurrentRow(list(KINDS).index(choices.sheet))
            self.purpose.setText(self._language.tr(kind.purpose))
            self.scope.choose(choices.scope.value)
            self.paper.choose(choices.paper.value)
            self.turn.choose(choices.is_landscape)
            self.text_size.choose(choices.text_size)
            self.language.choose(choices.language)
            self.ink.choose(choices.in_colour)
            self._show_fields(choices)

    def _show_fields(self, choices: Choices) -> None:
        tr = self._language.tr
        fields = {name: tr(text) for name, text in KINDS[choices.sheet].fields.items()}
        new = FieldBoxes(fields, choices.left_out)
        for box in new.boxes.values():
            box.toggled.connect(self.changed)
        self._column.replaceWidget(self.fields, new)
        self.fields.hide()
        self.fields.deleteLater()
        self.fields = new
        self._fields_heading.setVisible(bool(fields))
        new.setVisible(bool(fields))
        self._keep_tab_order()

    def _keep_tab_order(self) -> None:
        """New boxes come where they stand and not at the end."""
        order = [self.office_list, *self.fields.boxes.values(), self.paper]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _sheet_list(self) -> QListWidget:
        tr, view = self._language.tr, QListWidget()
        view.setAccessibleName(tr("Sheet"))
        for sheet, kind in KINDS.items():
            item = QListWidgetItem(tr(kind.title), view)
            item.setData(Qt.ItemDataRole.UserRole, sheet.value)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(kind.purpose))
            item.setToolTip(tr(kind.purpose))
        _show_rows(view, len(KINDS))
        return view

    def _office_view(self) -> QListView:
        view = QListView()
        view.setAccessibleName(self._language.tr("Offices"))
        view.setModel(self.offices)
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offices.modelReset.connect(
            lambda: _show_rows(view, min(OFFICE_ROWS, max(1, self.offices.rowCount())))
        )
        _show_rows(view, 1)
        return view

    def _scopes(self, offered: Offered) -> Iterable[tuple[str, str]]:
        tr, tr_n = self._language.tr, self._language.tr_n
        yield tr("The profile that is shown"), Scope.SHOWN.value
        selected, all_of_them = len(offered.selected), len(offered.all)
        if selected > 1:
            words = tr_n("{count} selected profile", "{count} selected profiles", selected)
            yield words, Scope.SELECTED.value
        if all_of_them > 1:
            words = tr_n("All of {count} profile", "All {count} profiles", all_of_them)
            yield words, Scope.ALL.value

    def _arrange(self) -> None:
        tr = self._language.tr
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Choices"))
        box = QWidget()
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, measures.SNUG, 0)
        self._column.setSpacing(measures.LABEL)
        self._fields_heading = self._under(tr("What is printed"), self.fields)
        for heading, *widgets in (
            (PlainLabel(tr("Sheet"), "strong"), self.sheets, self.purpose),
            (PlainLabel(tr("Profiles"), "strong"), self.scope),
            (PlainLabel(tr("Offices"), "strong"), self.office_list),
            (self._fields_heading, self.fields),
            (PlainLabel(tr("Paper and language"), "strong"), self._form()),
        ):
            for widget in (heading, *widgets):
                self._column.addWidget(widget)
            self._column.addSpacing(measures.LABEL)
        self._column.addStretch(1)
        self.setWidget(box)

    def _under(self, text: str, widget: QWidget) -> PlainLabel:
        label = PlainLabel(text, "strong")
        label.setBuddy(widget)
        return label

    def _form(self) -> QWidget:
        tr, box = self._language.tr, QWidget()
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(measures.LABEL)
        form.setHorizontalSpacing(measures.PAGE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Paper"), self.paper)
        if self._paper_lock:
            lock_control(self.paper, self._paper_lock)
            form.addRow(PlainLabel(self._paper_lock, "quiet"))
        form.addRow(tr("Orientation"), self.turn)
        form.addRow(tr("Text size"), self.text_size)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Ink"), self.ink)
        return box

    def _connect(self) -> None:
        self.sheets.currentRowChanged.connect(lambda _: self.sheet_chosen.emit(self.sheet.value))
        self.offices.chosen.connect(self.changed)
        for box in (self.scope, self.paper, self.turn, self.text_size, self.language, self.ink):
            box.currentIndexChanged.connect(self.changed)


def _show_rows(view: QListView, rows: int) -> None:
    """Make a list as high as so many rows."""
    row = max(measures.ROW_HEIGHT, view.fontMetrics().height() + measures.LABEL)
    view.setStyleSheet(
        f"QListView::item {{ min-height: {row}px; padding-left: {measures.HAIR}px; }}"
    )
    view.setFixedHeight(rows * row + measures.HAIR)
