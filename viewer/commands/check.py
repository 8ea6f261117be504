"""`check`: validate documents without importing them, every problem on a line of its own."""

import argparse
from pathlib import Path

from db.errors import Problem
from viewer.commands.arguments import CommandParser
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable
from viewer.messages import problem_line

SUMMARY = translatable("Check documents without importing them.")


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
    """Check all files; 1 when there is a problem, or no file to check."""
    from db.checking import check_paths

    results: list[tuple[str, str, tuple[Problem, ...]]] = []
    for file, profile, problems in check_paths(arguments.paths, terminal.places.resources):
        results.append((file, profile, problems))
        if not terminal.as_json:
            for problem in problems:
                terminal.write(problem_line(terminal.language, problem))
    faulty = sum(bool(problems) for _, _, problems in results)
    if terminal.as_json:
        terminal.write_json({"files": [_as_json(terminal, *result) for result in results]})
    else:
        _sum_up(terminal, len(results), faulty)
    return 0 if results and not faulty else 1


def _sum_up(terminal: Terminal, files: int, faulty: int) -> None:
    language = terminal.language
    if not files:
        terminal.note(language.tr("There are no documents (*.yaml) there."))
        return
    checked = language.tr_n("{count} document checked", "{count} documents checked", files)
    if faulty:
        result = language.tr_n("{count} has problems", "{count} have problems", faulty)
    else:
        result = language.tr("no problems")
    terminal.note(language.tr("{checked}: {result}", checked=checked, result=result))


def _as_json(
    terminal: Terminal, file: str, profile: str, problems: tuple[Problem, ...]
) -> dict[str, object]:
    return {
        "file": file,
        "profile": profile,
        "problems": [terminal.problem_as_json(problem) for problem in problems],
    }
