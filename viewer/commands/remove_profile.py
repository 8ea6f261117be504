"""`remove`: take one profile out of the library."""

import argparse

from viewer.commands.arguments import CommandParser
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

SUMMARY = translatable("Remove a profile from the library.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    parser.words.add_argument(
        "profile", metavar="ID", help=parser.language.tr("the profile to remove")
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Remove the profile. Raises ProfileUnknownError, LibraryReadOnlyError, LibraryLockedError."""
    profile_id = str(arguments.profile)
    terminal.open_library().remove(profile_id)
    if terminal.as_json:
        terminal.write_json({"removed": profile_id})
    else:
        terminal.write(terminal.language.tr("removed: {profile}", profile=profile_id))
    return 0
