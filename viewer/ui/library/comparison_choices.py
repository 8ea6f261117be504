"""The profiles to compare: a line each, with a box to tick."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt, Signal

from viewer.comparison import MOST_PROFILES
from viewer.i18n.collation import collation_key
from viewer.ui.library.sections import Line
from viewer.ui.widgets.cells import NO_INDEX, Index
from viewer.ui.widgets.tips import plain_tip


class ChoiceModel(QAbstractListModel):
    """Lines that have the words typed; `ticked` are the ids of the chosen, as they were ticked."""

    changed = Signal()

    def __init__(self, lines: Iterable[Line], ticked: Iterable[str]) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._words = [_words(f"{line.name} {line.profile.title.value}") for line in self._lines]
        self._shown = list(range(len(self._lines)))
        self.ticked = list(ticked)

    @property
    def chosen(self) -> tuple[Line, ...]:
        """The lines that are ticked, in the order in which they were."""
        by_id = {line.profile.id: line for line in self._lines}
        return tuple(by_id[each] for each in self.ticked if each in by_id)

    def show_with(self, typed: str) -> None:
        """Show the lines of which a word begins with each of those typed."""
        wanted = _words(typed)
        self.beginResetModel()
        self._shown = [
            place
            for place, words in enumerate(self._words)
            if all(any(word.startswith(each) for word in words) for each in wanted)
        ]
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Tick a line, or take its tick away; no more than can be compared are ticked."""
        profile_id = self._line(row).profile.id
        if profile_id in self.ticked:
            self.ticked.remove(profile_id)
        elif len(self.ticked) < MOST_PROFILES:
            self.ticked.append(profile_id)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        self.changed.emit()

    def _line(self, row: int) -> Line:
        return self._lines[self._shown[row]]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.name} · {line.profile.title.value}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{line.name} · {line.profile.title.value}")
        if role == Qt.ItemDataRole.CheckStateRole:
            is_ticked = line.profile.id in self.ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or value == index.data(role):
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable


def _words(text: str) -> list[str]:
    return collation_key(text)[0].split()
