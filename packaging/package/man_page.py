"""The man page profile-viewer(1): argparse-manpage, over the commands' own parsers, in English."""

import datetime
from pathlib import Path

from argparse_manpage.manpage import Manpage  # type: ignore[import-untyped]

from viewer import __version__
from viewer.app.paths import RESOURCES
from viewer.commands.arguments import PROGRAM, CommandParser, add_common_options, add_help
from viewer.commands.table import COMMANDS, load_command
from viewer.i18n.language import Language

# What no parser tells: description, files, exit statuses, examples.
SECTIONS = Path(__file__).resolve().parents[1] / "deb" / "profile-viewer.1.sections"


class _Parser(CommandParser):
    """A parser that argparse itself can make, which gives it keywords of its own, as `prog`."""

    def __init__(self, language: Language, command: str = "", **_: object) -> None:
        super().__init__(language, command, "")
        self.words.title = "arguments:"


def man_page(epoch: int) -> str:
    """The page as groff reads it, dated by `epoch` (seconds since 1970)."""
    told = {
        "date": datetime.datetime.fromtimestamp(epoch, datetime.UTC).date().isoformat(),
        "description": "reads, shows and prints country profiles",
        "include": str(SECTIONS),
        "manual_title": "User Commands",
        "project_name": PROGRAM,
        "version": __version__,
    }
    return str(Manpage(_program(), told, format="single-commands-section"))


def _program() -> CommandParser:
    """One parser with all commands; the program itself makes only that of the command that runs."""
    language = Language.load(RESOURCES / "locale", "en")
    program = _Parser(language)
    add_common_options(program)
    add_help(program)
    program.add_answer("--version", text=__version__, summary=language.tr("show the version"))
    commands = program.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    for name, module in COMMANDS.items():
        command = load_command(module)
        summary = language.tr(command.SUMMARY)
        command.configure(commands.add_parser(name, help=summary, language=language, command=name))
    return program
