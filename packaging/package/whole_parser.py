"""All commands in one parser: the program itself makes only that of the command that runs."""

from viewer import __version__
from viewer.commands.arguments import CommandParser, add_common_options, add_help
from viewer.commands.table import COMMANDS, load_command
from viewer.i18n.language import Language


class _Parser(CommandParser):
    """A parser that argparse itself can make, which gives it keywords of its own, as `prog`."""

    def __init__(self, language: Language, command: str = "", **_: object) -> None:
        super().__init__(language, command, "")
        if command:
            for group in (self.words, self.options):
                told = language.tr("{heading}: {text}", heading=group.title, text="")
                group.title = told.rstrip()


def whole_parser(language: Language) -> CommandParser:
    """Return a parser with all commands, worded in a language."""
    program = _Parser(language)
    add_common_options(program)
    add_help(program)
    version = language.tr("show the version")
    program.add_answer("-V", "--version", text=__version__, summary=version)
    commands = program.add_subparsers(
        title=language.tr("COMMANDS"), metavar="COMMAND", parser_class=_Parser
    )
    for name, module in COMMANDS.items():
        command = load_command(module)
        summary = language.tr(command.SUMMARY)
        command.configure(commands.add_parser(name, help=summary, language=language, command=name))
    return program
