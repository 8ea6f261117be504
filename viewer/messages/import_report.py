"""The report of an import as text: how many of each, and what became of every document."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from db.characters import escaped
from db.errors import Problem
from db.rows import ImportOutcome, ImportReport, ImportResult
from viewer.formatting.changes import change_sentence, contacts_first
from viewer.i18n.language import Language
from viewer.messages import problem_line, warnings_text

# What became of a document, and what is wrong with it.
ImportEntry = tuple[ImportOutcome, tuple[Problem, ...]]
_IN_ORDER = (
    ImportResult.ADDED,
    ImportResult.REPLACED,
    ImportResult.UNCHANGED,
    ImportResult.OLDER,
    ImportResult.REFUSED,
)


def result_word(language: Language, result: ImportResult) -> str:
    """Return what became of a document, in a word: "added"."""
    return {
        ImportResult.ADDED: language.tr("added"),
        ImportResult.UNCHANGED: language.tr("unchanged"),
        ImportResult.REPLACED: language.tr("replaced"),
        ImportResult.REFUSED: language.tr("refused"),
        ImportResult.OLDER: language.tr("older"),
    }[result]


def _count_text(language: Language, result: ImportResult, count: int) -> str:
    tr_n = language.tr_n
    return {
        ImportResult.ADDED: tr_n("{count} added", "{count} added", count),
        ImportResult.REPLACED: tr_n("{count} replaced", "{count} replaced", count),
        ImportResult.UNCHANGED: tr_n("{count} unchanged", "{count} unchanged", count),
        ImportResult.OLDER: tr_n(
            "{count} older than what is there", "{count} older than what is there", count
        ),
        ImportResult.REFUSED: tr_n("{count} refused", "{count} refused", count),
    }[result]


def counts_text(language: Language, report: ImportReport, warnings: int) -> str:
    """Return "3 added, 1 replaced", with only what there is, and whether it was cancelled."""
    counts = Counter(outcome.result for outcome in report.outcomes)
    parts = [_count_text(language, kind, counts[kind]) for kind in _IN_ORDER if counts[kind]]
    if not parts:
        parts = [language.tr("no documents")]
    parts += filter(None, [warnings_text(language, warnings)])
    if report.cancelled:
        parts.append(language.tr("cancelled before the rest"))
    return language.join(parts)


def outcome_line(language: Language, outcome: ImportOutcome) -> str:
    """Return a document's line: what became of it, its profile, its file."""
    profile = f"{outcome.profile_id}  " if outcome.profile_id else ""
    return f"{result_word(language, outcome.result):<10}  {profile}{escaped(outcome.file)}"


def outcome_details(
    language: Language, outcome: ImportOutcome, problems: Sequence[Problem]
) -> tuple[str, ...]:
    """Return what there is to say about a document: its changes, why it was not imported, what
    its writer is warned of."""
    if outcome.result is ImportResult.OLDER:
        sentence = language.tr(
            "Its edition {edition} is older than the one in the library ({stored}), so "
            "it was not imported.",
            edition=outcome.edition,
            stored=outcome.previous_edition,
        )
        return (sentence, *problem_lines(language, problems))
    changes = (change_sentence(language, change) for change in contacts_first(outcome.changes))
    return (*changes, *problem_lines(language, problems))


def problem_lines(language: Language, problems: Iterable[Problem]) -> Iterator[str]:
    """Return errors or warnings by the file's name; its folder stands in the document's line."""
    for problem in problems:
        yield problem_line(language, problem._replace(file=Path(problem.file).name))
