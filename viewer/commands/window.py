"""No command: open the window, on a profile if one is named."""

import argparse
import gc

from viewer.commands.arguments import CommandParser
from viewer.commands.terminal import Terminal
from viewer.language import translatable

SUMMARY = translatable("Open the window, on a profile if its ID is given.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument("profile", metavar="ID", nargs="?", help=tr("the profile to open"))


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Open the window; return its exit status when it closes."""
    return open_window(terminal, arguments.profile)


def open_window(terminal: Terminal, profile_id: str | None) -> int:
    """Open the window on a profile (None: the last one read). Raises DisplayMissingError."""
    # Nothing that is loaded at the start is garbage: looking for some costs a tenth of the start.
    # The window turns the collector on again once it has been painted.
    gc.disable()
    from viewer.ui.app import run as run_window

    return run_window(terminal.places, terminal.language, profile_id)
