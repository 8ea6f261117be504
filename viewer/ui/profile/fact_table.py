"""The table of facts as a widget: columns, row heights, sorting."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from viewer.i18n.language import Language
from viewer.ui.profile.fact_delegate import FactDelegate
from viewer.ui.profile.fact_model import FactModel
from viewer.ui.profile.fact_rows import Column, FactRow
from viewer.ui.widgets import measures

# column: (characters, largest share of the width)
WIDTHS = {Column.VALUE: (28, 0.28), Column.PERIOD: (19, 0.18), Column.AGE: (26, 0.22)}


class FactTable(QTableView):
    """The table itself; a click on a heading sorts."""

    def __init__(self, facts: tuple[FactRow, ...], language: Language) -> None:
        super().__init__()
        self._facts = FactModel(facts, language)
        self._facts.setParent(self)  # or a worker's garbage collection would destroy it
        self.setModel(self._facts)
        self.setItemDelegate(FactDelegate(self, self.cell_width))
        self.setAccessibleName(language.tr("Facts"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(measures.ROW_HEIGHT)
        self._set_up_heading()
        self._facts.modelReset.connect(self._lay_out_rows)

    def _set_up_heading(self) -> None:
        heading = self.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        heading.setHighlightSections(False)
        heading.setSectionsClickable(True)
        heading.sectionClicked.connect(self._sort_by)

    def cell_width(self, column: int) -> int:
        """The width of a column; of the stretched one what the others leave of the view, which
        the heading itself knows only after it was laid out."""
        if column != Column.LABEL:
            return self.columnWidth(column)
        others = sum(self.columnWidth(other) for other in Column if other != Column.LABEL)
        return self.viewport().width() - others

    def _fit_columns(self) -> None:
        """Columns as wide as their texts need, or their share of a narrow table."""
        letter, whole = self.fontMetrics().averageCharWidth(), self.viewport().width()
        for column, (characters, share) in WIDTHS.items():
            wanted = letter * characters + 2 * measures.SNUG
            self.setColumnWidth(column, min(wanted, int(whole * share)))

    def filter_by(self, query: str, *, only_old: bool = False) -> None:
        """Show what contains these words, or only what is old of that."""
        self._facts.filter_by(query, only_old=only_old)

    def show_fact(self, fact_id: str) -> None:
        """Select the fact with this id, scroll to it and take the focus."""
        self.setFocus()
        for number, row in enumerate(self._facts.rows):
            if isinstance(row, FactRow) and row.fact.id == fact_id:
                self.setCurrentIndex(self._facts.index(number, Column.LABEL))
                # Rows that were only now made have their heights when they are laid out.
                QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def current_fact(self) -> str:
        """The id of the fact at the cursor, "" where there is none."""
        index = self.currentIndex()
        row = self._facts.rows[index.row()] if index.isValid() else None
        return row.fact.id if isinstance(row, FactRow) else ""

    def _sort_by(self, section: int) -> None:
        """First click: up; second: down; third: grouped again."""
        heading = self.horizontalHeader()
        shown = heading.isSortIndicatorShown() and heading.sortIndicatorSection() == section
        order = heading.sortIndicatorOrder()
        if shown and order is Qt.SortOrder.DescendingOrder:
            heading.setSortIndicatorShown(False)
            self._facts.sort_by(None)
            return
        order = Qt.SortOrder.DescendingOrder if shown else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(heading):
            heading.setSortIndicatorShown(True)
            heading.setSortIndicator(section, order)
        descending = order is Qt.SortOrder.DescendingOrder
        self._facts.sort_by(Column(section), descending=descending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_facts"):
            self._lay_out_rows()

    def _lay_out_rows(self) -> None:
        self._fit_columns()
        self.clearSpans()
        for number, row in enumerate(self._facts.rows):
            if not isinstance(row, FactRow):
                self.setSpan(number, 0, 1, len(Column))
        for number in range(len(self._facts.rows)):
            indexes = (self._facts.index(number, column) for column in Column)
            heights = (self.sizeHintForIndex(index).height() for index in indexes)
            self.setRowHeight(number, max(heights))
