"""The library as a list: sections that fold, and a line for each profile in them."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelection, Qt

from db.rows import ProfileSummary
from viewer.formatting.texts import edition_date, summary_countries
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language
from viewer.i18n.regions import continent_of
from viewer.ui.library.sections import (
    ALL,
    PINNED,
    Grouping,
    Line,
    Section,
    in_sections,
    lines_of,
    shown_lines,
)
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index

Row = Section | Line


class ProfileModel(QAbstractListModel):
    """Rows of sections and lines; only the lines of unfolded sections are rows."""

    def __init__(self, language: Language, grouping: Grouping, folded: Iterable[str]) -> None:
        super().__init__()
        self._language = language
        self._lines: list[Line] = []
        self._rows_of: dict[str, int] = {}
        self.grouping = grouping
        self.shown = ALL
        self.folded = set(folded)
        self.pinned: frozenset[str] = frozenset()
        self.with_office: frozenset[str] = frozenset()  # as far as is known
        self.profiles: tuple[ProfileSummary, ...] = ()
        self.rows: list[Row] = []

    def show_profiles(self, profiles: tuple[ProfileSummary, ...]) -> None:
        """Show these profiles, in the order of their countries' names."""
        self._lines = lines_of(profiles, self._language)
        self.profiles = tuple(line.profile for line in self._lines if not line.points)
        self._arrange()

    def set_pinned(self, ids: frozenset[str]) -> None:
        """Let these profiles stand in a section at the top, and mark them."""
        if ids != self.pinned:
            self.pinned = ids
            self._arrange()

    def arrange(self, grouping: Grouping, shown: str) -> None:
        """Show, in sections of this kind, only what `shown` keeps (see `shown_lines`)."""
        self.grouping, self.shown = grouping, shown
        self._arrange()

    @property
    def continents(self) -> tuple[str, ...]:
        """The codes of those in which something is listed."""
        return tuple(
            dict.fromkeys(filter(None, (continent_of(each.country) for each in self._lines)))
        )

    def _arrange(self) -> None:
        self.beginResetModel()
        lines = shown_lines(self._lines, self.shown, self.pinned, self.with_office)
        sections = in_sections(lines, self.grouping, self._language)
        pinned = tuple(line for line in lines if self.is_pinned(line))
        if pinned and self.shown != PINNED:
            sections.insert(0, Section(PINNED, self._language.tr("Pinned"), pinned))
        self.rows = []
        for section in sections:
            self.rows.append(section)
            if section.key not in self.folded:
                self.rows += section.lines
        self._find_rows()
        self.endResetModel()

    def _find_rows(self) -> None:
        # A pinned profile has two rows: the one in its own section counts, if that is not folded.
        self._rows_of = {
            row.profile.id: at
            for at, row in enumerate(self.rows)
            if isinstance(row, Line) and not row.points
        }

    def fold(self, row: int, is_folded: bool) -> None:
        """Fold the section in a row, or show its lines again."""
        section = self.rows[row]
        if not isinstance(section, Section) or (section.key in self.folded) is is_folded:
            return
        first, behind = row + 1, row + 1 + len(section.lines)
        if is_folded:
            self.folded.add(section.key)
            self.beginRemoveRows(NO_INDEX, first, behind - 1)
            del self.rows[first:behind]
            self._find_rows()
            self.endRemoveRows()
        else:
            self.folded.discard(section.key)
            self.beginInsertRows(NO_INDEX, first, behind - 1)
            self.rows[first:first] = section.lines
            self._find_rows()
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def is_pinned(self, line: Line) -> bool:
        return line.profile.id in self.pinned and not line.points

    def count_listed(self) -> int:
        """How many profiles the sections hold, folded or not."""
        sections = (row for row in self.rows if isinstance(row, Section))
        return len({line.profile.id for section in sections for line in section.lines})

    def fold_sentence(self, row: int) -> str:
        """What became of a section, to be heard."""
        tr, section = self._language.tr, self.rows[row]
        if not isinstance(section, Section):
            return ""
        became = tr("folded") if self.is_folded(section) else tr("unfolded")
        return f"{section.name}: {became}"

    def is_folded(self, section: Section) -> bool:
        return section.key in self.folded

    def section_row(self, row: int) -> int:
        """The row of the section that a row stands in."""
        return next((at for at in range(row, -1, -1) if isinstance(self.rows[at], Section)), -1)

    def profile_at(self, row: int) -> str:
        """The id of the profile that a row stands for or leads to; "" for a section."""
        line = self.rows[row] if 0 <= row < len(self.rows) else None
        return line.profile.id if isinstance(line, Line) else ""

    def row_of(self, profile_id: str) -> int:
        """The row of a profile; -1 when it is not there, or folded away."""
        return self._rows_of.get(profile_id, -1)

    def find_named(self, beginning: str, start: int) -> int:
        """The row of the next line, from `start` on and round the end, whose name begins so, be it
        the one shown or another name of its country.

        Where only a folded section has one it is unfolded. -1 if there is none.
        """
        wanted = collation_key(beginning)[0]
        if not wanted:  # a sign, by which no name is ordered
            return -1

        def is_it(row: Row) -> bool:
            if not isinstance(row, Line):
                return False
            names = row.name, self._language.other_name(row.country)
            return any(collation_key(name)[0].startswith(wanted) for name in names)

        around = (*range(start, len(self.rows)), *range(start))
        row = next((at for at in around if is_it(self.rows[at])), -1)
        if row < 0 and (section := self._section_with(is_it)) >= 0:
            self.fold(section, False)
            row = next(at for at in range(section + 1, len(self.rows)) if is_it(self.rows[at]))
        return row

    def _section_with(self, is_it: Callable[[Row], bool]) -> int:
        """The row of the first section that has such a line; -1 if none has."""
        sections = ((at, row) for at, row in enumerate(self.rows) if isinstance(row, Section))
        return next((at for at, row in sections if any(map(is_it, row.lines))), -1)

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
        return tr("Profile"), tr("Countries"), tr("Edition")

    def copied_cells(self, row: int) -> tuple[str, ...]:
        line = self.rows[row]
        return self._cells(line.profile) if isinstance(line, Line) and not line.points else ()

    def _cells(self, profile: ProfileSummary) -> tuple[str, str, str]:
        countries = summary_countries(self._language, profile)
        return profile.title.value, countries, edition_date(self._language, profile.edition)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Line):
            return self._tip(row)
        return None

    def _spoken(self, row: Row) -> str:
        tr = self._language.tr
        if isinstance(row, Section):
            count = self._language.tr_n("{count} profile", "{count} profiles", len(row.lines))
            return ". ".join((row.name, count, *([tr("folded")] if self.is_folded(row) else [])))
        if row.points:
            return tr("{country}, in the profile of {name}", country=row.name, name=row.beside)
        pinned = tr("pinned") if self.is_pinned(row) else ""
        return ". ".join(dict.fromkeys(filter(None, (row.name, *self._cells(row.profile), pinned))))

    def _tip(self, line: Line) -> str:
        """What the line has no room for."""
        from viewer.ui.widgets.tips import plain_tip

        return plain_tip(*self._cells(line.profile))
