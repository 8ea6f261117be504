"""The offices of the chosen profiles, each with a box to leave it out."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, Qt, Signal
from PySide6.QtGui import QFont

from db.rows import Profile
from viewer.ui.widgets.cells import NO_INDEX, Index
from viewer.ui.widgets.tips import plain_tip


class Line(NamedTuple):
    """An office, or (no office) the heading of a profile that stands for all its offices."""

    profile: str
    office: str
    text: str


class OfficeModel(QAbstractListModel):
    """Checked are the offices that are wanted: all until the reader leaves some out."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._offices: dict[str, frozenset[str]] = {}
        self._left_out: dict[str, frozenset[str]] = {}

    def show_profiles(self, profiles: Sequence[Profile]) -> None:
        """List the offices of these profiles; what was left out before stays so."""
        lines = tuple(_lines(profiles))
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self._offices = {
            profile.summary.id: frozenset(office.id for office in profile.offices)
            for profile in profiles
        }
        self.endResetModel()

    def wanted(self) -> dict[str, frozenset[str]]:
        """Profile id → ids of the offices wanted, where that is not all of them."""
        return {
            profile: offices - self._left_out[profile]
            for profile, offices in self._offices.items()
            if offices & self._left_out.get(profile, frozenset())
        }

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.text)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(line)
        if role == Qt.ItemDataRole.FontRole and not line.office:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        line = self._lines[index.row()]
        is_wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        touched = frozenset((line.office,)) if line.office else self._offices[line.profile]
        before = self._left_out.get(line.profile, frozenset())
        self._left_out[line.profile] = before - touched if is_wanted else before | touched
        self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
        self.chosen.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def _state(self, line: Line) -> Qt.CheckState:
        out = self._left_out.get(line.profile, frozenset()) & self._offices[line.profile]
        if line.office:
            is_out = line.office in out
        elif out and out != self._offices[line.profile]:
            return Qt.CheckState.PartiallyChecked
        else:
            is_out = bool(out)
        return Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked


def _lines(profiles: Sequence[Profile]) -> Sequence[Line]:
    lines = []
    for profile in profiles:
        if len(profiles) > 1 and profile.offices:
            lines.append(Line(profile.summary.id, "", profile.summary.title.value))
        lines.extend(
            Line(profile.summary.id, office.id, " ".join(office.name.value.split()))
            for office in profile.offices
        )
    return lines
