"""The window of a comparison: the table, how it is ordered, and the chosen row as bars."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from viewer.app.settings import SettingsFile
from viewer.comparison import ComparedRow
from viewer.i18n.language import Language
from viewer.ui.comparison.chart_panel import ChartPanel
from viewer.ui.comparison.lines import Choice
from viewer.ui.comparison.table import ComparisonTable
from viewer.ui.platform.clipboard import put_table
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

MOST_CHART = 0.45  # of the height


class ComparisonWindow(QDialog):
    """Stands beside the main window, as many as are wanted; Escape closes it."""

    print_requested = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        titles: Sequence[str],
        rows: Sequence[ComparedRow],
        language: Language,
        settings: SettingsFile,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._language, self._settings = language, settings
        self.setWindowTitle(language.tr("Compare: {titles}", titles=language.join(titles)))
        self.order = self._order_box(titles)
        self.largest = QCheckBox(language.tr("Largest &first"))
        self.only_shared = QCheckBox(language.tr("Only figures that &two or more profiles have"))
        self.only_shared.setChecked(settings.values.compare_shared)
        self.table = ComparisonTable(rows, titles, language)
        self.chart = ChartPanel(titles, language)
        self._nothing = PlainLabel("", "quiet")
        self.status = PlainLabel("", "quiet")
        self._arrange()
        self._connect()
        resize_within_screen(self, 1100, 760)
        self._show()
        self.table.setFocus()

    def _order_box(self, titles: Sequence[str]) -> QComboBox:
        tr, box = self._language.tr, QComboBox()
        box.addItem(tr("Groups"))
        box.addItem(tr("Figure"))
        box.addItems(list(titles))
        box.setAccessibleName(tr("Order of the comparison"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        return box

    def _arrange(self) -> None:
        # In its place before it is filled: Qt would go through all of it once more.
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.chart)
        self._splitter.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.SNUG)
        layout.addLayout(self._choices())
        layout.addWidget(self._nothing)
        layout.addWidget(self._splitter, 1)
        layout.addLayout(self._buttons())

    def _choices(self) -> QHBoxLayout:
        label = QLabel(self._language.tr("Sort &by"))
        label.setBuddy(self.order)
        row = QHBoxLayout()
        row.setSpacing(measures.LABEL)
        for widget in (label, self.order, self.largest):
            row.addWidget(widget)
        row.addSpacing(measures.PAGE)
        row.addWidget(self.only_shared)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        tr, row = self._language.tr, QHBoxLayout()
        row.setSpacing(measures.LABEL)
        self.copy_button = QPushButton(tr("&Copy as table"))
        self.print_button = QPushButton(tr("&Print…"))
        close = QPushButton(tr("Close"))
        self.copy_button.clicked.connect(self.copy)
        self.print_button.clicked.connect(self.print_requested)
        close.clicked.connect(self.reject)
        row.addWidget(self.status, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.copy_button, self.print_button, close):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.table.row_chosen.connect(self.chart.show_row)
        self.table.heading_clicked.connect(self._sort_by)
        self.order.currentIndexChanged.connect(self._show)
        self.largest.toggled.connect(self._show)
        self.only_shared.toggled.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        copy = QShortcut(QKeySequence.StandardKey.Copy, self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def showEvent(self, event: QShowEvent) -> None:
        """As much room for the chart as it needs, and the greater half for the table."""
        super().showEvent(event)
        self._splitter.ensurePolished()
        whole = self._splitter.height()
        chart = min(self.chart.wanted_height(), int(whole * MOST_CHART))
        self._splitter.setSizes([whole - chart, chart])

    def _sort_by(self, column: int) -> None:
        """First click: smallest first; second: largest first; third: in groups again."""
        is_shown = self.order.currentIndex() == column + 1
        if is_shown and self.largest.isChecked():
            self.largest.setChecked(False)
            self.order.setCurrentIndex(0)
        elif is_shown:
            self.largest.setChecked(True)
        else:
            self.largest.setChecked(False)
            self.order.setCurrentIndex(column + 1)

    def _show(self) -> None:
        """Show what is chosen above the table, or say why there is nothing."""
        column = self.order.currentIndex() - 1
        is_ordered = column >= 0
        self.largest.setEnabled(is_ordered)
        is_shared = self.only_shared.isChecked()
        values = self._settings.values
        self._settings.change(values._replace(compare_shared=is_shared))
        is_down = is_ordered and self.largest.isChecked()
        self.table.show_lines(Choice(column if is_ordered else None, is_down, is_shared))
        has_rows = bool(self.table.rows)
        self._splitter.setVisible(has_rows)
        self.copy_button.setEnabled(has_rows)
        self._nothing.setVisible(not has_rows)
        tr = self._language.tr
        self._nothing.setText(
            tr("The profiles have no figures in common. Untick the box above to see each one's.")
            if is_shared
            else tr("The profiles hold no figures.")
        )

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard as a table and say so."""
        table = self.table.copied()
        if table is not None:
            said = put_table(table, self._language, with_header=True)
            self.status.setText(said)
            self.status.setAccessibleName(said)
