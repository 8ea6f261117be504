"""The table of a comparison for Qt: a thin read-only model over lines made elsewhere."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from viewer.comparison import ComparedRow
from viewer.exports.clipboard_table import Cells
from viewer.i18n.language import Language
from viewer.ui.comparison.lines import Choice, Line, copied_cells, copied_header, lines_of, spoken
from viewer.ui.widgets.cells import NO_INDEX, Index
from viewer.ui.widgets.tips import plain_tip


class ComparisonModel(QAbstractTableModel):
    """The name of a figure, then one column a profile."""

    def __init__(
        self,
        rows: Sequence[ComparedRow],
        titles: Sequence[str],
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)  # or a worker's garbage collection would destroy it
        self._rows, self.titles, self._language = rows, titles, language
        self._shown_titles = titles
        self.lines: list[Line] = lines_of(rows, Choice())

    def show_titles(self, shown: Sequence[str]) -> None:
        """Head the columns of the profiles with these texts, in which long words may break."""
        self._shown_titles = shown
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(shown))

    def show_lines(self, choice: Choice) -> None:
        """Show what the reader chose."""
        self.beginResetModel()
        self.lines = lines_of(self._rows, choice)
        self.endResetModel()

    def copied_header(self) -> Cells:
        return copied_header(self.titles, self._language)

    def copied_cells(self, row: int) -> Cells:
        line = self.lines[row]
        return () if isinstance(line, str) else copied_cells(line, self._language)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1 + len(self.titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of columns; of a row, which has none that is seen, what screen readers say."""
        if orientation is Qt.Orientation.Vertical:
            return _row_head(self.lines[section]) if role == Qt.ItemDataRole.DisplayRole else None
        title = self.titles[section - 1] if section else self._language.tr("Figure")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(title)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown_titles[section - 1] if section else title
        return title if role == Qt.ItemDataRole.AccessibleTextRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, str):
                return "" if index.column() else line
            return spoken(line, index.column(), self._language)
        return None


def _row_head(line: Line) -> str:
    return line if isinstance(line, str) else line.label.value
