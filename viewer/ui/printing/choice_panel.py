"""The left side of the print window: few choices, one below the other, all reached by Tab."""

from itertools import pairwise

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
from viewer.sheets.catalogue import KINDS, Sheet, SheetKind
from viewer.sheets.options import TEXT_SIZES, Paper
from viewer.ui.platform.contrast import STRONG_RING
from viewer.ui.printing.boxes import FieldBoxes, ValueBox
from viewer.ui.printing.choices import Choices, Scope
from viewer.ui.printing.offered import Offered
from viewer.ui.printing.office_list import OfficeModel
from viewer.ui.widgets import measures
from viewer.ui.widgets.choices import CheckBox
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Content
from viewer.ui.widgets.line_delegate import LineDelegate
from viewer.ui.widgets.locks import lock_control
from viewer.ui.widgets.wrapped_list import WrappedList

PAPER_NAMES = {Paper.A4: "A4", Paper.A5: "A5", Paper.LETTER: "Letter"}
CHARACTERS = 40
OFFICE_LINES = 8


class ChoicePanel(QScrollArea):
    """`changed` is emitted for any other choice, `sheet_chosen` for another kind of sheet."""

    changed = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, language: Language, offered: Offered) -> None:
        super().__init__()
        self._language = language
        self._offered, self._paper_lock = offered, offered.paper_lock
        tr = language.tr
        self.sheets = self._sheet_list()
        self.purpose = PlainLabel("", "quiet")
        self.scope = ValueBox(tr("Profiles"), ())
        self.offices = OfficeModel()
        self.office_list = self._office_view()
        self.fields = FieldBoxes({}, frozenset())
        self.filled = CheckBox(tr("Fill the sheet with copies"))
        self.notes = CheckBox(tr("With my notes"))
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
        self.follow_font()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * CHARACTERS + 2 * measures.PAGE, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 120)

    def take_width(self, width: int) -> None:
        """Take so many pixels, or less where that is more than is of use; where it is too little,
        what a box chooses stands above it."""
        liked, policy = self.sizeHint().width(), QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(policy.WrapAllRows if width < liked else policy.WrapLongRows)
        self.setFixedWidth(min(liked, width))
        self._show_office_rows()

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
            is_filled=self.filled.isChecked(),
            with_notes=self.notes.isChecked(),
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
            self._show_scopes(kind, choices.scope)
            self.paper.choose(choices.paper.value)
            self.turn.choose(choices.is_landscape)
            self.text_size.choose(choices.text_size)
            self.language.choose(choices.language)
            self.ink.choose(choices.in_colour)
            self.filled.setChecked(choices.is_filled)
            self.filled.setVisible(kind.can_be_filled)
            self.notes.setChecked(choices.with_notes)
            self.notes.setVisible(kind.has_notes)
            self._show_fields(choices)
            self._form.setRowVisible(self.ink, kind.has_charts)
        self._show_offices()

    def _show_scopes(self, kind: SheetKind, chosen: Scope) -> None:
        """Offer the profiles that such a sheet can be made of."""
        self.scope.clear()
        offered = self._offered.scopes(self._language, kind)
        for text, value in offered:
            self.scope.addItem(text, value)
        self.scope.choose(chosen.value)
        for widget in (self._scope_heading, self.scope):
            widget.setVisible(len(offered) > 1)

    def _show_offices(self) -> None:
        """Offer to leave offices out, where the sheet is of offices and there are several."""
        is_choice = KINDS[self.sheet].has_offices and self.offices.rowCount() > 1
        for widget in (self._offices_heading, self.office_list):
            widget.setVisible(is_choice)

    def _show_fields(self, choices: Choices) -> None:
        tr = self._language.tr
        fields = {name: tr(text) for name, text in KINDS[choices.sheet].fields.items()}
        new = FieldBoxes(fields, choices.left_out)
        new.setAccessibleName(self._fields_heading.text())
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
        looks = (self.paper, self.language, self.turn, self.text_size, self.ink)
        lists = (self.scope, self.office_list, *self.fields.boxes.values(), self.filled, self.notes)
        order = (self.sheets, *looks, *lists)
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
        view.setItemDelegate(LineDelegate(view))
        return view

    def _office_view(self) -> WrappedList:
        view = WrappedList()
        view.setAccessibleName(self._language.tr("Offices"))
        view.setSelectionMode(view.SelectionMode.SingleSelection)
        view.setModel(self.offices)
        self.offices.modelReset.connect(self._show_office_rows)
        return view

    def follow_font(self) -> None:
        """Lists are as high as their rows."""
        _show_rows(self.sheets, len(KINDS))
        most = OFFICE_LINES * max(measures.ROW_HEIGHT, self.fontMetrics().height())
        rows = range(min(self.offices.rowCount(), OFFICE_LINES))  # no more are seen of thousands
        needed = sum(map(self.office_list.sizeHintForRow, rows)) + measures.LABEL
        self.office_list.setFixedHeight(min(needed, most))

    def _show_office_rows(self) -> None:
        self.follow_font()
        self._show_offices()

    def _arrange(self) -> None:
        tr = self._language.tr
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Choices"))
        box = Content()
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, measures.SNUG, 0)
        self._column.setSpacing(measures.LABEL)
        self._form = QFormLayout()
        self._scope_heading = self._under(tr("Profiles"), self.scope)
        self._offices_heading = self._under(tr("Offices"), self.office_list)
        self._fields_heading = PlainLabel(tr("What is printed"), "strong")
        profiles = (self._scope_heading, self.scope, self._offices_heading, self.office_list)
        fields = (self._fields_heading, self.fields, self.filled, self.notes)
        for widget in (self.sheets, self.purpose, self._looks(), *profiles, *fields):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(box)

    def _under(self, text: str, widget: QWidget) -> PlainLabel:
        label = PlainLabel(text, "strong")
        label.setBuddy(widget)
        return label

    def _looks(self) -> QWidget:
        tr, box, form = self._language.tr, QWidget(), self._form
        box.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(measures.LABEL)
        form.setHorizontalSpacing(measures.PAGE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Paper"), self.paper)
        if self._paper_lock:
            lock_control(self.paper, self._paper_lock)
            form.addRow(PlainLabel(self._paper_lock, "quiet"))
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Orientation"), self.turn)
        form.addRow(tr("Text size"), self.text_size)
        form.addRow(tr("Ink"), self.ink)
        return box

    def _connect(self) -> None:
        self.sheets.currentRowChanged.connect(lambda _: self.sheet_chosen.emit(self.sheet.value))
        self.offices.chosen.connect(self.changed)
        self.filled.toggled.connect(self.changed)
        self.notes.toggled.connect(self.changed)
        for box in (self.scope, self.paper, self.turn, self.text_size, self.language, self.ink):
            box.currentIndexChanged.connect(self.changed)


def _show_rows(view: QListView, rows: int) -> None:
    """Make a list as high as so many rows."""
    row = max(measures.ROW_HEIGHT, view.fontMetrics().height() + measures.LABEL)
    view.setFixedHeight(rows * row + 2 * STRONG_RING)
