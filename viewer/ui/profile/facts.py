"""Facts: every figure with its period and age, filtered while one types; the chosen one in full."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QVBoxLayout,
    QWidget,
)

from db.rows import EarlierFacts, Profile
from viewer.formatting.facts import source_line
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_bar import FactBar
from viewer.ui.profile.fact_rows import FactRow, fact_rows
from viewer.ui.profile.fact_table import FactTable
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.line_label import LineLabel
from viewer.ui.widgets.tab_order import enter_tab_order

if TYPE_CHECKING:
    from viewer.exports.clipboard_table import CopiedTable
    from viewer.ui.profile.fact_pane import FactPane

SHOWN, HIDDEN = "shown", "hidden"
TABLE_FIRST = 1000  # as a part of the width: the pane takes what the columns leave
AFTER_PAINT = 20  # milliseconds: nobody waits for the pane, which takes as long as the table
LEAST_OF_PANE, MOST_OF_PANE = 34, 66  # characters
LOW_LINES = 14  # a page of fewer shows the table or the pane


class FactsTab(QWidget):
    """A filter over the table of facts, and a pane for the chosen one beside it or below."""

    def __init__(
        self, profile: Profile, context: TabContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        language = context.language
        self._profile, self._context = profile, context
        self._choice = context.settings.values.fact_details if context.settings else ""
        self._earlier = context.earlier
        self._is_beside = self._is_low = False
        self._is_asked_for = False  # the pane, in a low page
        self.pane: FactPane | None = None
        rows = fact_rows(profile, language, context.today, context.old_after, context.news)
        rows = tuple(map(self._with_own_notes, rows))
        self.table = FactTable(rows, language)
        has_old = any(row.line.is_old for row in rows)
        self._bar = bar = FactBar(language, context.old_after, has_old=has_old)
        self.filter, self.only_old, self.details_button = bar.filter, bar.only_old, bar.details
        self._nothing = PlainLabel("", "quiet")
        self._nothing.hide()
        self._source = LineLabel(source_line(language, profile), "quiet")
        self._arrange()
        self._connect()
        if not profile.facts:
            self._show_none()

    def _show_none(self) -> None:
        """Say that there are none; nothing of what is done with facts is of use then."""
        self._nothing.setText(self._context.language.tr("This profile lists no facts."))
        self._nothing.show()
        for part in (self._bar, self.table, self._source):
            part.hide()

    def _with_own_notes(self, row: FactRow) -> FactRow:
        notes = self._context.notes_on("fact", row.fact.id)
        own = [text for note in notes for text in note.lines(self._context.language)]
        return replace(row, own=tuple(own)) if own else row

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.SNUG)
        layout.addWidget(self._bar)
        layout.addWidget(self._nothing)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(measures.SNUG)
        self._both.addWidget(self.table, TABLE_FIRST)
        self._both.addStretch(0)
        layout.addLayout(self._both, 1)
        layout.addWidget(self._source)

    def _connect(self) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.fact_chosen.connect(self._show_chosen)
        self.table.details_wanted.connect(self._open_details)
        self.filter.textChanged.connect(self._apply_filter)
        self.filter.left.connect(self.table.setFocus)
        self.only_old.toggled.connect(self._apply_filter)
        self.details_button.clicked.connect(self._choose_details)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the page comes to its table; Tab goes through the filter, too."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow_font()

    @property
    def has_details(self) -> bool:
        """Whether the pane is wanted: as the reader chose, else where there is room beside; in a
        low page only for now, since it takes the table's place."""
        choice = self._choice or (SHOWN if self._is_beside else HIDDEN)
        is_wanted = self._is_asked_for if self._is_low else choice == SHOWN
        return is_wanted and bool(self._profile.facts)

    def follow_font(self) -> None:
        """The pane beside the table where both have room, else below; the table as wide as its
        columns need, whatever the window has."""
        letter = self.fontMetrics().averageCharWidth()
        wanted = self.table.wanted_width
        room = self.width() - 2 * measures.PAGE - measures.SNUG - wanted
        self._is_beside = room >= letter * LEAST_OF_PANE
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if self._is_beside else direction.TopToBottom)
        self._is_low = self.height() < self.fontMetrics().height() * LOW_LINES
        self._source.setVisible(not self._is_low and bool(self._profile.facts))
        self.table.setMaximumWidth(wanted)
        self.details_button.setChecked(self.has_details)
        if self.pane is not None:
            # Below the table the pane has two parts of five.
            for place, part in enumerate((TABLE_FIRST, 1) if self._is_beside else (3, 2)):
                self._both.setStretch(place, part)
            self.pane.setVisible(self.has_details)
            self.pane.setMaximumWidth(letter * MOST_OF_PANE if self._is_beside else wanted)
            self._show_table()
        elif self.has_details:
            QTimer.singleShot(AFTER_PAINT, self, self._make_pane)

    def _make_pane(self) -> None:
        """Build the pane, if it is still wanted and not there."""
        if self.pane is not None or not self.has_details:
            return
        from viewer.ui.profile.fact_pane import FactPane

        self.pane = FactPane(self._profile, self._context, self)
        self._both.insertWidget(1, self.pane, 1)
        self.pane.left.connect(self._leave_pane)
        self.pane.closed.connect(lambda: self._choose_details(False))
        enter_tab_order([self.table, self.pane], self.pane)
        self.table.choose_first()
        if self.table.current_row is not None:
            self.pane.show_row(self.table.current_row)
        self.pane.show_earlier(self._earlier)
        if not self._earlier:
            self._context.ask_earlier()
        self.follow_font()

    def show_earlier(self, editions: tuple[EarlierFacts, ...]) -> None:
        """Tell beside the chosen fact what it was in earlier editions."""
        self._earlier = editions
        if self.pane is not None:
            self.pane.show_earlier(editions)

    def _leave_pane(self) -> None:
        if self._is_low:
            self._choose_details(False)
        self.table.setFocus()

    def _show_table(self) -> None:
        """Show it where there is something in it, and no pane in its place."""
        is_hidden = self._is_low and self.has_details
        self.table.setVisible(self.table.model().rowCount() > 0 and not is_hidden)

    def _choose_details(self, is_wanted: bool) -> None:
        """Show or hide the pane, from now on."""
        self._is_asked_for = is_wanted
        if not self._is_low:
            self._keep(SHOWN if is_wanted else HIDDEN)
        self._make_pane()
        self.follow_font()
        self.table.scroll_to_current()  # a pane below leaves the table less room
        if not is_wanted and not self.details_button.hasFocus():
            self.table.setFocus()

    def _keep(self, choice: str) -> None:
        self._choice = choice
        settings = self._context.settings
        if settings is not None:
            settings.change(settings.values._replace(fact_details=choice))

    def _open_details(self) -> None:
        """Lead to the pane, and show it if it was closed."""
        if self.pane is None or not self.has_details:
            self._choose_details(True)
        if self.pane is not None:
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self, row: FactRow) -> None:
        if self.pane is not None and self.has_details:
            self.pane.show_row(row)

    def thing_at(self, _: QWidget | None) -> tuple[str, str]:
        """The fact at the table's cursor, wherever on the page the focus is."""
        return "fact", self.table.current_fact()

    def copied_table(self) -> "CopiedTable | None":
        """The chosen facts, wherever on the page one is."""
        from viewer.ui.platform.clipboard import chosen_rows  # not before somebody copies

        return chosen_rows(self.table)

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
        """Select a fact and scroll to it, whatever the filter hid, and give it the focus."""
        self.table.setFocus()
        self.show_beside(fact_id)

    def show_beside(self, fact_id: str) -> None:
        """The same while the focus stays where it is."""
        self.filter.clear()
        self.only_old.setChecked(False)
        self.table.show_fact(fact_id)

    def _apply_filter(self) -> None:
        query, only_old = self.filter.text(), self.only_old.isChecked()
        self.table.filter_by(query, only_old=only_old)
        is_empty = self.table.model().rowCount() == 0
        self._show_table()
        self._nothing.setVisible(is_empty)
        tr = self._context.language.tr
        if only_old:
            said = tr("No old figure of this profile contains “{query}”.", query=query)
        else:
            said = tr("No fact of this profile contains “{query}”.", query=query)
        self._nothing.setText(said)
        if self.has_details and not is_empty:
            self.table.choose_first()
