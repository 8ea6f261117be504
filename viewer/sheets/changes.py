"""What changed, on paper: the report of an import, and what one edition changed of another."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from db.rows import Change, Edition, ImportReport, ImportResult, PartialDate
from viewer.formatting.changes import (
    change_cells,
    change_heads,
    contacts_first,
    edition_line,
    history_title,
)
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language
from viewer.messages.import_report import (
    ImportEntry,
    counts_text,
    outcome_details,
    problem_lines,
    result_word,
)
from viewer.sheets.fact_rows import figure_cell
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section_of_many
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import Words, one_line, words

# What needs a look first, as in the window.
_OTHERS = (
    ImportResult.REFUSED,
    ImportResult.OLDER,
    ImportResult.ADDED,
    ImportResult.UNCHANGED,
)
_SAME = 3  # columns of a table in which no figure grew


class EditionChanges(NamedTuple):
    """What `new` changed of `old`, two editions of the profile of this title."""

    title: str
    old: Edition
    new: Edition
    changes: tuple[Change, ...]


def changes_sheet(
    entries: Sequence[ImportEntry],
    language: Language,
    options: SheetOptions,
    *,
    is_cancelled: bool = False,
) -> SheetData:
    """Return the report: a table of changes for each profile replaced, then lists of the others."""
    report = ImportReport(tuple(outcome for outcome, _ in entries), cancelled=is_cancelled)
    title = language.tr("Report of the import")
    replaced = [
        _replaced(language, entry) for entry in entries if entry[0].result is ImportResult.REPLACED
    ]
    warnings = sum(problem.is_warning for _, problems in entries for problem in problems)
    counts = counts_text(language, report, warnings)
    return _sheet(language, options, (title, counts), replaced, list(_others(language, entries)))


def history_sheet(between: EditionChanges, language: Language, options: SheetOptions) -> SheetData:
    """Return the changes between two editions of a profile: one table."""
    old, new = edition_line(language, between.old), edition_line(language, between.new)
    about = language.tr("What changed from {old} to {new}", old=old, new=new)
    title = " ".join(history_title(language, between.title).split())
    table = _table(language, between.changes)
    return _sheet(
        language, options, (title, about), [{"heading": None, "table": table, "warnings": []}]
    )


def _sheet(
    language: Language,
    options: SheetOptions,
    head: tuple[str, str],
    replaced: Sequence[dict[str, object]],
    others: Sequence[dict[str, object]] = (),
) -> SheetData:
    """Return the sheet: its title and the line about it, the tables, what else there is to say."""
    title, about = head
    data = {
        "page": page(language, words(language, title), options),
        "section": section_of_many(language, [], options, title, [about]),
        "replaced": replaced,
        "others": others,
    }
    return SheetData("changes", data)


def _replaced(language: Language, entry: ImportEntry) -> dict[str, object]:
    outcome, warnings = entry
    editions = language.tr(
        "Edition of {old}, replaced by the edition of {new}",
        old=_edition(language, outcome.previous_edition),
        new=_edition(language, outcome.edition),
    )
    return {
        "heading": one_line(language, outcome.profile_id),
        "editions": words(language, editions),
        "file": words(language, outcome.file),
        "table": _table(language, outcome.changes),
        "warnings": [words(language, line) for line in problem_lines(language, warnings)],
    }


def _table(language: Language, changes: Iterable[Change]) -> dict[str, object]:
    """Return a table of changes; the column of differences only where there is one."""
    rows = [change_cells(language, change) for change in contacts_first(changes)]
    count = None if any(difference for *_, difference in rows) else _SAME
    nothing = "" if rows else language.tr("Nothing that a reader sees has changed.")
    return {
        "columns": [words(language, head) for head in change_heads(language)[:count]],
        "rows": [
            [figure_cell(language, text, at_end=False) for text in row[:count]] for row in rows
        ],
        "nothing": words(language, nothing),
    }


def _edition(language: Language, edition: str) -> str:
    return language.date(PartialDate.parse(edition)) if edition else language.tr("not stated")


def _others(language: Language, entries: Sequence[ImportEntry]) -> Iterator[dict[str, object]]:
    for result in _OTHERS:
        members = [each for each in entries if each[0].result is result]
        if members:
            heading = result_word(language, result)
            yield {
                "heading": words(language, heading[:1].upper() + heading[1:]),
                "documents": [_document(language, each) for each in members],
            }


def _document(language: Language, entry: ImportEntry) -> dict[str, object]:
    outcome, problems = entry
    name = dotted(outcome.profile_id, outcome.file)
    details: list[Words] = [
        words(language, detail) for detail in outcome_details(language, outcome, problems)
    ]
    return {"name": words(language, name), "details": details}
