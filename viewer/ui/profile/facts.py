"""Facts: every figure with its period and age, grouped, filtered while one types."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.rows import Profile
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_rows import fact_rows
from viewer.ui.profile.fact_table import FactTable
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel


class FactsTab(QWidget):
    """A filter field over the table of facts."""

    def __init__(
        self, profile: Profile, context: TabContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tr, language = context.language.tr, context.language
        self._context = context
        rows = fact_rows(profile, language, context.today, context.old_after, context.news)
        self.table = FactTable(rows, language)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter the facts"))
        self.filter.setAccessibleName(tr("Filter the facts"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(360)
        self.only_old = QCheckBox(tr("Only old figures"))
        years = language.number(context.old_after)
        self.only_old.setToolTip(tr("Figures over {years} years old", years=years))
        self.only_old.setEnabled(any(row.line.is_old for row in rows))
        self._nothing = PlainLabel("", "quiet")
        self._nothing.hide()
        self._arrange()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.setFocusProxy(self.table)
        self.filter.textChanged.connect(self._apply_filter)
        self.only_old.toggled.connect(self._apply_filter)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.SNUG)
        bar = QHBoxLayout()
        bar.setSpacing(measures.PAGE)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.only_old)
        bar.addStretch(1)
        layout.addLayout(bar)
        layout.addWidget(self._nothing)
        layout.addWidget(self.table, 1)

    def _open_menu(self, at: QPoint) -> None:
        fact = self.table.current_fact()  # a click has moved the cursor there
        if fact:
            where = self.table.viewport().mapToGlobal(at)
            self._context.open_menu(self, where, "fact", fact)

    def show_only_old(self) -> None:
        """Show the old figures, whatever was looked for before."""
        self.filter.clear()
        self.only_old.setChecked(True)
        self.table.setFocus()

    def show_place(self, fact_id: str) -> None:
        """Select a fact and scroll to it, whatever the filter hid."""
        self.filter.clear()
        self.only_old.setChecked(False)
        self.table.show_fact(fact_id)

    def _apply_filter(self) -> None:
        query, only_old = self.filter.text(), self.only_old.isChecked()
        self.table.filter_by(query, only_old=only_old)
        is_empty = self.table.model().rowCount() == 0
        self.table.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        tr = self._context.language.tr
        if only_old:
            said = tr("No old figure of this profile contains “{query}”.", query=query)
        else:
            said = tr("No fact of this profile contains “{query}”.", query=query)
        self._nothing.setText(said)
