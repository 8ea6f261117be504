"""`new`: a commented document to begin a profile with, which passes the check as it is."""

import argparse
from pathlib import Path

from viewer.commands.arguments import CommandParser, UsageError
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
        type=Path,
        help=tr("where to write it (default: the terminal)"),
    )
    options.add_argument("--force", action="store_true", help=tr("replace an existing file"))


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write or show the document.

    Raises BadProfileIdError, FileUnreadableError, FileUnwritableError, DiskFullError, and
    UsageError for a file that exists.
    """
    from db.checking import starting_document

    profile_id = str(arguments.profile)
    document = starting_document(profile_id, terminal.places.resources)
    file: Path | None = arguments.output
    if file is not None:
        _write(file, document, terminal, replace=arguments.force)
    if terminal.as_json:
        where = str(file) if file else ""
        terminal.write_json({"profile": profile_id, "file": where, "document": document})
    elif file is None:
        terminal.write(document.rstrip("\n"))
    else:
        terminal.write(terminal.language.tr("written: {file}", file=file))
    return 0


def _write(file: Path, document: str, terminal: Terminal, *, replace: bool) -> None:
    if not replace and (file.exists() or file.is_symlink()):
        raise UsageError(
            terminal.language.tr(
                "{file} exists and is left as it is; --force replaces it", file=file
            )
        )
    from viewer.app.files import write_whole

    write_whole(file, document.encode("utf-8"))
