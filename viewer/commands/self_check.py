"""`self-check`: whether the program is whole, where its things lie, and what it can use."""

import argparse
from collections.abc import Iterator

from viewer.commands.arguments import CommandParser
from viewer.commands.layout import beside
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable
from viewer.self_check.every_check import PRINTERS, USUAL, findings
from viewer.self_check.finding import Finding

SUMMARY = translatable("Check the installation, and show where its files are.")
LONGEST_LIST = 20


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    parser.options.add_argument(
        "--printers",
        action="store_true",
        help=parser.language.tr("ask the print system for its printers, too"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Look at everything; 1 when a check failed."""
    checks = (*USUAL, PRINTERS) if arguments.printers else USUAL
    found = list(findings(terminal.language, terminal.places, checks))
    is_sound = all(finding.is_sound for finding in found)
    if terminal.as_json:
        terminal.write_json({"sound": is_sound, "checks": [finding._asdict() for finding in found]})
        return 0 if is_sound else 1
    for finding in found:
        terminal.write("\n".join(beside(finding.label, _lines(terminal, finding))))
    tr = terminal.language.tr
    terminal.write(tr("All checks passed.") if is_sound else tr("Some checks failed: see above."))
    return 0 if is_sound else 1


def _lines(terminal: Terminal, finding: Finding) -> Iterator[str]:
    tr, tr_n = terminal.language.tr, terminal.language.tr_n
    yield finding.text if finding.is_sound else tr("FAILED: {text}", text=finding.text)
    yield from finding.details[:LONGEST_LIST]
    more = len(finding.details) - LONGEST_LIST
    if more > 0:
        yield tr_n("and {count} more; --json lists all", "and {count} more; --json lists all", more)
    if finding.advice:
        yield finding.advice
