"""The table of facts for Qt: a thin read-only model over rows made elsewhere."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from viewer.i18n.language import Language
from viewer.ui.profile.fact_rows import (
    Column,
    FactRow,
    GroupRow,
    TableRow,
    grouped,
    in_order,
    matching,
)
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index


class FactModel(QAbstractTableModel):
    """Facts as rows; `filter_by` and `sort_by` choose which and in what order."""

    def __init__(self, facts: tuple[FactRow, ...], language: Language) -> None:
        super().__init__()
        self._facts = facts
        self._language = language
        self._query = ""
        self._only_old = False
        self._sorted_by: tuple[Column, bool] | None = None
        tr = language.tr
        self._old = tr("old")
        self._headings = (tr("Fact"), tr("Value"), tr("Period"), tr("Age"))
        self.rows: list[TableRow] = grouped(facts)

    def filter_by(self, query: str, *, only_old: bool = False) -> None:
        """Show only the facts that contain every word of `query`, or the old ones of those."""
        self._query = query
        self._only_old = only_old
        self._rebuild()

    def sort_by(self, column: Column | None, *, descending: bool = False) -> None:
        """Order the facts by a column; by None they are grouped again."""
        self._sorted_by = None if column is None else (column, descending)
        self._rebuild()

    def _rebuild(self) -> None:
        self.beginResetModel()
        facts = matching(self._facts, self._query, only_old=self._only_old)
        if self._sorted_by is None:
            self.rows = grouped(facts)
        else:
            column, descending = self._sorted_by
            self.rows = in_order(facts, column, descending=descending)
        self.endResetModel()

    def copied_header(self) -> tuple[str, ...]:
        return (*self._headings, self._language.tr("Notes"))

    def copied_cells(self, row: int) -> tuple[str, ...]:
        fact = self.rows[row]
        return fact.copied if isinstance(fact, FactRow) else ()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], GroupRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of columns; of a row, which has none that is seen, what screen readers say."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return _cell(self.rows[section], Column.LABEL)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if role == Qt.ItemDataRole.DisplayRole:
                return _cell(row, index.column())
            return self._spoken(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.VALUE:
            return row.published if isinstance(row, FactRow) else None
        return None

    def _spoken(self, row: TableRow, column: int) -> str:
        """A row as it is read out; a mark that is only seen has its word here."""
        if isinstance(row, FactRow):
            old = (self._old,) if row.line.is_old else ()
            if column == Column.LABEL:
                return ". ".join(filter(None, (*row.cells, *old, *row.lines)))
            return ". ".join((row.cells[column], *(old if column == Column.AGE else ())))
        return _cell(row, column)


def _cell(row: TableRow, column: int) -> str:
    if isinstance(row, FactRow):
        return row.cells[column]
    return row.label if column == Column.LABEL else ""
