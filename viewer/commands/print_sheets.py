"""`print`: the sheets that the window prints, as PDF files or as pictures."""

import argparse
import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.commands.arguments import CommandParser, add_force, path_type
from viewer.commands.output import STANDARD_OUTPUT, refuse_on_screen, refuse_taken, write_files
from viewer.commands.print_choices import (
    PrintRequest,
    choose,
    chosen_ids,
    chosen_options,
    has_one_file,
    refuse_misfit,
    wanted_offices,
)
from viewer.commands.terminal import Terminal
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language, translatable
from viewer.sheets.catalogue import (
    RESOLUTION,
    WORLD,
    Sheet,
    make_pdf,
    make_pictures,
    numbered,
    with_offices,
)
from viewer.sheets.options import TEXT_SIZES, Paper

if TYPE_CHECKING:
    from db.library import Library
    from db.rows import Profile

SUMMARY = translatable("Write a sheet of profiles to a PDF file, or to pictures.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, options = parser.language.tr, parser.options
    parser.words.add_argument("profiles", metavar="ID", nargs="*", help=tr("the profiles to print"))
    options.add_argument("--all", action="store_true", help=tr("print all profiles"))
    sheets = [*(sheet.value for sheet in Sheet), WORLD]
    options.add_argument("--sheet", required=True, choices=sheets, help=tr("what to print of them"))
    options.add_argument(
        "--by",
        metavar="INDICATOR",
        help=tr("the world by this figure, by age, or by coverage (if none is named)"),
    )
    _configure_output(parser)
    _configure_content(parser)
    _configure_looks(parser)


def _configure_output(parser: CommandParser) -> None:
    parser.options.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=path_type(parser.language),
        required=True,
        help=parser.language.tr(
            "FILE.pdf, FILE.png (a number a page), - (the standard output), "
            "or a folder: a file for each profile"
        ),
    )
    add_force(parser)


def _configure_content(parser: CommandParser) -> None:
    tr, options = parser.language.tr, parser.options
    options.add_argument(
        "--office",
        dest="offices",
        metavar="ID/OFFICE",
        action="append",
        default=[],
        help=tr("print of this profile only this office; can be given several times"),
    )
    options.add_argument(
        "--field",
        dest="fields",
        metavar="NAME",
        action="append",
        default=[],
        help=tr("print only this; can be given several times; a wrong name lists the right ones"),
    )
    options.add_argument("--notes", action="store_true", help=tr("with your notes at their rows"))


def _configure_looks(parser: CommandParser) -> None:
    tr, options = parser.language.tr, parser.options
    papers = [paper.value for paper in Paper]
    options.add_argument("--paper", choices=papers, help=tr("the size of the paper"))
    options.add_argument("--landscape", action="store_true", help=tr("turn the paper"))
    options.add_argument(
        "--text-size",
        type=int,
        choices=TEXT_SIZES,
        default=TEXT_SIZES[0],
        help=tr("the size of the text, in percent"),
    )
    options.add_argument("--black-and-white", action="store_true", help=tr("print without colours"))
    options.add_argument(
        "--fill", action="store_true", help=tr("fill the last sheet of cards with copies")
    )
    options.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=_reads_date(parser.language),
        help=tr("the date of printing (default: today)"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write the files; what can't be found or printed is refused before the first is written.

    Raises ProfileUnknownError, FileUnwritableError, DiskFullError, UsageError.
    """
    if arguments.sheet == WORLD:
        return _print_world(arguments, terminal)
    choices = choose(arguments, terminal)
    if choices.output == STANDARD_OUTPUT:
        refuse_on_screen(terminal)
    library = terminal.open_library()
    choices = choices.with_ages(_age_rules(arguments, terminal, library))
    jobs = _jobs(arguments, choices, library, terminal)
    refuse_taken((choices.file_for(_ids(job)) for job in jobs), arguments)
    files, missing = [], set()
    for job in jobs:
        written, not_printable = _write(choices, job, arguments, terminal)
        files += [{**_whose(job), "file": file} for file in written]
        missing |= not_printable
    _tell_the_rest(files, sorted(missing), terminal)
    return 0


def _print_world(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from viewer.commands.print_world import write_world

    options = chosen_options(arguments, terminal)
    if arguments.output == STANDARD_OUTPUT:
        refuse_on_screen(terminal)
    library = terminal.open_library()
    options = replace(options, ages=_age_rules(arguments, terminal, library))
    _tell_the_rest(*write_world(arguments, options, library, terminal), terminal)
    return 0


def _tell_the_rest(files: list[dict[str, object]], missing: list[str], terminal: Terminal) -> None:
    """What could not be printed, and the answer in JSON."""
    from viewer.sheets.scripts import missing_scripts, missing_sentence

    if missing:
        terminal.note(missing_sentence(terminal.language, missing))
    if terminal.as_json:
        scripts = missing_scripts(missing, terminal.language)
        terminal.write_json({"files": files, "missing": scripts})


def _jobs(
    arguments: argparse.Namespace, choices: PrintRequest, library: "Library", terminal: Terminal
) -> "list[list[Profile]]":
    """Return the profiles of each sheet to be written; refuse what does not go on one."""
    ids = chosen_ids(arguments, library, terminal.language)
    profiles = [library.profile(profile_id) for profile_id in ids]
    offices = wanted_offices(arguments.offices, profiles, terminal.language)
    profiles = with_offices(profiles, offices)
    jobs = [profiles] if has_one_file(choices.output) else [[profile] for profile in profiles]
    for job in jobs:
        refuse_misfit(choices.sheet, len(job), terminal.language)
    return jobs


def _age_rules(arguments: argparse.Namespace, terminal: Terminal, library: "Library") -> AgeRules:
    """Return the rules that ages are counted by; a day that the reader names is not doubted."""
    if arguments.date is not None:
        return terminal.settings().values.age_rules(arguments.date)
    return terminal.age_rules(library)


def _ids(profiles: "list[Profile]") -> "list[str]":
    return [profile.summary.id for profile in profiles]


def _whose(profiles: "list[Profile]") -> dict[str, object]:
    ids = _ids(profiles)
    return {"profile": ids[0]} if len(ids) == 1 else {"profiles": ids}


def _write(
    choices: PrintRequest,
    profiles: "list[Profile]",
    arguments: argparse.Namespace,
    terminal: Terminal,
) -> tuple[list[str], set[str]]:
    """Write one sheet; return its files, and the characters that could not be printed."""
    sheet, options, language = choices.sheet, choices.options, terminal.language
    file = choices.file_for(_ids(profiles))
    if arguments.notes:
        from viewer.sheets.noted import noted

        profiles, options = noted(profiles, options, terminal.kept_notes(), language)
    typeset = make_pdf(sheet, profiles, language, options)
    if file.suffix.lower() == ".png":
        pictures = make_pictures(sheet, profiles, language, options, RESOLUTION)
        contents = dict(zip(numbered(file, len(pictures)), pictures, strict=True))
    else:
        contents = {file: typeset.pdf}
    write_files(contents, arguments, terminal)
    return [str(written) for written in contents], set(typeset.missing)


def _reads_date(language: Language) -> Callable[[str], datetime.date]:
    def read(text: str) -> datetime.date:
        try:
            return datetime.datetime.strptime(text, "%Y-%m-%d").date()
        except ValueError:
            sentence = language.tr("{text} is not a date like 2026-01-31", text=text)
            raise argparse.ArgumentTypeError(sentence) from None

    return read
