"""The command line's grammar: argparse, worded by the catalogue and without exits of its own."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, NoReturn

from viewer.i18n.language import Language, translatable

PROGRAM = "profile-viewer"
HELP_OPTIONS = frozenset({"--help", "-h"})

# What argparse itself says to people, so that the catalogue holds it.
ARGPARSE_TEXTS = (
    translatable("usage: "),
    translatable("argument %(argument_name)s: %(message)s"),
    translatable("the following arguments are required: %s"),
    translatable("unrecognized arguments: %s"),
    translatable("expected one argument"),
    translatable("expected at least one argument"),
    translatable("ignored explicit argument %r"),
    translatable("invalid choice: %(value)r (choose from %(choices)s)"),
    translatable("invalid %(type)s value: %(value)r"),
)


class UsageError(Exception):
    """The command line is wrong. `usage` shows how it would be right (may be empty)."""

    def __init__(self, sentence: str, usage: str = "") -> None:
        super().__init__(sentence)
        self.usage = usage


class AnswerAskedError(Exception):
    """--help or --version was asked for: the text is the whole result."""


class _Answer(argparse.Action):
    """An option that asks for a text instead of running anything; by default the help."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        raise AnswerAskedError(str(self.const or parser.format_help()).rstrip())


class CommandParser(argparse.ArgumentParser):
    """A parser that raises UsageError and AnswerAskedError where argparse would exit.

    Commands add what they take to `words` (by place) and `options` (by name).
    """

    def __init__(self, language: Language, command: str, summary: str, epilog: str = "") -> None:
        tr = language.tr
        # argparse looks up each of its texts by this name, gettext's: the latest parser decides.
        vars(argparse)["_"] = tr
        super().__init__(
            prog=f"{PROGRAM} {command}".rstrip(),
            description=summary,
            epilog=epilog,
            formatter_class=partial(argparse.RawDescriptionHelpFormatter, max_help_position=26),
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self.words = self.add_argument_group(tr("arguments"))
        self.options = self.add_argument_group(tr("options"))

    def add_answer(self, *names: str, text: str | None, summary: str) -> None:
        """Add an option that shows `text` (None: the help) instead of running."""
        self.options.add_argument(*names, action=_Answer, nargs=0, const=text, help=summary)

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage())


def add_help(parser: CommandParser) -> None:
    """Add the option that every command has, --help."""
    parser.add_answer(
        *sorted(HELP_OPTIONS), text=None, summary=parser.language.tr("show this help")
    )


def path_type(language: Language) -> Callable[[str], Path]:
    """A type for the name of a file or folder; "" would silently be the current folder."""

    def path(text: str) -> Path:
        if not text:
            raise argparse.ArgumentTypeError(language.tr("the name of a file or folder is missing"))
        return Path(text)

    return path


def add_documents(parser: CommandParser) -> None:
    """Add the words that name documents."""
    parser.words.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=path_type(parser.language),
        help=parser.language.tr(
            "documents, or folders of documents (*.yaml); - is the standard input"
        ),
    )


def add_force(parser: CommandParser) -> None:
    """Add the option without which no file is replaced."""
    summary = parser.language.tr("replace existing files")
    parser.options.add_argument("--force", action="store_true", help=summary)


def refuse_beside_standard_input(paths: Sequence[Path], language: Language) -> None:
    """Raise UsageError for "-" beside other documents: it can be read only once, and now."""
    if Path("-") in paths and len(paths) > 1:
        raise UsageError(language.tr("- (the standard input) must stand alone"))


def add_common_options(parser: CommandParser) -> None:
    """Add what every command takes, before or after its name."""
    tr = parser.language.tr
    parser.options.add_argument(
        "--basedir",
        metavar="DIR",
        type=path_type(parser.language),
        help=tr("keep the library and settings in this folder"),
    )
    parser.options.add_argument(
        "--json", action="store_true", help=tr("print results and errors as JSON")
    )
    parser.options.add_argument(
        "--language", metavar="TAG", help=tr("use this language, for example fr")
    )


class CommonOptions(NamedTuple):
    """What stands anywhere on a command line, the remaining words, and what was wrong with it."""

    basedir: Path | None
    as_json: bool
    language: str | None
    words: tuple[str, ...]
    error: UsageError | None = None


def read_common_options(arguments: Sequence[str], language: Language) -> CommonOptions:
    """Take the common options out of a command line, before or after the command's name."""
    parser = CommandParser(language, "", "")
    add_common_options(parser)
    try:
        found, words = parser.parse_known_args(list(arguments))
    except UsageError as error:
        return CommonOptions(None, "--json" in arguments, None, (), error)
    return CommonOptions(found.basedir, found.json, found.language, tuple(words))
