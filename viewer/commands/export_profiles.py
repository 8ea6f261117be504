"""`export`: profiles as other programs take them, or the document as it was imported."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.commands.arguments import CommandParser, UsageError, add_force, path_type
from viewer.commands.locked import refuse_if_export_off
from viewer.commands.output import STANDARD_OUTPUT, refuse_on_screen, refuse_taken, write_files
from viewer.commands.terminal import Terminal
from viewer.exports.catalogue import (
    VCARD_VERSIONS,
    ExportFile,
    ExportOptions,
    Format,
    ProfileSource,
    export_files,
    export_names,
)
from viewer.exports.tables import TABLES
from viewer.i18n.collation import by_title
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    from db.library import Library

SUMMARY = translatable("Write profiles to files for other programs.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, add = parser.language.tr, parser.options.add_argument
    parser.words.add_argument("ids", metavar="ID", nargs="*", help=tr("the profiles to export"))
    add("--all", action="store_true", help=tr("export every profile of the library"))
    formats = [wanted.value for wanted in Format]
    add("--format", required=True, choices=formats, help=tr("the format of the files"))
    add(
        "-o",
        dest="output",
        metavar="FILE",
        type=path_type(parser.language),
        help=tr("where to write it; a folder for several files (default: stdout)"),
    )
    add("--vcard-version", choices=VCARD_VERSIONS, help=tr("vcard only: 3.0 is for Outlook"))
    add(
        "--table",
        dest="tables",
        action="append",
        choices=TABLES,
        help=tr("csv only: export this table (can be given several times)"),
    )
    add("--notes", action="store_true", help=tr("with your notes at their rows; not for yaml"))
    add_force(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write the files, once all of them are made.

    Raises LockedError, ProfileUnknownError, FileUnwritableError, DiskFullError, UsageError.
    """
    wanted = Format(arguments.format)
    _check_options(arguments, wanted, terminal)
    refuse_if_export_off(terminal, wanted)
    library = terminal.open_library()
    ids = _ids(arguments, library)
    tables = tuple(table for table in TABLES if table in (arguments.tables or TABLES))
    rules = terminal.age_rules(library)
    if wanted in (Format.CSV, Format.XLSX):
        terminal.note_clock(rules)
    options = ExportOptions(rules, arguments.vcard_version or VCARD_VERSIONS[0], tables)
    names = export_names(wanted, ids, tables)
    source = _source(arguments, library, terminal)
    if arguments.output in (None, STANDARD_OUTPUT):
        _check_stdout(names, wanted, terminal)
        _pass_on(export_files(wanted, ids, source, terminal.language, options), terminal)
        return 0
    targets = _targets(arguments.output, names, terminal)
    refuse_taken(targets, arguments)
    made = export_files(wanted, ids, source, terminal.language, options)
    for target, file in zip(targets, made, strict=True):
        write_files({target: file.content}, arguments, terminal)
    _tell_as_json(targets, terminal)
    return 0


def _check_options(arguments: argparse.Namespace, wanted: Format, terminal: Terminal) -> None:
    tr = terminal.language.tr
    if bool(arguments.ids) == arguments.all:
        raise UsageError(tr("name the profiles to export, or use --all"))
    foreign = {
        "--vcard-version": arguments.vcard_version and wanted is not Format.VCARD,
        "--table": arguments.tables and wanted is not Format.CSV,
        "--notes": arguments.notes and wanted is Format.YAML,
    }
    for option, is_foreign in foreign.items():
        if is_foreign:
            raise UsageError(
                tr("{option} does not go with the format {format}", option=option, format=wanted)
            )


def _source(arguments: argparse.Namespace, library: "Library", terminal: Terminal) -> ProfileSource:
    """The profiles as they are, or with the reader's notes where these are asked for."""
    if not arguments.notes:
        return library
    from viewer.notes.in_profiles import NotedProfiles

    return NotedProfiles(library, terminal.kept_notes(), terminal.language)


def _ids(arguments: argparse.Namespace, library: "Library") -> tuple[str, ...]:
    if arguments.all:
        return tuple(profile.id for profile in by_title(library.profiles()))
    return tuple(dict.fromkeys(arguments.ids))


def _check_stdout(names: Sequence[str], wanted: Format, terminal: Terminal) -> None:
    tr = terminal.language.tr
    if len(names) > 1:
        raise UsageError(tr("this writes several files: -o must name an existing folder"))
    if wanted is Format.XLSX:
        refuse_on_screen(terminal)


def _pass_on(made: Sequence[ExportFile], terminal: Terminal) -> None:
    if terminal.as_json:
        texts = [file.content.decode("utf-8", "replace") for file in made]
        named = zip(made, texts, strict=True)
        terminal.write_json(
            {"files": [{"name": file.name, "content": text} for file, text in named]}
        )
        return
    for file in made:
        terminal.write_bytes(file.content)


def _targets(output: Path, names: Sequence[str], terminal: Terminal) -> tuple[Path, ...]:
    if output.is_dir():
        return tuple(output / name for name in names)
    if len(names) == 1:
        return (output,)
    tr = terminal.language.tr
    raise UsageError(tr("this writes several files: -o must name an existing folder"))


def _tell_as_json(targets: Sequence[Path], terminal: Terminal) -> None:
    if terminal.as_json:
        terminal.write_json({"files": [{"file": str(target)} for target in targets]})
