"""`import`: documents into the library, one line for each."""

import argparse
from dataclasses import dataclass, field
from pathlib import Path

from db.errors import Problem
from db.rows import ImportOutcome, ImportResult
from viewer.commands.arguments import CommandParser
from viewer.commands.terminal import Terminal
from viewer.language import Language, translatable
from viewer.messages import problem_line

SUMMARY = translatable("Import documents into the library.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    parser.words.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help=parser.language.tr("documents, or folders of documents (*.yaml)"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Import all files; 1 when some were refused, or there was none.

    Raises LibraryReadOnlyError, LibraryLockedError, DiskFullError, FileUnreadableError.
    """
    account = _Account(terminal)
    outcomes = (
        terminal.open_library()
        .import_paths(arguments.paths, on_outcome=account.tell, is_cancelled=lambda: False)
        .outcomes
    )
    if terminal.as_json:
        terminal.give({"documents": account.documents})
    elif not outcomes:
        terminal.note(terminal.language.tr("There are no documents (*.yaml) there."))
    refused = any(outcome.result is ImportResult.REFUSED for outcome in outcomes)
    return 1 if refused or not outcomes else 0


@dataclass(frozen=True)
class _Account:
    """Tells of each document as it goes in, and keeps what --json prints at the end."""

    terminal: Terminal
    documents: list[dict[str, object]] = field(default_factory=list)

    def tell(
        self, _number: int, _total: int, outcome: ImportOutcome, problems: tuple[Problem, ...]
    ) -> None:
        terminal = self.terminal
        if terminal.as_json:
            self.documents.append(
                {
                    "file": outcome.file,
                    "result": outcome.result.value,
                    "profile": outcome.profile_id,
                    "problems": [terminal.problem_as_json(problem) for problem in problems],
                }
            )
            return
        for problem in problems:
            terminal.note(problem_line(terminal.language, problem))
        terminal.say(_line(terminal.language, outcome))


def _line(language: Language, outcome: ImportOutcome) -> str:
    word = {
        ImportResult.ADDED: language.tr("added"),
        ImportResult.UNCHANGED: language.tr("unchanged"),
        ImportResult.REPLACED: language.tr("replaced"),
        ImportResult.REFUSED: language.tr("refused"),
        ImportResult.OLDER: language.tr("older"),
    }[outcome.result]
    profile = f"{outcome.profile_id}  " if outcome.profile_id else ""
    return f"{word:<10}  {profile}{outcome.file}"
