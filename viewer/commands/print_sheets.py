"""`print`: the sheets that the window prints, as PDF files."""

import argparse
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.commands.arguments import CommandParser, UsageError
from viewer.commands.terminal import Terminal
from viewer.language import Language, translatable

if TYPE_CHECKING:
    from viewer.sheets.options import SheetOptions

SUMMARY = translatable("Write a sheet of a profile to a PDF file.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, options = parser.language.tr, parser.options
    parser.words.add_argument("profiles", metavar="ID", nargs="+", help=tr("the profiles to print"))
    options.add_argument(
        "--sheet", required=True, choices=["contacts"], help=tr("what to print of them")
    )
    options.add_argument(
        "-o",
        dest="output",
        metavar="FILE.pdf",
        required=True,
        type=Path,
        help=tr("where to write it; a folder, for several profiles"),
    )
    options.add_argument(
        "--paper", choices=["a4", "letter"], default="a4", help=tr("the size of the paper")
    )
    options.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=_reads_date(parser.language),
        help=tr("the date of printing (today unless given)"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write one file for each profile; what can't be found is refused before the first is written.

    Raises ProfileUnknownError, FileUnwritableError, DiskFullError, UsageError.
    """
    files = _files(arguments, terminal.language)
    library = terminal.open_library()
    profiles = {profile_id: library.profile(profile_id) for profile_id in files}
    from viewer.files import write_whole
    from viewer.sheets.catalogue import Sheet, make_pdf

    options = _options(arguments, terminal)
    for profile_id, profile in profiles.items():
        pdf = make_pdf(Sheet(arguments.sheet), [profile], terminal.language, options).pdf
        write_whole(files[profile_id], pdf)
        if not terminal.as_json:
            terminal.say(terminal.language.tr("written: {file}", file=files[profile_id]))
    if terminal.as_json:
        terminal.give(
            {"files": [{"profile": key, "file": str(file)} for key, file in files.items()]}
        )
    return 0


def _files(arguments: argparse.Namespace, language: Language) -> dict[str, Path]:
    profiles: list[str] = arguments.profiles
    output: Path = arguments.output
    if output.is_dir():
        return {profile: output / f"{profile}-{arguments.sheet}.pdf" for profile in profiles}
    if len(set(profiles)) == 1:
        return {profiles[0]: output}
    raise UsageError(language.tr("for several profiles, -o must name a folder that exists"))


def _options(arguments: argparse.Namespace, terminal: Terminal) -> "SheetOptions":
    from viewer.sheets.options import Paper, SheetOptions

    return SheetOptions(paper=Paper(arguments.paper), printed_on=arguments.date or terminal.today)


def _reads_date(language: Language) -> Callable[[str], datetime.date]:
    def read(text: str) -> datetime.date:
        try:
            return datetime.datetime.strptime(text, "%Y-%m-%d").date()
        except ValueError:
            sentence = language.tr("{text} is not a date like 2026-01-31", text=text)
            raise argparse.ArgumentTypeError(sentence) from None

    return read
