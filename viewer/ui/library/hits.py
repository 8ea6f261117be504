"""Search hits: the model of their list, and how each is drawn."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from db.rows import Hit, SearchResults
from viewer.formatting.search import hit_group, tab_title
from viewer.i18n.language import Language
from viewer.ui.library.list_delegate import ListDelegate
from viewer.ui.library.marked_text import draw_marked
from viewer.ui.platform.theme import colours_of
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The name of a group of hits."""

    text: str


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit and its group, with the words that say where it stands."""

    hit: Hit
    group: str
    language: Language

    @property
    def place(self) -> str:
        """Made when the row is seen: most of what is found never is."""
        return place_of(self.language, self.hit)


def place_of(language: Language, hit: Hit) -> str:
    """Return "by coverage · Belgium · Offices"."""
    coverage = language.tr("by coverage") if hit.by_coverage else ""
    country = language.country(hit.country) if hit.country else hit.profile_title.value
    return " · ".join(filter(None, (coverage, country, tab_title(language, hit.tab))))


class HitModel(QAbstractListModel):
    """Rows of headings and hits; only hits can be chosen."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.rows: list[HeadingRow | HitRow] = []

    def show_found(self, found: SearchResults | None) -> None:
        """Show what was found in place of what was there; None shows nothing."""
        self.beginResetModel()
        self.rows = []
        for kind, hits in groupby(found.hits if found else (), lambda hit: hit.kind):
            group = hit_group(self._language, kind)
            self.rows.append(HeadingRow(group))
            self.rows += [HitRow(hit, group, self._language) for hit in hits]
        self.endResetModel()

    def hit_row(self, start: int, step: int) -> int:
        """The nearest row of a hit from `start` on in the direction of `step`; -1 if none."""
        row = start
        while 0 <= row < len(self.rows):
            if isinstance(self.rows[row], HitRow):
                return row
            row += step
        return -1

    def copied_header(self) -> tuple[str, ...]:
        tr = self._language.tr
        return tr("Found"), tr("Detail"), tr("Place"), tr("Kind")

    def copied_cells(self, row: int) -> tuple[str, ...]:
        found = self.rows[row]
        if isinstance(found, HeadingRow):
            return ()
        return found.hit.title.value, found.hit.detail, found.place, found.group

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, HeadingRow):
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.text if role in texts else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.hit.title.value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.hit.title.value, row.hit.detail, row.place, row.group)
            return ". ".join(filter(None, parts))
        return None


class HitDelegate(ListDelegate):
    """A hit has its title over detail, country and tab."""

    def __init__(self, view: QAbstractItemView, hits: HitModel) -> None:
        super().__init__(view)
        self._hits = hits

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Index) -> QSize:
        title, quiet = self.heights()
        # Not by way of Qt: the height of every row is asked for with every key.
        if isinstance(self._hits.rows[index.row()], HeadingRow):
            return QSize(0, quiet + measures.PAGE)
        return QSize(0, title + quiet + 2 * measures.LABEL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option.rect, row)
        elif isinstance(row, HitRow):
            if self._view.selectionModel().isSelected(index):
                self.paint_chosen(painter, option.rect)
            self._paint_hit(painter, option.rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: HeadingRow) -> None:
        painter.setFont(self.quiet_font(bold=True))
        painter.setPen(QColor(colours_of(self._view.palette()).muted))
        inner = box.adjusted(measures.SNUG, 0, -measures.SNUG, -measures.HAIR)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, int(bottom), row.text)

    def _paint_hit(self, painter: QPainter, box: QRect, row: HitRow) -> None:
        colours = colours_of(self._view.palette())
        first, second = self.lines(box)
        mirrored = self.is_mirrored
        painter.setFont(self.title_font(bold=False))
        painter.setPen(QColor(colours.text))
        title = row.hit.title.value
        draw_marked(painter, first, title, row.hit.title_marks, is_mirrored=mirrored)
        painter.setFont(self.quiet_font())
        painter.setPen(QColor(colours.muted))
        hit, place = row.hit, row.place
        draw_marked(painter, second, hit.detail, hit.detail_marks, place, is_mirrored=mirrored)
