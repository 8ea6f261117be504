"""Facts: every figure with its period and age, grouped, filtered while one types."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.rows import Profile
from viewer.ui import measures
from viewer.ui.labels import PlainLabel
from viewer.ui.tables.fact_rows import fact_rows
from viewer.ui.tables.fact_table import FactTable
from viewer.ui.tabs.context import TabContext


class FactsTab(QWidget):
    """A filter field over the table of facts."""

    def __init__(self, profile: Profile, context: TabContext) -> None:
        super().__init__()
        tr = context.language.tr
        self._context = context
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter the facts"))
        self.filter.setAccessibleName(tr("Filter the facts"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(360)
        self.table = FactTable(
            fact_rows(profile, context.language, context.today), context.language
        )
        self._nothing = PlainLabel("", "quiet")
        self._nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.SNUG)
        layout.addWidget(self.filter)
        layout.addWidget(self._nothing)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.filter.textChanged.connect(self._apply_filter)

    def show_place(self, fact_id: str) -> None:
        """Select a fact and scroll to it, whatever the filter hid."""
        self.filter.clear()
        self.table.show_fact(fact_id)

    def _apply_filter(self, query: str) -> None:
        self.table.filter_by(query)
        is_empty = self.table.model().rowCount() == 0
        self.table.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._nothing.setText(
            self._context.language.tr("No fact of this profile contains “{query}”.", query=query)
        )
