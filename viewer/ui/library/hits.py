"""Search hits as rows of a list: what each says, and what of that was looked for."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from db.rows import Hit, HitKind, Mark, SearchResults
from viewer.formatting.search import (
    coverage_words,
    hit_copied,
    hit_group,
    hit_label,
    hit_period,
    hit_value,
    number_kind,
)
from viewer.formatting.texts import dotted
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language
from viewer.ui.library.action_row import ActionRow
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index

# What one comes for is large; names of things are as large as other text.
LARGE = frozenset((HitKind.PHONE, HitKind.EMAIL, HitKind.WEBSITE, HitKind.FACT))
COPIED = LARGE | {HitKind.ADDRESS, HitKind.HOURS, HitKind.PERSON}


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The name of a group of hits."""

    text: str


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit and its group, in words; those are made when the row is seen: most never are."""

    hit: Hit
    group: str
    language: Language
    is_titled: bool = False  # its country has several profiles: the title says which

    @property
    def is_large(self) -> bool:
        """Whether one comes for the value itself."""
        return self.hit.kind in LARGE

    @property
    def is_copied(self) -> bool:
        """Whether it has a button that copies it."""
        return self.hit.kind in COPIED

    @property
    def value(self) -> str:
        return hit_value(self.language, self.hit)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Those of the value, unless it is written otherwise than in the source."""
        return self.hit.value_marks if self.value.startswith(self.hit.value.value) else ()

    @property
    def above(self) -> tuple[str, list[Mark]]:
        """What the value is, when, and whose: the line over it, and the marks in that."""
        hit, language = self.hit, self.language
        period, whose = hit_period(language, hit), hit.whose.value
        if kind := number_kind(language, hit):  # its label is a note, which may be long
            parts = [kind, whose, hit.label.value]
        else:
            parts = [hit_label(language, hit), period, whose, coverage_words(language, hit)]
        text, marks = "", []
        for part in filter(None, parts):
            start = len(text := dotted(text, part)) - len(part)
            of_label = hit.label_marks if part.endswith(hit.label.value) else ()
            for first, last in hit.whose_marks if part == whose else of_label:
                marks.append((start + first, start + last))
        return text, marks

    @property
    def place(self) -> str:
        """The country or profile it is of, and whether its words are only like those typed."""
        hit, tr = self.hit, self.language.tr
        country = self.language.country(hit.country) if hit.country else hit.profile_title.value
        title = hit.profile_title.value if self.is_titled else ""
        return dotted(title or country, tr("close match") if hit.is_close else "")

    @property
    def copied(self) -> str:
        """What Copy takes of it."""
        return hit_copied(self.language, self.hit) or self.value

    @property
    def spoken(self) -> str:
        """All of it in one breath, the answer first."""
        parts = (self.value, self.above[0], self.place, self.group)
        return ". ".join(filter(None, parts))

    @property
    def tip(self) -> str:
        """What the list has no room for."""
        return "\n".join((self.value, self.above[0], self.place, self.hit.profile_title.value))

    def answers(self, query: str) -> bool:
        """Whether it is called exactly as was typed."""
        hit, wanted = self.hit, collation_key(query)[0]
        names = (hit.value.value, hit.label.value, hit.profile_title.value, self.place)
        return any(collation_key(name)[0] == wanted for name in names)


Row = HeadingRow | HitRow | ActionRow


class HitModel(QAbstractListModel):
    """Rows of headings, hits and actions; headings cannot be chosen."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.rows: list[Row] = []

    def show_found(
        self, found: SearchResults | None, titled: Set[str], actions: Sequence[ActionRow] = ()
    ) -> None:
        """Show what was found in place of what was there; None are no hits.

        Hits of the `titled` profiles (ids) say which of several of their country they are of. An
        action whose name begins with what was typed comes first, unless a hit is called just so.
        """
        hits = list(self._hit_rows(found, titled)) if found else []
        named: list[Row] = [HeadingRow(self._language.tr("Actions")), *actions] if actions else []
        is_first = bool(actions) and actions[0].is_named
        if is_first and found:
            is_first = not any(isinstance(r, HitRow) and r.answers(found.query) for r in hits)
        self.beginResetModel()
        self.rows = [*named, *hits] if is_first else [*hits, *named]
        self.endResetModel()

    def _hit_rows(self, found: SearchResults, titled: Set[str]) -> Iterator[Row]:
        for run, hits in groupby(found.hits, lambda hit: (hit.kind, hit.is_mentioned)):
            group = hit_group(self._language, *run)
            yield HeadingRow(group)
            for hit in hits:
                yield HitRow(hit, group, self._language, hit.profile_id in titled)

    def hit_row(self, start: int, step: int) -> int:
        """The nearest row from `start` on in the direction of `step` that can be chosen; -1 if
        there is none."""
        row = start
        while 0 <= row < len(self.rows):
            if not isinstance(self.rows[row], HeadingRow):
                return row
            row += step
        return -1

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
            return row.value
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None


def tip(row: HitRow | ActionRow) -> str:
    """Return what the list has no room for."""
    from viewer.ui.widgets.tips import plain_tip

    return plain_tip(*dict.fromkeys(filter(None, row.tip.splitlines())))
