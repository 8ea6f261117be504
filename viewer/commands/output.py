"""Where a command's files go: to names that nothing has yet, or to the standard output."""

import argparse
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from viewer.app.errors import FileTakenError
from viewer.commands.arguments import UsageError
from viewer.commands.terminal import Terminal, on_one_line

STANDARD_OUTPUT = Path("-")  # in place of a file, as in every terminal


def refuse_taken(files: Iterable[Path], arguments: argparse.Namespace) -> None:
    """Raise FileTakenError where a file is there already and --force was not given."""
    taken = [] if arguments.force else list(filter(os.path.lexists, files))
    if taken:
        raise FileTakenError(file=str(taken[0]))


def refuse_on_screen(terminal: Terminal) -> None:
    """Raise UsageError where bytes that are no text would go to a person or into JSON."""
    if terminal.as_json or terminal.out.isatty():
        raise UsageError(
            terminal.language.tr("this is not text: use -o to write it to a file, or a pipe")
        )


def write_files(
    files: Mapping[Path, bytes], arguments: argparse.Namespace, terminal: Terminal
) -> None:
    """Write all files whole or none of them, and name them unless the answer is JSON; the content
    of "-" is passed on instead.

    Raises FileTakenError, FileUnwritableError, DiskFullError.
    """
    if STANDARD_OUTPUT in files:
        terminal.write_bytes(files[STANDARD_OUTPUT])
        return
    refuse_taken(files, arguments)
    from viewer.app.files import write_all_whole

    write_all_whole(files)
    if not terminal.as_json:
        for file in files:
            terminal.write(on_one_line(terminal.language.tr("written: {file}", file=file)))
