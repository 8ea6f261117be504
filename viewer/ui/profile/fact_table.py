"""The table of facts as a widget: columns, row heights, sorting, keys."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelectionModel, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from viewer.i18n.language import Language
from viewer.ui.platform.announcements import PausedVoice
from viewer.ui.profile.fact_columns import measured_columns
from viewer.ui.profile.fact_delegate import FactDelegate
from viewer.ui.profile.fact_model import FactModel
from viewer.ui.profile.fact_rows import Column, FactRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import ENTER, mark_room

Order = tuple[int, Qt.SortOrder]
OPENING_KEYS = (*ENTER, Qt.Key.Key_Space)


class FactTable(QTableView):
    """The table itself; a click on a heading sorts.

    `fact_chosen` gives the row that became current, `details_wanted` asks to read more of it.
    """

    fact_chosen = Signal(object)
    details_wanted = Signal()

    def __init__(self, facts: tuple[FactRow, ...], language: Language) -> None:
        super().__init__()
        self._every, self._language = facts, language
        self._voice = PausedVoice(self)
        self._facts = FactModel(facts, language)
        self._facts.setParent(self)  # or a worker's garbage collection would destroy it
        self._cells = FactDelegate(self)
        self.setModel(self._facts)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(language.tr("Facts"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(measures.ROW_HEIGHT)
        self._set_up_heading()
        self._measure()
        self._facts.modelReset.connect(self._lay_out_rows)
        self.selectionModel().currentRowChanged.connect(self._emit_chosen)
        self.doubleClicked.connect(self.details_wanted)

    def _set_up_heading(self) -> None:
        heading = self.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        heading.setHighlightSections(False)
        heading.setSectionsClickable(True)
        heading.sectionClicked.connect(self._sort_by)

    def _measure(self) -> None:
        """Find out what the columns need, whatever the filter leaves: they stay where they are."""
        self._cells.follow_font()
        headings = self._facts.copied_header()[: len(Column)]
        page, mark = self.layoutDirection(), mark_room(self)
        self._columns = measured_columns(self._every, headings, self._cells.body, page, mark)
        self._cells.columns = self._columns

    @property
    def wanted_width(self) -> int:
        """The width in which no column is cut short."""
        bar = self.verticalScrollBar().sizeHint().width()
        return sum(self._columns.needed) + bar + 2 * measures.HAIR

    def filter_by(self, query: str, *, only_old: bool = False) -> None:
        """Show what contains these words, or only what is old of that."""
        current = self.current_fact()
        self._facts.filter_by(query, only_old=only_old)
        self._make_current(current)
        count = sum(isinstance(row, FactRow) for row in self._facts.rows)
        self._voice.say(self._language.tr_n("{count} fact", "{count} facts", count))

    def show_fact(self, fact_id: str) -> None:
        """Select the fact with this id, and scroll to it."""
        if self._make_current(fact_id):
            self.scroll_to_current()

    def scroll_to_current(self) -> None:
        """Bring the fact at the cursor into sight, once rows and table have their heights."""
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def choose_first(self) -> None:
        """Make the first fact current where none is."""
        if self.current_row is None:
            rows = enumerate(self._facts.rows)
            first = next((at for at, row in rows if isinstance(row, FactRow)), 0)
            self.setCurrentIndex(self._facts.index(first, Column.LABEL))

    @property
    def current_row(self) -> FactRow | None:
        """The fact at the cursor."""
        index = self.currentIndex()
        row = self._facts.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, FactRow) else None

    def current_fact(self) -> str:
        """The id of the fact at the cursor, "" where there is none."""
        row = self.current_row
        return row.fact.id if row else ""

    def selected_facts(self) -> tuple[str, ...]:
        """The ids of the selected facts."""
        rows = (self._facts.rows[index.row()] for index in self.selectionModel().selectedRows())
        return tuple(row.fact.id for row in rows if isinstance(row, FactRow))

    def select_facts(self, ids: Collection[str], current: str) -> None:
        """Select these facts, those that are shown, with the cursor at one of them."""
        self._make_current(current)
        flag = QItemSelectionModel.SelectionFlag
        self.clearSelection()
        for number, row in enumerate(self._facts.rows):
            if isinstance(row, FactRow) and row.fact.id in ids:
                index = self._facts.index(number, Column.LABEL)
                self.selectionModel().select(index, flag.Select | flag.Rows)

    @property
    def order(self) -> Order | None:
        """The column that the facts are sorted by, and how; None where they stand in groups."""
        heading = self.horizontalHeader()
        if not heading.isSortIndicatorShown():
            return None
        return heading.sortIndicatorSection(), heading.sortIndicatorOrder()

    def put_in_order(self, order: Order | None) -> None:
        """Sort the facts by a column, or put them back into their groups."""
        heading = self.horizontalHeader()
        with QSignalBlocker(heading):
            heading.setSortIndicatorShown(order is not None)
            if order is not None:
                heading.setSortIndicator(*order)
        current = self.current_fact()
        column = None if order is None else Column(order[0])
        descending = order is not None and order[1] is Qt.SortOrder.DescendingOrder
        self._facts.sort_by(column, descending=descending)
        self._make_current(current)

    def _emit_chosen(self) -> None:
        if self.current_row is not None:
            self.fact_chosen.emit(self.current_row)

    def _sort_by(self, section: int) -> None:
        """First click: up; second: down; third: grouped again."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        steps: dict[Order | None, Order | None] = {
            (section, up): (section, down),
            (section, down): None,
        }
        self.put_in_order(steps.get(self.order, (section, up)))

    def _make_current(self, fact_id: str) -> bool:
        """Move the cursor to a fact; False where it is not shown."""
        for number, row in enumerate(self._facts.rows):
            if isinstance(row, FactRow) and row.fact.id == fact_id:
                self.setCurrentIndex(self._facts.index(number, Column.LABEL))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in (Qt.KeyboardModifier(0), Qt.KeyboardModifier.KeypadModifier)
        if is_plain and event.key() in OPENING_KEYS and self.current_row is not None:
            self.details_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_columns"):
            self._measure()
            self._lay_out_rows()

    def _lay_out_rows(self) -> None:
        """Columns as wide as their texts need, or their share; rows as high as theirs need."""
        widths = self._columns.widths(self.viewport().width())
        for column, width in zip(Column, widths, strict=True):
            self.setColumnWidth(column, width)
        self.clearSpans()
        for number, row in enumerate(self._facts.rows):
            if isinstance(row, FactRow):
                heights = [
                    self._cells.height(row, column, width) for column, width in enumerate(widths)
                ]
                self.setRowHeight(number, max(heights))
            else:
                self.setSpan(number, 0, 1, len(Column))
                self.setRowHeight(number, self._cells.height(row, 0, widths[0]))
