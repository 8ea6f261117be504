"""`new`: a commented document to begin a profile with, which passes the check as it is."""

import argparse
from pathlib import Path

from viewer.commands.arguments import CommandParser, add_force, path_type
from viewer.commands.output import STANDARD_OUTPUT, write_files
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

SUMMARY = translatable("Write a commented document to begin a profile with.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, options = parser.language.tr, parser.options
    parser.words.add_argument("profile", metavar="ID", help=tr("the ID of the new profile"))
    options.add_argument(
        "-o",
        dest="output",
        metavar="FILE.yaml",
        type=path_type(parser.language),
        help=tr("where to write it (default: the terminal)"),
    )
    add_force(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write or show the document.

    Raises BadProfileIdError, FileUnreadableError, FileUnwritableError, DiskFullError.
    """
    from db.checking import starting_document

    profile_id = str(arguments.profile)
    document = starting_document(profile_id, terminal.places.resources)
    file: Path | None = arguments.output
    if file == STANDARD_OUTPUT:
        file = None
    if file is not None:
        write_files({file: document.encode("utf-8")}, arguments, terminal)
    if terminal.as_json:
        where = str(file) if file else ""
        terminal.write_json({"profile": profile_id, "file": where, "document": document})
    elif file is None:
        terminal.write(document.rstrip("\n"))
    return 0
