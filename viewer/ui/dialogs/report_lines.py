"""The lines of an import report: what each says, and the list that draws those in sight."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QSize, Qt
from PySide6.QtGui import QFont

from db.errors import Problem
from db.rows import ImportOutcome, ImportResult
from viewer.i18n.language import Language
from viewer.messages.import_report import ImportEntry, outcome_details
from viewer.ui.widgets import measures
from viewer.ui.widgets.cells import NO_INDEX, Index

# By the values of db.rows.ImportResult, in the order of the report.
ORDER = ("refused", "replaced", "older", "added", "unchanged")


class ReportRow(NamedTuple):
    """One line; `depth` 0 is a heading, 1 a document, 2 what there is to say of it."""

    depth: int
    text: str


class ReportLines(NamedTuple):
    """The whole report in words. Of 3,000 documents it takes a while: not for the window's thread.

    `older` names the files that were not imported; `entries` is what the lines were worded from.
    """

    summary: str
    rows: tuple[ReportRow, ...]
    text: str
    older: tuple[str, ...]
    entries: tuple[ImportEntry, ...] = ()
    is_cancelled: bool = False


def report_lines(
    language: Language, entries: Sequence[ImportEntry], is_cancelled: bool
) -> ReportLines:
    """Word the report."""
    summary = report_summary(language, entries, is_cancelled)
    rows = report_rows(language, entries)
    older = tuple(one.file for one, _ in entries if one.result is ImportResult.OLDER)
    text = report_text(summary, rows)
    return ReportLines(summary, rows, text, older, tuple(entries), is_cancelled)


def report_rows(language: Language, entries: Sequence[ImportEntry]) -> tuple[ReportRow, ...]:
    """All lines of the report, grouped by result."""
    groups: dict[str, list[ReportRow]] = {name: [] for name in ORDER}
    counts = counts_of(entries)
    for outcome, problems in entries:
        groups[outcome.result.value].extend(_document_rows(language, outcome, problems))
    rows: list[ReportRow] = []
    for name in ORDER:
        if counts[name]:
            rows += [ReportRow(0, _heading(language, name, counts[name])), *groups[name]]
    return tuple(rows)


def report_summary(language: Language, entries: Sequence[ImportEntry], is_cancelled: bool) -> str:
    """The counts in words: "2 documents refused, 1 document added"."""
    counts = counts_of(entries)
    parts = [_heading(language, name, counts[name]) for name in ORDER if counts[name]]
    sentence = language.join(parts) or language.tr("There are no documents (*.yaml) there.")
    if is_cancelled:
        stopped = language.tr("You stopped the import; what follows was done before that.")
        return f"{stopped} {sentence}"
    return sentence


def report_text(summary: str, rows: Sequence[ReportRow]) -> str:
    """The report as plain text, to save, print and copy."""
    lines = ["\n" + row.text if row.depth == 0 else "  " * row.depth + row.text for row in rows]
    return "\n".join([summary, *lines]) + "\n"


def counts_of(entries: Sequence[ImportEntry]) -> dict[str, int]:
    """How many documents there are of each result, by the result's value."""
    results = [outcome.result.value for outcome, _ in entries]
    return {name: results.count(name) for name in ORDER}


def _heading(language: Language, name: str, count: int) -> str:
    tr_n = language.tr_n
    if name == "refused":
        return tr_n("{count} document refused", "{count} documents refused", count)
    if name == "replaced":
        return tr_n("{count} profile replaced", "{count} profiles replaced", count)
    if name == "older":
        return tr_n(
            "{count} older edition not imported", "{count} older editions not imported", count
        )
    if name == "added":
        return tr_n("{count} profile added", "{count} profiles added", count)
    return tr_n("{count} profile unchanged", "{count} profiles unchanged", count)


def _document_rows(
    language: Language, outcome: ImportOutcome, problems: tuple[Problem, ...]
) -> list[ReportRow]:
    file = _one_line(outcome.file)
    name = f"{outcome.profile_id} · {file}" if outcome.profile_id else file
    # The folder stands in the document's own line; a problem's needs but the file's name.
    short = [problem._replace(file=Path(problem.file).name) for problem in problems]
    details = outcome_details(language, outcome, short)
    return [ReportRow(1, name), *(ReportRow(2, _one_line(detail)) for detail in details)]


def _one_line(text: str) -> str:
    return " ".join(text.splitlines())


INDENT = "      "


class ReportModel(QAbstractListModel):
    """Headings are bold, what belongs to a document stands in from it."""

    def __init__(self, rows: tuple[ReportRow, ...], font: QFont, language: Language) -> None:
        super().__init__()
        self.rows = rows
        self._language = language
        self._bold = QFont(font)
        self._bold.setBold(True)

    def copied_header(self) -> tuple[str, ...]:
        return (self._language.tr("Report of the import"),)

    def copied_cells(self, row: int) -> tuple[str, ...]:
        return (self.rows[row].text,)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return INDENT * max(0, row.depth - 1) + row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, measures.ROW_HEIGHT)
        if role == Qt.ItemDataRole.FontRole and row.depth == 0:
            return self._bold
        return None
