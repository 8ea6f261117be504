"""`check`: validate documents without importing them, every problem on a line of its own."""

import argparse
from pathlib import Path

from db.errors import Problem
from viewer.commands.arguments import (
    CommandParser,
    add_documents,
    refuse_beside_standard_input,
)
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable
from viewer.messages import passed_over_sentence, problem_line, warnings_text

SUMMARY = translatable("Check documents without importing them.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    add_documents(parser)
    told = parser.language.tr("end with 1 on warnings too, not only on errors")
    parser.options.add_argument("--strict", action="store_true", help=told)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Check all files; 1 when one has an error, or there is none to check.

    With --strict a warning is enough.
    """
    from db.checking import check_paths

    refuse_beside_standard_input(arguments.paths, terminal.language)
    results: list[tuple[str, str, tuple[Problem, ...]]] = []
    hidden: list[Path] = []
    found = check_paths(arguments.paths, terminal.places.resources, hidden.append)
    for file, profile, problems in found:
        results.append((file, profile, problems))
        if not terminal.as_json:
            for problem in problems:
                terminal.write(problem_line(terminal.language, problem))
    warnings = sum(problem.is_warning for *_, problems in results for problem in problems)
    faulty = sum(any(not each.is_warning for each in problems) for *_, problems in results)
    if terminal.as_json:
        files = [_as_json(terminal, *result) for result in results]
        terminal.write_json({"files": files, "passed_over": len(hidden)})
    else:
        if hidden:
            terminal.note(passed_over_sentence(terminal.language, len(hidden)))
        _sum_up(terminal, len(results), faulty, warnings)
    is_good = not faulty and not (arguments.strict and warnings)
    return 0 if results and is_good else 1


def _sum_up(terminal: Terminal, files: int, faulty: int, warnings: int) -> None:
    language = terminal.language
    if not files:
        terminal.note(language.tr("There are no documents (*.yaml) there."))
        return
    checked = language.tr_n("{count} document checked", "{count} documents checked", files)
    if faulty:
        result = language.tr_n("{count} has problems", "{count} have problems", faulty)
    else:
        result = "" if warnings else language.tr("no problems")
    result = language.join(filter(None, (result, warnings_text(language, warnings))))
    terminal.note(language.tr("{checked}: {result}", checked=checked, result=result))


def _as_json(
    terminal: Terminal, file: str, profile: str, problems: tuple[Problem, ...]
) -> dict[str, object]:
    return {
        "file": file,
        "profile": profile,
        "problems": [terminal.problem_as_json(problem) for problem in problems],
    }
