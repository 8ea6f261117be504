"""The library as a list: two lines a profile, drawn only where they are seen."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from db.rows import ProfileSummary
from viewer import wording
from viewer.language import Language
from viewer.ui import measures
from viewer.ui.tables.indexes import NO_INDEX, ROW_ROLE, Index
from viewer.ui.theme import colours_of


class ProfileModel(QAbstractListModel):
    """The lines of the library, in the order given."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.profiles: tuple[ProfileSummary, ...] = ()

    def show_profiles(self, profiles: tuple[ProfileSummary, ...]) -> None:
        self.beginResetModel()
        self.profiles = profiles
        self.endResetModel()

    def row_of(self, profile_id: str) -> int:
        """The row of a profile, -1 when it is not there."""
        ids = [profile.id for profile in self.profiles]
        return ids.index(profile_id) if profile_id in ids else -1

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.profiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        profile = self.profiles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return profile.title.value
        if role == ROW_ROLE:
            return self._second_line(profile)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            countries = wording.summary_countries(self._language, profile)
            edition = self._language.date(profile.edition)
            return f"{profile.title.value}. {countries}. {edition}"
        return None

    def _second_line(self, profile: ProfileSummary) -> str:
        # A territory without an ISO code stands there by its name.
        codes = " ".join(dict.fromkeys(profile.covers))
        if not profile.country and profile.country_name:
            codes = profile.country_name.value
        return f"{codes} · {self._language.short_date(profile.edition)}"


class ProfileDelegate(QStyledItemDelegate):
    """Title over countries and edition; the chosen one has a bar at its side."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        title, quiet = self._metrics()
        return QSize(0, title.height() + quiet.height() + 2 * measures.LABEL)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        font = self._view.font()
        quiet = QFontMetrics(measures.scaled(font, measures.QUIET))
        return QFontMetrics(measures.scaled(font, measures.BODY, bold=True)), quiet

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        colours = colours_of(option.palette)
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(option.rect, QColor(colours.selection))
            painter.fillRect(self._side_bar(option.rect), QColor(colours.accent))
        title, quiet = self._metrics()
        margins = (measures.SNUG, measures.LABEL, -measures.SNUG, -measures.LABEL)
        box = option.rect.adjusted(*margins)
        leading = Qt.AlignmentFlag.AlignLeading
        elided = Qt.TextElideMode.ElideRight
        painter.setFont(measures.scaled(self._view.font(), measures.BODY, bold=True))
        painter.setPen(QColor(colours.text))
        text = title.elidedText(str(index.data()), elided, box.width())
        painter.drawText(box, int(leading | Qt.AlignmentFlag.AlignTop), text)
        painter.setFont(measures.scaled(self._view.font(), measures.QUIET))
        painter.setPen(QColor(colours.muted))
        text = quiet.elidedText(str(index.data(ROW_ROLE)), elided, box.width())
        painter.drawText(box, int(leading | Qt.AlignmentFlag.AlignBottom), text)
        painter.restore()

    def _side_bar(self, box: QRect) -> QRect:
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.right() - measures.HAIR + 1 if is_mirrored else box.left()
        return QRect(left, box.top(), measures.HAIR, box.height())
