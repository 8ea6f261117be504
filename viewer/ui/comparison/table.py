"""The table of a comparison as a widget: widths, heights, sorting by a click, what is copied."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from viewer.comparison import ComparedRow
from viewer.i18n.language import Language
from viewer.ui.comparison.delegate import INDENT, ComparisonDelegate
from viewer.ui.comparison.lines import Choice
from viewer.ui.comparison.model import ComparisonModel
from viewer.ui.widgets import measures
from viewer.ui.widgets.broken_words import breakable, within_lines
from viewer.ui.widgets.cells import WRAP, text_height

LEAST_CHARACTERS = 10  # of a profile's column
HEAD_LINES = 5  # of a title, or the heads would leave the table no room
NAME_SHARE = 0.26  # of the width, for the names of figures


class ComparisonTable(QTableView):
    """One row an indicator; emits the row that is current, and the heading that was clicked."""

    row_chosen = Signal(object)
    heading_clicked = Signal(int)

    def __init__(
        self, rows: Sequence[ComparedRow], titles: Sequence[str], language: Language
    ) -> None:
        super().__init__()
        self._lines = ComparisonModel(rows, titles, language, self)
        self._cells = ComparisonDelegate(language, self, self._lines)
        self.setModel(self._lines)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(language.tr("Comparison"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(measures.ROW_HEIGHT)
        self._set_up_heading()
        self.selectionModel().currentRowChanged.connect(self._emit_current)
        self._lines.modelReset.connect(self._lay_out_if_shown)

    def _set_up_heading(self) -> None:
        heading = self.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(WRAP)
        )
        heading.setHighlightSections(False)
        heading.setSectionsClickable(True)
        heading.sectionClicked.connect(self.heading_clicked)

    @property
    def rows(self) -> list[ComparedRow]:
        """The rows that are shown, in their order."""
        return [line for line in self._lines.lines if not isinstance(line, str)]

    @property
    def current_row(self) -> ComparedRow | None:
        """The row that has the focus."""
        index = self.currentIndex()
        line = self._lines.lines[index.row()] if index.isValid() else None
        return None if isinstance(line, str) else line

    def show_lines(self, choice: Choice) -> None:
        """Show what the reader chose; the row that was current stays so."""
        current = self.current_row
        self._lines.show_lines(choice)
        heading = self.horizontalHeader()
        with QSignalBlocker(heading):
            heading.setSortIndicatorShown(choice.column is not None)
            order = Qt.SortOrder
            heading.setSortIndicator(
                choice.column or 0,
                order.DescendingOrder if choice.descending else order.AscendingOrder,
            )
        self.choose(current)

    def choose(self, wanted: ComparedRow | None) -> None:
        """Make a row current; the first one where it is not shown."""
        rows = self.rows
        if rows:
            row = wanted if wanted in rows else rows[0]
            self.setCurrentIndex(self._lines.index(self._lines.lines.index(row), 0))

    def _emit_current(self) -> None:
        if self.current_row is not None:
            self.row_chosen.emit(self.current_row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_cells"):
            self._cells.follow_font()
            self._lay_out()

    def _lay_out_if_shown(self) -> None:
        if self.isVisible():  # the first time it is laid out when its width is known
            self._lay_out()

    def _lay_out(self) -> None:
        """Columns that share the width, rows and heading as high as their texts need."""
        columns = self._lines.columnCount()
        least = self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS + 2 * INDENT
        whole = self.viewport().width()
        name = max(int(whole * NAME_SHARE), least)
        each = max((whole - name) // (columns - 1), least)
        widths = [name, *(columns - 1) * [each]]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self._lay_out_heading(each - 3 * INDENT)
        self.clearSpans()
        for number, line in enumerate(self._lines.lines):
            if isinstance(line, str):
                self.setSpan(number, 0, 1, columns)
                self.setRowHeight(number, self._cells.height(line, 0, whole))
            else:
                heights = (self._cells.height(line, at, width) for at, width in enumerate(widths))
                self.setRowHeight(number, max(heights))

    def _lay_out_heading(self, room: int) -> None:
        """Titles in columns with so much room for a line; all of a long one is its tool tip."""
        font = self.font()
        cut = [within_lines(font, title, room, HEAD_LINES) for title in self._lines.titles]
        titles = [breakable(font, title, room) for title in cut]
        self._lines.show_titles(titles)
        heights = [text_height(self.font(), title, room) for title in titles]
        self.horizontalHeader().setFixedHeight(max(heights, default=0) + 2 * INDENT)
