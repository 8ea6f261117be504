"""What is still to decide of a draft, and what a check says of it: a list that leads there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt, Signal

from viewer.i18n.language import Language
from viewer.messages.drafted_lines import Open
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import NO_INDEX, Index
from viewer.ui.widgets.wrapped_list import WrappedList

MOST_LINES = 4


class OpenModel(QAbstractListModel):
    """One line a thing."""

    def __init__(self) -> None:
        super().__init__()
        self.things: Sequence[Open] = ()

    def show_things(self, things: Sequence[Open]) -> None:
        """List these in place of those before."""
        self.beginResetModel()
        self.things = things
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.things[index.row()].text
        return None


class OpenList(WrappedList):
    """`chosen` tells what is at the cursor, `taken` what Enter or a double click is for."""

    chosen = Signal(object)
    taken = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._things = OpenModel()
        self.setModel(self._things)
        self.setAccessibleName(language.tr("To decide"))
        self.setSelectionMode(WrappedList.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(lambda index: self.taken.emit(self._things.things[index.row()]))
        self.follow_font()

    def follow_font(self) -> None:
        """Text has another size."""
        line = max(measures.ROW_HEIGHT, self.fontMetrics().height() + measures.LABEL)
        self.setFixedHeight(line * min(MOST_LINES, max(2, len(self._things.things))) + 6)

    def show_things(self, things: Sequence[Open]) -> None:
        """List these; where there are none, the list is of no use."""
        self.setVisible(bool(things))
        if list(things) != list(self._things.things):  # else what is chosen stays so
            self._things.show_things(things)
            self.follow_font()

    @property
    def things(self) -> Sequence[Open]:
        """What is listed."""
        return self._things.things

    def _tell(self, current: Index) -> None:
        if current.isValid():
            self.chosen.emit(self._things.things[current.row()])
