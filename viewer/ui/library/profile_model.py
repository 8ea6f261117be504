"""The library as a list: two lines a profile, drawn only where they are seen."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelection, QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from db.rows import ProfileSummary
from viewer.formatting.ages import AgeRules
from viewer.formatting.texts import summary_countries
from viewer.i18n.language import Language
from viewer.ui.library.list_delegate import ListDelegate
from viewer.ui.library.profile_lines import in_order, old_words
from viewer.ui.platform.theme import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index

OLD_ROLE = ROW_ROLE + 1


class ProfileModel(QAbstractListModel):
    """The lines of the library; figures older than `old_after` years are marked."""

    def __init__(self, language: Language, today: date, old_after: int) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._old_after = old_after
        self.profiles: tuple[ProfileSummary, ...] = ()
        self._rows: dict[str, int] = {}

    def show_profiles(self, profiles: tuple[ProfileSummary, ...], order: str) -> None:
        """Show these profiles, in one of the orders of the library."""
        self.beginResetModel()
        self.profiles = in_order(profiles, order, self._language)
        self._rows = {profile.id: row for row, profile in enumerate(self.profiles)}
        self.endResetModel()

    def count_ages_by(self, rules: AgeRules) -> None:
        """Tell ages by other rules."""
        self._today, self._old_after = rules.today, rules.figures
        if self.profiles:
            self.dataChanged.emit(self.index(0), self.index(len(self.profiles) - 1))

    def row_of(self, profile_id: str) -> int:
        """The row of a profile, -1 when it is not there."""
        return self._rows.get(profile_id, -1)

    def lines(self, rows: Iterable[int]) -> QItemSelection:
        """Rows as a selection of as few pieces as possible: Qt is slow with thousands."""
        selection = QItemSelection()
        # Rows that follow each other are as far from their places in the order of all.
        for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
            piece = [row for _, row in run]
            selection.select(self.index(piece[0]), self.index(piece[-1]))
        return selection

    def copied_header(self) -> tuple[str, ...]:
        tr = self._language.tr
        return tr("Profile"), tr("Countries"), tr("Edition"), tr("Age")

    def copied_cells(self, row: int) -> tuple[str, ...]:
        profile = self.profiles[row]
        countries = summary_countries(self._language, profile)
        edition = self._language.date(profile.edition)
        return profile.title.value, countries, edition, self._old(profile)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.profiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        profile = self.profiles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return profile.title.value
        if role == ROW_ROLE:
            return self._second_line(profile)
        if role == OLD_ROLE:
            return self._old(profile)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            countries = summary_countries(self._language, profile)
            edition = self._language.date(profile.edition)
            parts = (profile.title.value, countries, edition, self._old(profile))
            return ". ".join(filter(None, parts))
        return None

    def _second_line(self, profile: ProfileSummary) -> str:
        # A territory without an ISO code stands there by its name.
        codes = " ".join(dict.fromkeys(profile.covers))
        if not profile.country and profile.country_name:
            codes = profile.country_name.value
        return f"{codes} · {self._language.short_date(profile.edition)}"

    def _old(self, profile: ProfileSummary) -> str:
        return old_words(self._language, profile, self._today, self._old_after)


class ProfileDelegate(ListDelegate):
    """Title over countries and edition; old figures have a colour of their own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        title, quiet = self.heights()
        return QSize(0, title + quiet + 2 * measures.LABEL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if self._view.selectionModel().isSelected(index):
            self.paint_chosen(painter, option.rect)
        colours = colours_of(self._view.palette())
        first, second = self.lines(option.rect)
        painter.setFont(self.title_font(bold=True))
        painter.setPen(QColor(colours.text))
        self._draw(painter, first, str(index.data()))
        painter.setFont(self.quiet_font())
        old = str(index.data(OLD_ROLE))
        if old:
            painter.setPen(QColor(colours.old))
            taken = self._draw(painter, second, old, at_end=True) + measures.LABEL
            left, right = (taken, 0) if self.is_mirrored else (0, -taken)
            second = second.adjusted(left, 0, right, 0)
        painter.setPen(QColor(colours.muted))
        self._draw(painter, second, str(index.data(ROW_ROLE)))
        painter.restore()

    def _draw(self, painter: QPainter, box: Any, text: str, *, at_end: bool = False) -> int:
        """Draw one line, cut to fit; return how wide it is."""
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        edge = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
        painter.drawText(box, int(edge | Qt.AlignmentFlag.AlignTop), shown)
        return metrics.horizontalAdvance(shown)
