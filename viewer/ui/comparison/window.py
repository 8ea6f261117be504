"""The window of a comparison: the table, how it is ordered, and the chosen row as bars."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSplitter,
    QWidget,
)

from viewer.app.settings import SettingsFile
from viewer.comparison import ComparedRow
from viewer.i18n.language import Language
from viewer.ui.comparison.chart_panel import ChartPanel
from viewer.ui.comparison.lines import Choice
from viewer.ui.comparison.table import ComparisonTable
from viewer.ui.platform.clipboard import copy_by_key, put_all, put_chosen
from viewer.ui.platform.screen import open_large
from viewer.ui.widgets import measures
from viewer.ui.widgets.choices import CheckBox, ComboBox
from viewer.ui.widgets.fitting_dialog import FittingDialog
from viewer.ui.widgets.flow import FlowLayout, flow_of
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.status_line import StatusLine

MOST_CHART = 0.45  # of the height


class ComparisonWindow(FittingDialog):
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
        self.largest = CheckBox(language.tr("Largest &first"))
        self.only_shared = CheckBox(language.tr("Only figures that &two or more profiles have"))
        self.only_shared.setChecked(settings.values.compare_shared)
        self.table = ComparisonTable(rows, titles, language)
        self.chart = ChartPanel(titles, language)
        self._nothing = PlainLabel("", "quiet")
        self.status = StatusLine()
        self._arrange()
        self._connect()
        open_large(self, settings, "window_of_comparison")
        self._show()
        self.table.setFocus()

    def _order_box(self, titles: Sequence[str]) -> ComboBox:
        tr, box = self._language.tr, ComboBox()
        box.addItem(tr("Groups"))
        box.addItem(tr("Figure"))
        box.addItems(list(titles))
        box.setAccessibleName(tr("Order of the comparison"))
        box.setMinimumContentsLength(18)
        return box

    def _arrange(self) -> None:
        # In its place before it is filled: Qt would go through all of it once more.
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.chart)
        self._splitter.setStretchFactor(0, 1)
        self.body.setSpacing(measures.SNUG)
        self.body.addLayout(self._choices())
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._splitter, 1)
        self._add_buttons()

    def _choices(self) -> FlowLayout:
        label = QLabel(self._language.tr("Sort &by"))
        label.setBuddy(self.order)
        label.setMargin(1)  # Qt counts a pixel too few for a last letter that leans over
        return flow_of(label, self.order, self.largest, self.only_shared)

    def _add_buttons(self) -> None:
        tr = self._language.tr
        self.copy_button = QPushButton(tr("&Copy as table"))
        self.print_button = QPushButton(tr("&Print…"))
        close = QPushButton(tr("Close"))
        self.copy_button.clicked.connect(self.copy)
        self.print_button.clicked.connect(self.print_requested)
        close.clicked.connect(self.reject)
        buttons = (self.copy_button, self.print_button, close)
        for button in buttons:
            button.setAutoDefault(False)
        self.add_foot(self.status, trailing=buttons)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self.chart.show_row)
        self.table.heading_clicked.connect(self._sort_by)
        self.order.currentIndexChanged.connect(self._show)
        self.largest.toggled.connect(self._show)
        self.only_shared.toggled.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        copy_by_key(self.table, lambda: self.status.setText(put_chosen(self.table, self._language)))

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
        """Put all rows on the clipboard as a table and say so."""
        self.status.setText(put_all(self.table, self._language))
