"""The lines of an import report: what each says, and the list that draws those in sight."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QFont

from db.errors import Problem
from db.rows import ImportOutcome, ImportResult
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.messages import passed_over_sentence, warnings_text
from viewer.messages.import_report import ImportEntry, outcome_details
from viewer.ui.widgets.cells import NO_INDEX, ROW_ROLE, Index

# By the values of db.rows.ImportResult, in the order of the report.
ORDER = ("refused", "replaced", "older", "added", "unchanged")


class ReportRow(NamedTuple):
    """One line; `depth` 0 is a heading, 1 a document, 2 what there is to say of it.

    `code` is that of an error or a warning, "" elsewhere.
    """

    depth: int
    text: str
    code: str = ""


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
    language: Language,
    entries: Sequence[ImportEntry],
    is_cancelled: bool,
    passed_over: int = 0,
) -> ReportLines:
    """Word the report; `passed_over` counts hidden files and folders that were not looked at."""
    summary = report_summary(language, entries, is_cancelled)
    if passed_over:
        summary = f"{summary}\n{passed_over_sentence(language, passed_over)}"
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
    warnings = sum(problem.is_warning for _, problems in entries for problem in problems)
    parts += filter(None, [warnings_text(language, warnings)])
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
    details = outcome_details(language, outcome, problems)
    codes = dict.fromkeys(problem.code for problem in problems)
    return [ReportRow(1, name), *(_detail_row(_one_line(detail), codes) for detail in details)]


def _detail_row(text: str, codes: Iterable[str]) -> ReportRow:
    return ReportRow(2, text, next((code for code in codes if f": {code}: " in text), ""))


def _one_line(text: str) -> str:
    return " ".join(text.splitlines())


def _shown(row: ReportRow) -> str:
    """A path begins with its slash where all around it is read from right to left, too."""
    return " · ".join(map(isolated, row.text.split(" · "))) if row.depth == 1 else row.text


class ReportModel(QAbstractListModel):
    """Headings are bold; `ROW_ROLE` says how many steps a line stands in from the edge."""

    def __init__(self, rows: tuple[ReportRow, ...], language: Language) -> None:
        super().__init__()
        self.rows = rows
        self._language = language
        self._bold = QFont()  # of the list's size
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
            return _shown(row)
        if role == ROW_ROLE:
            return max(0, row.depth - 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text
        if role == Qt.ItemDataRole.FontRole and row.depth == 0:
            return self._bold
        return None
