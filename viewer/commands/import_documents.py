"""`import`: documents into the library, one line for each, and what they changed."""

import argparse
from dataclasses import dataclass, field

from db.errors import Problem
from db.rows import ImportOutcome, ImportReport, ImportResult
from viewer.commands.arguments import (
    CommandParser,
    UsageError,
    add_documents,
    add_force,
    path_type,
    refuse_beside_standard_input,
)
from viewer.commands.output import STANDARD_OUTPUT, refuse_taken, write_files
from viewer.commands.terminal import Terminal, on_one_line
from viewer.exports.json_document import as_json
from viewer.i18n.language import Language, translatable
from viewer.messages import passed_over_sentence, problem_line
from viewer.messages.import_report import ImportEntry, outcome_details, outcome_line

SUMMARY = translatable("Import documents into the library.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    add_documents(parser)
    parser.options.add_argument(
        "--accept-older",
        action="store_true",
        help=tr("let an older edition replace a newer one"),
    )
    parser.options.add_argument(
        "--report",
        metavar="FILE.pdf",
        type=path_type(parser.language),
        help=tr("also write what the import changed to a PDF file"),
    )
    add_force(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Import all files; 1 when some were refused, or there was none.

    Raises LibraryReadOnlyError, LibraryLockedError, DiskFullError, FileUnreadableError,
    FileUnwritableError.
    """
    _refuse_misfit(arguments, terminal.language)
    account = _Account(terminal)
    report = terminal.open_library().import_paths(
        arguments.paths,
        on_outcome=account.on_outcome,
        is_cancelled=lambda: False,
        accept_older=arguments.accept_older,
        keep=terminal.settings().values.editions_kept,
    )
    if arguments.report:
        _write_report(account, arguments, terminal)
    if terminal.as_json:
        terminal.write_json({"documents": account.documents, "passed_over": report.passed_over})
    else:
        _note_what_else(terminal, report)
    refused = any(outcome.result is ImportResult.REFUSED for outcome in report.outcomes)
    return 1 if refused or not report.outcomes else 0


def _refuse_misfit(arguments: argparse.Namespace, language: Language) -> None:
    refuse_beside_standard_input(arguments.paths, language)
    if arguments.report == STANDARD_OUTPUT:
        told = language.tr("--report names a file: the standard output tells of each document")
        raise UsageError(told)
    refuse_taken(filter(None, [arguments.report]), arguments)


def _write_report(account: "_Account", arguments: argparse.Namespace, terminal: Terminal) -> None:
    # The sheets and Typst take their time to load, and few ask for the report.
    from viewer.sheets.catalogue import make_changes_pdf
    from viewer.sheets.options import Paper, SheetOptions

    options = SheetOptions(paper=Paper.A4, printed_on=terminal.today)
    pdf = make_changes_pdf(account.entries, terminal.language, options).pdf
    write_files({arguments.report: pdf}, arguments, terminal)


def _note_what_else(terminal: Terminal, report: ImportReport) -> None:
    tr, results = terminal.language.tr, {outcome.result for outcome in report.outcomes}
    if not results:
        terminal.note(tr("There are no documents (*.yaml) there."))
    if report.passed_over:
        terminal.note(passed_over_sentence(terminal.language, report.passed_over))
    if ImportResult.OLDER in results:
        terminal.note(tr("Older editions were not imported; use --accept-older to import them."))


@dataclass(frozen=True)
class _Account:
    """Tells of each document as it goes in, and keeps what is given out at the end."""

    terminal: Terminal
    documents: list[dict[str, object]] = field(default_factory=list)
    entries: list[ImportEntry] = field(default_factory=list)

    def on_outcome(
        self, _number: int, _total: int, outcome: ImportOutcome, problems: tuple[Problem, ...]
    ) -> None:
        terminal = self.terminal
        self.entries.append((outcome, problems))
        if terminal.as_json:
            self.documents.append(_as_json(terminal, outcome, problems))
            return
        for problem in problems:
            terminal.note(problem_line(terminal.language, problem))
        terminal.write(outcome_line(terminal.language, outcome))
        for detail in outcome_details(terminal.language, outcome, ()):
            terminal.write(on_one_line(f"    {detail}"))


def _as_json(
    terminal: Terminal, outcome: ImportOutcome, problems: tuple[Problem, ...]
) -> dict[str, object]:
    return {
        "file": outcome.file,
        "result": outcome.result.value,
        "profile": outcome.profile_id,
        "edition": outcome.edition,
        "previous_edition": outcome.previous_edition,
        "changes": as_json(outcome.changes),
        "problems": [terminal.problem_as_json(problem) for problem in problems],
    }
