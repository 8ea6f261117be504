"""`self-check`: whether the program is whole, where its things lie, and what it can use."""

import argparse
from collections.abc import Iterator

from viewer.commands.arguments import CommandParser
from viewer.commands.layout import beside
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable
from viewer.self_check.every_check import FILES, PRINTERS, USUAL, findings
from viewer.self_check.finding import Finding
from viewer.self_check.installed_files import has_damaged_libraries
from viewer.self_check.rest import OPTION, findings_of_the_rest

SUMMARY = translatable("Check the installation, and show where its files are.")
LONGEST_LIST = 20


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    parser.options.add_argument(
        "--printers",
        action="store_true",
        help=parser.language.tr("ask the print system for its printers, too"),
    )
    told = parser.language.tr("leave out the installed files, which take the longest")
    parser.options.add_argument(OPTION, action="store_true", help=told)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Look at everything; 1 when a check failed."""
    found = []
    for finding in _findings(arguments, terminal):
        found.append(finding)
        if not terminal.as_json:
            terminal.write("\n".join(beside(finding.label, _lines(terminal, finding))))
            terminal.flush()  # what comes next may end the process
    is_sound = all(finding.is_sound for finding in found)
    if terminal.as_json:
        terminal.write_json({"sound": is_sound, "checks": [finding._asdict() for finding in found]})
        return 0 if is_sound else 1
    tr = terminal.language.tr
    terminal.write(tr("All checks passed.") if is_sound else tr("Some checks failed: see above."))
    return 0 if is_sound else 1


def _findings(arguments: argparse.Namespace, terminal: Terminal) -> Iterator[Finding]:
    """The files first; where a library is damaged, what loads it runs in a process of its own."""
    language, places = terminal.language, terminal.places
    if not arguments.all_but_files:
        yield from findings(language, places, (FILES,))
        if has_damaged_libraries(places.resources):
            yield from findings_of_the_rest(language, _options(arguments))
            return
    checks = (*USUAL, PRINTERS) if arguments.printers else USUAL
    yield from findings(language, places, checks)


def _options(arguments: argparse.Namespace) -> list[str]:
    """The words of the command line that say the same."""
    chosen = {"--basedir": arguments.basedir, "--language": arguments.language}
    words = [word for name, value in chosen.items() if value for word in (name, str(value))]
    return [*words, *(["--printers"] if arguments.printers else [])]


def _lines(terminal: Terminal, finding: Finding) -> Iterator[str]:
    tr, tr_n = terminal.language.tr, terminal.language.tr_n
    yield finding.text if finding.is_sound else tr("FAILED: {text}", text=finding.text)
    yield from finding.details[:LONGEST_LIST]
    more = len(finding.details) - LONGEST_LIST
    if more > 0:
        yield tr_n("and {count} more; --json lists all", "and {count} more; --json lists all", more)
    if finding.advice:
        yield finding.advice
