"""Every command by its name, and how the words of a command line become one of them."""

import argparse
import gc
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Protocol

from viewer import __version__
from viewer.commands.arguments import (
    HELP_OPTIONS,
    CommandParser,
    UsageError,
    add_common_options,
    add_help,
)
from viewer.commands.locked import refuse_if_command_off
from viewer.commands.terminal import Terminal
from viewer.i18n.language import Language


class Command(Protocol):
    """What a command's module offers."""

    SUMMARY: str

    def configure(self, parser: CommandParser) -> None: ...
    def run(self, arguments: argparse.Namespace, terminal: Terminal) -> int: ...


# The module of each command in this package: only the one that runs is loaded.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "import": "import_documents",
        "check": "check",
        "new": "new_document",
        "draft": "draft_documents",
        "list": "list_profiles",
        "show": "show_profile",
        "search": "search_library",
        "print": "print_sheets",
        "export": "export_profiles",
        "compare": "compare_profiles",
        "rank": "rank_figures",
        "history": "profile_history",
        "notes": "reader_notes",
        "remove": "remove_profile",
        "help": "show_help",
        "self-check": "self_check",
    }
)
WINDOW = "window"
_MANY_OBJECTS = 50_000


def load_command(module: str) -> Command:
    """Load the module of a command."""
    command: Command = import_module(f"{__package__}.{module}")
    return command


def run_command(words: Sequence[str], terminal: Terminal) -> int:
    """Run the command that `words` begin with, or open the window on the profile they name.

    Returns the exit status. Raises UsageError, AnswerAskedError and the errors of the command.
    """
    name, rest = words[0], words[1:]
    if name in COMMANDS:
        # What is loaded and read at first is no garbage: looking for some costs a twentieth.
        gc.set_threshold(_MANY_OBJECTS)
        return _run(load_command(COMMANDS[name]), name, rest, terminal)
    from difflib import get_close_matches

    nearest = get_close_matches(name, COMMANDS, n=1, cutoff=0.75)
    if nearest and not name.startswith("-"):  # --help is an option, not the command help
        raise UsageError(
            terminal.language.tr(
                "there is no command {name}; did you mean {nearest}?", name=name, nearest=nearest[0]
            )
        )
    return _run(load_command(WINDOW), "", words, terminal)


def _run(command: Command, name: str, words: Sequence[str], terminal: Terminal) -> int:
    language = terminal.language
    is_help = not name and not HELP_OPTIONS.isdisjoint(words)
    epilog = _overview(language) if is_help else ""
    parser = CommandParser(language, name, language.tr(command.SUMMARY), epilog)
    command.configure(parser)
    add_common_options(parser)
    add_help(parser)
    if not name:
        version = f"profile-viewer {__version__}"
        parser.add_answer("-V", "--version", text=version, summary=language.tr("show the version"))
    arguments = parser.parse_args(list(words))
    refuse_if_command_off(terminal, name)
    terminal.places.require_home()
    return command.run(arguments, terminal)


def _overview(language: Language) -> str:
    lines = [language.tr("commands (each explains itself with --help):")]
    lines += [
        f"  {name:<22}  {language.tr(load_command(COMMANDS[name]).SUMMARY)}" for name in COMMANDS
    ]
    return "\n".join(lines)
