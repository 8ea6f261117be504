"""The lines of an import's report as a list, drawn only where they are seen."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QSize, Qt
from PySide6.QtGui import QFont

from viewer.i18n.language import Language
from viewer.ui.dialogs.report_rows import ReportRow
from viewer.ui.widgets import measures
from viewer.ui.widgets.indexes import NO_INDEX, Index

INDENT = "      "


class ReportModel(QAbstractListModel):
    """Headings are bold, what belongs to a document stands in from it."""

    def __init__(self, rows: tuple[ReportRow, ...], font: QFont, language: Language) -> None:
        super().__init__()
        self.rows = rows
        self._language = language
        self._bold = QFont(font)
        self._bold.setBold(True)

    def copied_header(self) -> tuple[str, ...]:
        return (self._language.tr("Report of the import"),)

    def copied_cells(self, row: int) -> tuple[str, ...]:
        return (self.rows[row].text,)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return INDENT * max(0, row.depth - 1) + row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, measures.ROW_HEIGHT)
        if role == Qt.ItemDataRole.FontRole and row.depth == 0:
            return self._bold
        return None
