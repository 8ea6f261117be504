"""What one edition changed of another, as a table for Qt."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from db.rows import Change
from viewer.formatting.changes import Cells, change_cells, change_heads, figures_first
from viewer.i18n.language import Language
from viewer.ui.widgets.indexes import NO_INDEX, ROW_ROLE, Index


class ChangeModel(QAbstractTableModel):
    """One row a change: the thing, what it was, what it is, and by how much a figure grew."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.headings = change_heads(language)
        self.rows: tuple[Cells, ...] = ()

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these changes, figures first."""
        self.beginResetModel()
        self.rows = tuple(change_cells(self._language, each) for each in figures_first(changes))
        self.endResetModel()

    def copied_header(self) -> Cells:
        return self.headings

    def copied_cells(self, row: int) -> Cells:
        return self.rows[row]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = zip(self.headings, row, strict=True)
            return ". ".join(f"{heading}: {cell}" for heading, cell in told if cell)
        return None
