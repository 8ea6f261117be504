"""The report of an import on paper: what each new edition changed, what else came and did not."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from db.rows import ImportOutcome, ImportReport, ImportResult, PartialDate
from viewer.import_report import Told, counts_text, outcome_details, result_word
from viewer.language import Language
from viewer.sheets.fact_rows import figure_cell
from viewer.sheets.manuscript import Manuscript
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section_of_many
from viewer.sheets.words import Words, one_line, words
from viewer.wording.changes import change_cells

# What needs a look first, as in the window.
_OTHERS = (
    ImportResult.REFUSED,
    ImportResult.OLDER,
    ImportResult.ADDED,
    ImportResult.UNCHANGED,
)


def changes_sheet(
    told: Sequence[Told], language: Language, options: SheetOptions, *, is_cancelled: bool = False
) -> Manuscript:
    """Return the report: a table of changes for each profile replaced, then lists of the others."""
    tr = language.tr
    report = ImportReport(tuple(outcome for outcome, _ in told), cancelled=is_cancelled)
    title = tr("Report of the import")
    return Manuscript(
        "changes",
        {
            "page": page(language, words(language, title), options),
            "section": section_of_many(
                language, [], options, title, [counts_text(language, report)]
            ),
            "columns": [words(language, head) for head in (tr("Field"), tr("Before"), tr("After"))],
            "replaced": [
                _replaced(language, outcome)
                for outcome, _ in told
                if outcome.result is ImportResult.REPLACED
            ],
            "others": list(_others(language, told)),
        },
    )


def _replaced(language: Language, outcome: ImportOutcome) -> dict[str, object]:
    editions = language.tr(
        "Edition of {old}, replaced by the edition of {new}",
        old=_edition(language, outcome.previous_edition),
        new=_edition(language, outcome.edition),
    )
    rows = [change_cells(language, change) for change in outcome.changes]
    nothing = "" if rows else language.tr("Nothing that a reader sees has changed.")
    return {
        "heading": one_line(language, outcome.profile_id),
        "editions": words(language, editions),
        "file": words(language, outcome.file),
        "rows": [[figure_cell(language, text, at_end=False) for text in row] for row in rows],
        "nothing": words(language, nothing),
    }


def _edition(language: Language, edition: str) -> str:
    return language.date(PartialDate.parse(edition)) if edition else language.tr("not stated")


def _others(language: Language, told: Sequence[Told]) -> Iterator[dict[str, object]]:
    for result in _OTHERS:
        members = [each for each in told if each[0].result is result]
        if members:
            heading = result_word(language, result)
            yield {
                "heading": words(language, heading[:1].upper() + heading[1:]),
                "documents": [_document(language, each) for each in members],
            }


def _document(language: Language, told: Told) -> dict[str, object]:
    outcome, problems = told
    # The folder stands in the document's own line; a problem's needs but the file's name.
    short = [problem._replace(file=Path(problem.file).name) for problem in problems]
    name = " \N{MIDDLE DOT} ".join(filter(None, (outcome.profile_id, outcome.file)))
    details: list[Words] = [
        words(language, detail) for detail in outcome_details(language, outcome, short)
    ]
    return {"name": words(language, name), "details": details}
