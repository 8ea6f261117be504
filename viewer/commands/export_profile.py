"""`export`: a profile's document out of the library, byte for byte as it was imported."""

import argparse
from pathlib import Path

from db.errors import FileUnwritableError
from viewer.commands.arguments import CommandParser
from viewer.commands.terminal import Terminal
from viewer.language import translatable

SUMMARY = translatable("Give a profile's document back as it was imported.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, options = parser.language.tr, parser.options
    parser.words.add_argument("profile", metavar="ID", help=tr("the profile to export"))
    options.add_argument(
        "--format", required=True, choices=["yaml"], help=tr("the format of the file")
    )
    options.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=Path,
        help=tr("where to write it (to the standard output unless given)"),
    )
    options.add_argument(
        "--force", action="store_true", help=tr("replace the file if there is one")
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write the document. Raises ProfileUnknownError, FileUnwritableError, DiskFullError."""
    output: Path | None = arguments.output
    source = terminal.open_library().source(arguments.profile)
    if output is not None:
        _write(output, source, arguments.force, terminal)
    elif terminal.as_json:
        terminal.give({"profile": arguments.profile, "source": source.decode("utf-8", "replace")})
    else:
        terminal.pass_on(source)
    return 0


def _write(file: Path, source: bytes, is_forced: bool, terminal: Terminal) -> None:
    from viewer.files import write_whole

    tr = terminal.language.tr
    if file.exists() and not is_forced:
        reason = tr("it is there already, and --force was not given")
        raise FileUnwritableError(file=str(file), reason=reason)
    write_whole(file, source)
    if terminal.as_json:
        terminal.give({"file": str(file)})
    else:
        terminal.say(tr("written: {file}", file=file))
